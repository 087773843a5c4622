import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { EvidenceView } from '#app/domain/evidence.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '../ui/form-answer.ts'
import { Icon } from '../ui/Icon.tsx'
import { OnceField } from '../ui/OnceField.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { EvidenceFields } from './EvidenceFields.tsx'
import { EvidenceList } from './EvidenceList.tsx'

interface Props {
  evidence: readonly EvidenceView[]
  canAdd: boolean
}

/** What backs a record up, and for its parties the form to add more, with the intent `add-evidence`. */
export function EvidenceSection({ evidence, canAdd }: Props) {
  const { t } = useTranslation()
  if (evidence.length === 0 && !canAdd) return null
  return (
    <Section id="evidencia" title={t('evidence.title')} lead={canAdd ? t('evidence.lead') : undefined}>
      {evidence.length > 0 ? (
        <EvidenceList evidence={evidence} />
      ) : (
        <EmptyState glyph={<Icon name="paperclip" size={24} />} title={t('evidence.none')}>
          {t('evidence.noneHelp')}
        </EmptyState>
      )}
      {canAdd ? <EvidenceForm /> : null}
    </Section>
  )
}

const INTENT = 'add-evidence'
const PREFIX = 'evidence-'
/** Characters. */
const LABEL_LIMIT = 160

function EvidenceForm() {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, INTENT)
  const errors = summaryOf(answer, PREFIX)
  return (
    <details className="fold" open={errors.length > 0}>
      <summary>{t('evidence.add')}</summary>
      <Form method="post" encType="multipart/form-data" className="evidence-form" noValidate>
        <ErrorSummary errors={errors} />
        <OnceField />
        <EvidenceFields answer={answer} prefix={PREFIX} />
        <TextField
          {...fieldProps(answer, 'label', PREFIX)}
          label={t('evidence.form.label')}
          help={t('evidence.form.labelHelp')}
          maxLength={LABEL_LIMIT}
        />
        <Button name="intent" value={INTENT}>
          {t('evidence.add')}
        </Button>
      </Form>
    </details>
  )
}
