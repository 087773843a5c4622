import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Panel } from '#app/components/ui/Panel.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { MentorshipPage } from '#app/services/mentorship-page.server.ts'
import { DeclineForm, PlainAct, WithdrawForm } from './AnswerForms.tsx'

type You = NonNullable<MentorshipPage['you']>

/** What the reader's cluster is asked for while it waits for an answer, and what it can do: what is awaited first. */
export function YourSide({ page, you }: { page: MentorshipPage; you: You }) {
  const { t } = useTranslation()
  const { acts } = you
  const isAsked = page.mentorship.status === 'requested' || page.mentorship.status === 'waitlisted'
  if (!isAsked) return null
  const canAccept = acts.includes('accept')
  return (
    <Panel yours title={t('mentorships.you.title', { party: you.name })}>
      <YourTask page={page} you={you} />
      {canAccept ? <PlainAct act="accept" isMain /> : null}
      {acts.includes('waitlist') ? <PlainAct act="waitlist" isMain /> : null}
      {acts.includes('recall') ? <PlainAct act="recall" isMain /> : null}
      {acts.includes('decline') ? <DeclineForm suggestable={you.suggestable} /> : null}
      {acts.includes('withdraw') ? <WithdrawForm /> : null}
      {you.isManager ? null : <p className="small muted">{t('mentorships.you.editorOnly', { party: you.name })}</p>}
    </Panel>
  )
}

/** One sentence or two: what waits for whom. */
function YourTask({ page, you }: { page: MentorshipPage; you: You }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { mentorship, mentor, mentee, request } = page
  const names = { mentor: mentor.name, mentee: mentee.name }
  const until = { date: request?.answerBy ? format.date(request.answerBy) : '' }
  if (mentorship.isOverdue) return <p>{t('mentorships.next.overdue')}</p>
  if (you.side === 'mentor') {
    return mentorship.status === 'requested' ? (
      <Task
        title={t('mentorships.you.answer', names)}
        text={`${t('mentorships.you.answerHelp', until)} ${roomText(t, you)}`}
      />
    ) : (
      <Task
        title={t('mentorships.you.line', names)}
        text={t(you.acts.includes('recall') ? 'mentorships.you.lineRoom' : 'mentorships.you.lineHelp')}
      />
    )
  }
  return mentorship.status === 'requested' ? (
    <Task title={t('mentorships.you.wait')} text={t('mentorships.you.waitHelp', { ...names, ...until })} />
  ) : (
    <Task title={t('mentorships.you.inLine')} text={t('mentorships.you.inLineHelp', { place: request?.place ?? '' })} />
  )
}

function roomText(t: TFunction, { room, qualifies }: You): string {
  if (!room || room.capacity === 0) return t('mentorships.you.noOffer')
  if (!qualifies) return t('mentorships.you.notQualified')
  return room.taken < room.capacity ? t('mentorships.you.room', room) : t('mentorships.you.full')
}

function Task({ title, text }: { title: string; text: string }) {
  return (
    <div className="panel-task">
      <b>{title}</b>
      <span>{text}</span>
    </div>
  )
}
