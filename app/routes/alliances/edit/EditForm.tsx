import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { FormPart } from '#app/components/ui/FormPage.tsx'
import { summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { ALLIANCE_LIMITS } from '#app/domain/alliances.ts'
import type { AllianceForm } from '#app/services/alliance-page.server.ts'
import { AgreedFields, DateFields } from '../AgreedFields.tsx'
import { DuplicateLink } from '../DuplicateLink.tsx'
import { BothVersions } from './BothVersions.tsx'

export function EditForm({ page }: { page: AllianceForm }) {
  const { t } = useTranslation()
  const { slug, version, fields, parties } = page
  const { title, area, formality, purpose, startDate, endDate, contribution } = fields
  const answer = useFormAnswer({
    title,
    area,
    formality: formality ?? undefined,
    purpose: purpose ?? undefined,
    startDate: startDate ?? undefined,
    endDate: endDate ?? undefined,
    contribution,
  })
  return (
    <Form method="post" noValidate>
      <ErrorSummary errors={summaryOf(answer)} />
      <DuplicateLink answer={answer} />
      <BothVersions answer={answer} page={page} />
      <OnceField />
      <input type="hidden" name="version" value={version} />
      <FormPart id="alianza" title={t('alliances.form.parts.alliance')}>
        <AgreedFields answer={answer} />
      </FormPart>
      <FormPart id="fechas" title={t('alliances.form.parts.dates')}>
        <DateFields answer={answer} />
      </FormPart>
      <FormPart id="partes" title={t('alliances.form.parts.parties')}>
        {parties.map((party, index) => (
          <TextArea
            key={party.slug}
            id={`contribution[${index}]`}
            name="contribution"
            label={t('alliances.edit.contributionOf', { party: party.name })}
            error={answer.errors(`contribution[${index}]`)[0]}
            rows={2}
            maxLength={ALLIANCE_LIMITS.contribution}
            defaultValue={answer.values('contribution')[index] ?? ''}
          />
        ))}
      </FormPart>
      <div className="submit-row">
        <Button look="primary">{t('alliances.edit.submit')}</Button>
        <ButtonLink look="quiet" href={`/alianzas/${slug}`}>
          {t('alliances.edit.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}
