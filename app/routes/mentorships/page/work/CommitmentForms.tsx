import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { type FormAnswer, fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { useRowAnswer } from '#app/components/ui/row-answer.ts'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { DateField } from '#app/components/ui/TextField.tsx'
import { MENTORSHIP_LIMITS } from '#app/domain/mentorships.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { WorkCommitment, WorkPage } from '#app/services/mentorship-work-page.server.ts'

/** What can be done to each commitment that is neither done nor dropped, folded under its words. */
export function CommitmentForms({ page }: { page: WorkPage }) {
  const { t } = useTranslation()
  const open = page.commitments.filter(one => one.state === 'open' || one.state === 'overdue')
  if (open.length === 0) return null
  return (
    <div className="work-forms">
      <h3>{t('mentorshipWork.commitments.updateTitle')}</h3>
      {open.map(commitment => (
        <CommitmentFold key={commitment.id} commitment={commitment} page={page} />
      ))}
    </div>
  )
}

interface FoldProps {
  commitment: WorkCommitment
  page: WorkPage
}

function CommitmentFold({ commitment, page }: FoldProps) {
  const { t } = useTranslation()
  const { id, text, owner, dueOn } = commitment
  const done = useRowAnswer({ doneOn: page.today }, 'commitment-done', 'commitment', id)
  const change = useRowAnswer({ text, owner, dueOn }, 'change-commitment', 'commitment', id)
  const drop = useRowAnswer({}, 'drop-commitment', 'commitment', id)
  const isOpen = [done, change, drop].some(answer => answer.value('commitment') === id)
  const form = { commitment, page }
  return (
    <details className="fold" open={isOpen}>
      <summary>{t('mentorshipWork.commitments.update', { text })}</summary>
      <div className="work-form-row">
        <CommitmentForm {...form} answer={done} intent="commitment-done" title="reach" look="primary">
          <DateField
            {...fieldProps(done, 'doneOn', `commitment-done-${id}-`)}
            label={t('mentorshipWork.commitments.doneOn')}
            required
          />
        </CommitmentForm>
        <CommitmentForm {...form} answer={change} intent="change-commitment" title="change">
          <PromiseFields answer={change} page={page} prefix={`change-commitment-${id}-`} />
        </CommitmentForm>
        <CommitmentForm {...form} answer={drop} intent="drop-commitment" title="drop" look="danger">
          <p className="help">{t('mentorshipWork.commitments.dropHelp')}</p>
        </CommitmentForm>
      </div>
    </details>
  )
}

interface CommitmentFormProps extends FoldProps {
  answer: FormAnswer
  intent: 'commitment-done' | 'change-commitment' | 'drop-commitment'
  title: 'reach' | 'change' | 'drop'
  look?: 'primary' | 'danger'
  children: ReactNode
}

function CommitmentForm({ commitment, page, answer, intent, title, look, children }: CommitmentFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, version, text, owner, dueOn } = commitment
  return (
    <Form method="post" className="work-form" noValidate>
      <h4>{t(`mentorshipWork.commitments.${title}`)}</h4>
      <ErrorSummary errors={summaryOf(answer, `${intent}-${id}-`)} />
      {answer.problem?.status === 409 ? (
        <div className="both-versions">
          <p>{t('mentorshipWork.commitments.conflict')}</p>
          <p className="typed">
            {text} ({page[owner].name}, {format.date(dueOn)})
          </p>
        </div>
      ) : null}
      <OnceField />
      <input type="hidden" name="commitment" value={id} />
      <input type="hidden" name="version" value={version} />
      {children}
      <Button look={look ?? 'secondary'} name="intent" value={intent}>
        {t(`mentorshipWork.commitments.${title === 'change' ? 'changeSubmit' : title}`)}
      </Button>
    </Form>
  )
}

function PromiseFields({ answer, page, prefix }: { answer: FormAnswer; page: WorkPage; prefix: string }) {
  const { t } = useTranslation()
  return (
    <>
      <TextArea
        {...fieldProps(answer, 'text', prefix)}
        label={t('mentorshipWork.commitments.text')}
        maxLength={MENTORSHIP_LIMITS.commitment}
        rows={2}
        required
      />
      <SelectField
        {...fieldProps(answer, 'owner', prefix)}
        label={t('mentorshipWork.commitments.owner')}
        options={(['mentor', 'mentee'] as const).map(side => ({ value: side, label: page[side].name }))}
        required
      />
      <DateField {...fieldProps(answer, 'dueOn', prefix)} label={t('mentorshipWork.commitments.due')} required />
    </>
  )
}

export function AddCommitmentForm({ page }: { page: WorkPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const answer = useFormAnswer({}, 'add-commitment')
  const errors = summaryOf(answer, 'add-commitment-')
  const sessions = page.sessions.filter(session => session.status !== 'cancelled')
  return (
    <details className="fold" open={errors.length > 0}>
      <summary>{t('mentorshipWork.commitments.add')}</summary>
      <Form method="post" className="work-form" noValidate>
        <ErrorSummary errors={errors} />
        <OnceField />
        <PromiseFields answer={answer} page={page} prefix="add-commitment-" />
        {sessions.length > 0 ? (
          <SelectField
            {...fieldProps(answer, 'session', 'add-commitment-')}
            label={t('mentorshipWork.commitments.session')}
            options={sessions.map(({ id, startsAt }) => ({ value: id, label: format.dateTime(startsAt) }))}
            empty={t('mentorshipWork.commitments.noSession')}
          />
        ) : null}
        <Button look="primary" name="intent" value="add-commitment">
          {t('mentorshipWork.commitments.add')}
        </Button>
      </Form>
    </details>
  )
}
