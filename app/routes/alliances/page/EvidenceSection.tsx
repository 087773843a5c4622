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
import { TextField } from '#app/components/ui/TextField.tsx'
import { ALLIANCE_LIMITS } from '#app/domain/alliances.ts'
import type { AlliancePage } from '#app/services/alliance-page.server.ts'
import { EvidenceFields } from '../EvidenceFields.tsx'

type Props = Pick<AlliancePage, 'evidence'> & { canAdd: boolean }

/** What backs it up, and for its parties the form to add more. */
export function EvidenceSection({ evidence, canAdd }: Props) {
  const { t } = useTranslation()
  if (evidence.length === 0 && !canAdd) return null
  return (
    <Section
      id="evidencia"
      title={t('alliances.page.evidence')}
      lead={canAdd ? t('alliances.page.evidenceLead') : undefined}
    >
      {evidence.length > 0 ? (
        <EvidenceList evidence={evidence} />
      ) : (
        <EmptyState glyph={<Icon name="paperclip" size={24} />} title={t('alliances.page.noEvidence')}>
          {t('alliances.page.noEvidenceHelp')}
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
  return (
    <details className="fold" open={errors.length > 0}>
      <summary>{t('alliances.page.addEvidence')}</summary>
      <Form method="post" encType="multipart/form-data" className="evidence-form" noValidate>
        <ErrorSummary errors={errors} />
        <OnceField />
        <EvidenceFields answer={answer} prefix={PREFIX} />
        <TextField
          {...fieldProps(answer, 'label', PREFIX)}
          label={t('evidence.form.label')}
          help={t('evidence.form.labelHelp')}
          maxLength={ALLIANCE_LIMITS.title}
        />
        <Button name="intent" value={INTENT}>
          {t('alliances.page.addEvidence')}
        </Button>
      </Form>
    </details>
  )
}
