import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { DateField } from '#app/components/ui/TextField.tsx'
import { PROJECT_LIMITS } from '#app/domain/projects.ts'
import type { ProjectPage } from '#app/services/project-page.server.ts'

type You = NonNullable<ProjectPage['you']>
export type FormAct = Exclude<You['acts'][number], 'edit'>
/** One click is enough. */
const PLAIN = ['confirm', 'start', 'resume'] as const
const isPlain = (act: FormAct): act is (typeof PLAIN)[number] => (PLAIN as readonly FormAct[]).includes(act)

interface ActFormProps extends Pick<ProjectPage, 'project' | 'today'> {
  you: You
  act: FormAct
  /** The one that is awaited: its button stands open. */
  isMain?: boolean
}

/** One answer or step as a form of its own. What needs words, or cannot be undone, opens first and says what it does. */
export function ActForm({ project, today, you, act, isMain = false }: ActFormProps) {
  const { t } = useTranslation()
  const answer = useFormAnswer({ endDate: today }, act)
  const prefix = `${act}-`
  const errors = summaryOf(answer, prefix)
  const form = (
    <Form method="post" className="panel-form" noValidate>
      <ErrorSummary errors={errors} />
      <OnceField />
      <input type="hidden" name="version" value={project.version} />
      {isPlain(act) ? null : <p className="help">{t(`projects.acts.${act}Help`, { title: project.title })}</p>}
      {act === 'complete' ? (
        <>
          <TextArea
            {...fieldProps(answer, 'report', prefix)}
            label={t('projects.acts.report')}
            help={t('projects.acts.reportHelp')}
            maxLength={PROJECT_LIMITS.report}
            rows={6}
            required
          />
          <DateField {...fieldProps(answer, 'endDate', prefix)} label={t('projects.acts.endDate')} required />
        </>
      ) : isPlain(act) ? null : (
        <TextArea
          {...fieldProps(answer, 'reason', prefix)}
          label={t(`projects.acts.${act}Reason`)}
          maxLength={PROJECT_LIMITS.reason}
          rows={3}
          required
        />
      )}
      <Button look={lookOf(act, isMain)} name="intent" value={act}>
        {t(`projects.acts.${labelOf(act, you)}`)}
      </Button>
    </Form>
  )
  if (isPlain(act)) return form
  return (
    <details className="fold" open={isMain || errors.length > 0}>
      <summary>{t(`projects.acts.${act}`)}</summary>
      {form}
    </details>
  )
}

function lookOf(act: FormAct, isMain: boolean) {
  if (isMain) return 'primary'
  return act === 'decline' || act === 'dispute' || act === 'cancel' ? 'danger' : 'secondary'
}

function labelOf(act: FormAct, you: You) {
  if (act === 'confirm' && you.answer === 'disputed') return 'confirmDisputed'
  return act === 'dispute' ? 'disputeSubmit' : act
}
