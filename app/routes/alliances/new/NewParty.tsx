import { useTranslation } from 'react-i18next'
import { RadioGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { type FormAnswer, fieldProps } from '#app/components/ui/form-answer.ts'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { ALLIANCE_LIMITS, NO_MATCH } from '#app/domain/alliances.ts'
import { ORGANIZATION_KINDS } from '#app/domain/vocabularies.ts'
import type { ShownParty } from '#app/services/alliance-form.server.ts'

interface NewPartyProps {
  answer: FormAnswer
  /** Listed ones that look like it: to be told apart before it is added. */
  similar: readonly ShownParty[]
}

/** A party that is not listed: name, kind, city. Similar ones are shown before it is added. */
export function NewParty({ answer, similar }: NewPartyProps) {
  const { t } = useTranslation()
  const fields = ['newPartyName', 'newPartyKind', 'newPartyCity', 'newPartyContribution']
  const isOpen = fields.some(name => answer.value(name) || answer.errors(name).length > 0)
  const name = answer.value('newPartyName')
  return (
    <details className="fold" open={isOpen}>
      <summary>{t('alliances.form.unlisted')}</summary>
      <p className="help">{t('alliances.form.unlistedHelp')}</p>
      <TextField
        {...fieldProps(answer, 'newPartyName')}
        label={t('alliances.form.newName')}
        maxLength={ALLIANCE_LIMITS.name}
        plainLabel
      />
      {similar.length > 0 ? (
        <RadioGroup
          {...fieldProps(answer, 'newPartyMatch')}
          label={t('alliances.form.similar')}
          help={t('alliances.form.similarHelp')}
          required
          options={[
            ...similar.map(party => ({
              value: party.slug,
              label: party.name,
              help: [t(`vocab.subjectType.${party.kind}`), party.place].filter(Boolean).join(', '),
            })),
            { value: NO_MATCH, label: t('alliances.form.notListed', { name }) },
          ]}
        />
      ) : null}
      <div className="field-row">
        <SelectField
          {...fieldProps(answer, 'newPartyKind')}
          label={t('alliances.form.newKind')}
          plainLabel
          options={ORGANIZATION_KINDS.map(value => ({ value, label: t(`vocab.organizationKind.${value}`) }))}
        />
        <TextField
          {...fieldProps(answer, 'newPartyCity')}
          label={t('alliances.form.newCity')}
          maxLength={ALLIANCE_LIMITS.city}
        />
      </div>
      <TextArea
        {...fieldProps(answer, 'newPartyContribution')}
        label={t('alliances.form.contribution')}
        rows={2}
        maxLength={ALLIANCE_LIMITS.contribution}
      />
    </details>
  )
}
