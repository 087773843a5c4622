import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '#app/components/ui/Button.tsx'
import { CheckboxGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { FormPart } from '#app/components/ui/FormPage.tsx'
import { type FormAnswer, fieldProps, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { type ClusterProfile, PROFILE_LIMITS } from '#app/domain/cluster-profile.ts'
import { CHAIN_LINKS, MACRO_SECTORS, PRODUCTIVE_SECTORS } from '#app/domain/vocabularies.ts'
import { ConflictPanel } from './ConflictPanel.tsx'
import { TopicRowsPart } from './TopicRowsPart.tsx'
import { useTopicRows } from './typed.ts'

interface ProfileFormProps {
  cluster: { slug: string; version: number }
  profile: ClusterProfile
  departments: readonly { code: string; name: string }[]
}

/** The edit form of a cluster's profile. Its version travels along, so that nobody overwrites what they have not seen. */
export function ProfileForm({ cluster, profile, departments }: ProfileFormProps) {
  const { t } = useTranslation()
  const { offers: _, needs: __, ...fields } = profile
  const answer = useFormAnswer(
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? undefined])),
  )
  const rows = useTopicRows(profile)
  const options = (vocabulary: 'macroSector' | 'productiveSector' | 'chainLink', values: readonly string[]) =>
    values.map(value => ({ value, label: t(`vocab.${vocabulary}.${value}` as 'vocab.macroSector.servicios') }))
  return (
    <Form method="post">
      <input type="hidden" name="version" value={cluster.version} />
      <OnceField />
      {/* What the Enter key presses, before the buttons that add rows. */}
      <button className="visually-hidden" name="intent" value="save" tabIndex={-1} aria-hidden="true" type="submit">
        {t('profile.form.save')}
      </button>
      <ErrorSummary errors={summaryOf(answer)} />
      <ConflictPanel answer={answer} rows={rows} profile={profile} departments={departments} />

      <FormPart id="about" title={t('profile.form.parts.about')}>
        <TextArea
          {...fieldProps(answer, 'description')}
          label={t('profile.form.description')}
          help={t('profile.form.descriptionHelp', { limit: PROFILE_LIMITS.description })}
          rows={6}
        />
      </FormPart>

      <FormPart id="place" title={t('profile.form.parts.place')}>
        <TextField
          {...fieldProps(answer, 'territory')}
          label={t('profile.form.territory')}
          help={t('profile.form.territoryHelp')}
        />
        <CheckboxGroup
          {...repeated(answer, 'departments')}
          label={t('profile.form.departments')}
          help={t('profile.form.departmentsHelp')}
          options={departments.map(({ code, name }) => ({ value: code, label: name }))}
          columns
        />
        <SelectField
          {...fieldProps(answer, 'macroSector')}
          label={t('profile.form.macroSector')}
          options={options('macroSector', MACRO_SECTORS)}
          required
        />
        <SelectField
          {...fieldProps(answer, 'productiveSector')}
          label={t('profile.form.productiveSector')}
          options={options('productiveSector', PRODUCTIVE_SECTORS)}
          required
        />
        <CheckboxGroup
          {...repeated(answer, 'chainLinks')}
          label={t('profile.form.chainLinks')}
          options={options('chainLink', CHAIN_LINKS)}
        />
      </FormPart>

      <FormPart id="contact" title={t('profile.form.parts.contact')}>
        <TextField
          {...fieldProps(answer, 'website')}
          label={t('profile.form.website')}
          help={t('profile.form.websiteHelp')}
          inputMode="url"
        />
        <TextField
          {...fieldProps(answer, 'contactEmail')}
          label={t('profile.form.contactEmail')}
          help={t('profile.form.contactEmailHelp')}
          inputMode="email"
          autoComplete="off"
        />
      </FormPart>

      <TopicRowsPart direction="offers" rows={rows.offers} answer={answer} />
      <TopicRowsPart direction="needs" rows={rows.needs} answer={answer} />

      <div className="submit-row">
        <Button look="primary" name="intent" value="save">
          {t('profile.form.save')}
        </Button>
        <ButtonLink href={`/clusteres/${cluster.slug}`} look="quiet">
          {t('profile.form.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}

/** A repeated field; what is wrong with one of its values is wrong with the field. */
function repeated(answer: FormAnswer, name: string) {
  const error = answer.wrong.find(one => fieldOf(one.name) === name)?.message
  return { id: name, name, error, defaultValue: answer.values(name) }
}

const fieldOf = (name: string) => name.replace(/\[\d+\]$/, '')

function summaryOf(answer: FormAnswer) {
  return answer.wrong.map(({ name, message }) => ({ fieldId: name ? idOf(fieldOf(name)) : null, message }))
}

/** `offers[0].topic` → `offers-0-topic` */
const idOf = (name: string) => name.replaceAll(/\W+/g, '-')
