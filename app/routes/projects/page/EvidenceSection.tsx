import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EvidenceList } from '#app/components/alliances/EvidenceList.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { Icon } from '#app/components/ui/Icon.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { FileField, TextField } from '#app/components/ui/TextField.tsx'
import { FILE_ACCEPT } from '#app/domain/evidence.ts'
import { PROJECT_LIMITS } from '#app/domain/projects.ts'
import type { ProjectPage } from '#app/services/project-page.server.ts'

/** What backs it up, and for its parties the form to add more. */
export function EvidenceSection({ evidence, canAdd }: Pick<ProjectPage, 'evidence'> & { canAdd: boolean }) {
  const { t } = useTranslation()
  if (evidence.length === 0 && !canAdd) return null
  return (
    <Section
      id="evidencia"
      title={t('projects.evidence.title')}
      lead={canAdd ? t('projects.evidence.lead') : undefined}
    >
      {evidence.length > 0 ? (
        <EvidenceList evidence={evidence} />
      ) : (
        <EmptyState glyph={<Icon name="paperclip" size={24} />} title={t('projects.evidence.none')}>
          {t('projects.evidence.noneHelp')}
        </EmptyState>
      )}
      {canAdd ? <EvidenceForm /> : null}
    </Section>
  )
}

const INTENT = 'add-evidence'
const PREFIX = 'evidence-'

function EvidenceForm() {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, INTENT)
  const errors = summaryOf(answer, PREFIX)
  const { defaultValue: _, ...file } = fieldProps(answer, 'evidenceFile', PREFIX)
  return (
    <details className="fold" open={errors.length > 0}>
      <summary>{t('projects.evidence.add')}</summary>
      <Form method="post" encType="multipart/form-data" className="evidence-form" noValidate>
        <ErrorSummary errors={errors} />
        <OnceField />
        <TextField
          {...fieldProps(answer, 'evidenceUrl', PREFIX)}
          label={t('evidence.form.url')}
          help={t('evidence.form.urlHelp')}
          type="url"
          inputMode="url"
          maxLength={500}
          placeholder="https://"
        />
        <FileField {...file} label={t('evidence.form.file')} help={t('evidence.form.fileHelp')} accept={FILE_ACCEPT} />
        <TextField
          {...fieldProps(answer, 'label', PREFIX)}
          label={t('evidence.form.label')}
          help={t('evidence.form.labelHelp')}
          maxLength={PROJECT_LIMITS.title}
        />
        <Button name="intent" value={INTENT}>
          {t('projects.evidence.add')}
        </Button>
      </Form>
    </details>
  )
}
