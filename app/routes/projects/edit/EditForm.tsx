import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { FormPart } from '#app/components/ui/FormPage.tsx'
import { summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { PROJECT_LIMITS } from '#app/domain/projects.ts'
import type { ProjectForm } from '#app/services/project-page.server.ts'
import { AgreedFields, BottleneckFields, DateFields } from '../AgreedFields.tsx'
import { BothVersions } from './BothVersions.tsx'

interface EditFormProps {
  page: ProjectForm
  codes: readonly { code: string; title: string }[]
}

export function EditForm({ page, codes }: EditFormProps) {
  const { t } = useTranslation()
  const { slug, version, fields, parties } = page
  const answer = useFormAnswer({
    ...fields,
    startDate: fields.startDate ?? undefined,
    endDate: fields.endDate ?? undefined,
  })
  return (
    <Form method="post" noValidate>
      <ErrorSummary errors={summaryOf(answer)} />
      <BothVersions answer={answer} page={page} />
      <OnceField />
      <input type="hidden" name="version" value={version} />
      <FormPart id="proyecto" title={t('projectForm.form.parts.project')}>
        <AgreedFields answer={answer} />
      </FormPart>
      <FormPart id="fechas" title={t('projectForm.form.parts.dates')}>
        <DateFields answer={answer} />
      </FormPart>
      <FormPart id="cuellos" title={t('projectForm.edit.bottlenecks')}>
        <BottleneckFields answer={answer} codes={codes} />
      </FormPart>
      <FormPart id="partes" title={t('projectForm.form.parts.parties')}>
        {parties.map((party, index) => (
          <TextArea
            key={party.slug}
            id={`contribution[${index}]`}
            name="contribution"
            label={t('projectForm.edit.contributionOf', { party: party.name })}
            error={answer.errors(`contribution[${index}]`)[0]}
            rows={2}
            maxLength={PROJECT_LIMITS.contribution}
            defaultValue={answer.values('contribution')[index] ?? ''}
          />
        ))}
      </FormPart>
      <div className="submit-row">
        <Button look="primary">{t('projectForm.edit.submit')}</Button>
        <ButtonLink look="quiet" href={`/proyectos/${slug}`}>
          {t('projectForm.edit.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}
