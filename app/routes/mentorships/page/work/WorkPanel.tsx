import { useTranslation } from 'react-i18next'
import { Panel } from '#app/components/ui/Panel.tsx'
import { otherSide } from '#app/domain/mentorship-work.ts'
import type { WorkParts } from '#app/services/mentorship-work-parts.server.ts'
import { TurnForms } from './TurnForms.tsx'

/** What waits for the reader's cluster from the yes of the mentor on, and what it can do to the whole. */
export function WorkPanel({ work }: { work: WorkParts }) {
  const { t } = useTranslation()
  const { member, side, names, status } = work
  if (!member || !SHOWN.includes(status)) return null
  const party = names[member].name
  return (
    <Panel yours title={t('mentorshipWork.panel.title', { party })}>
      {side ? <Task work={work} other={names[otherSide(side)].name} /> : null}
      <TurnForms work={work} />
      {side ? null : <p className="small muted">{t('mentorshipWork.panel.editorOnly', { party })}</p>}
    </Panel>
  )
}

const SHOWN: readonly WorkParts['status'][] = ['accepted', 'active', 'paused', 'completed', 'ended_early']

/** The first thing that is awaited, with the way to it. */
function Task({ work, other }: { work: WorkParts; other: string }) {
  const { t } = useTranslation()
  const task = taskOf(work)
  if (!task) return <p>{t('mentorshipWork.panel.nothing')}</p>
  const { name, count, href } = task
  if (name === 'late' || name === 'unrecorded') {
    return (
      <div className="panel-task">
        <b>{t(`mentorshipWork.panel.${name}`, { count })}</b>
        <span>
          <a href={href}>{t('mentorshipWork.panel.workLink')}</a>
        </span>
      </div>
    )
  }
  return (
    <div className="panel-task">
      <b>{t(`mentorshipWork.panel.${name}`, { other })}</b>
      <span>{t(`mentorshipWork.panel.${name}Help`, { other })}</span>
      {name === 'wait' ? null : (
        <span>
          <a href={href}>{t(`mentorshipWork.panel.${name}Link`)}</a>
        </span>
      )}
    </div>
  )
}

type TaskName = 'write' | 'sign' | 'wait' | 'late' | 'unrecorded' | 'feedback' | 'approve' | 'lesson'

function taskOf({ id, agreement, closing, summary, status }: WorkParts) {
  const task = (name: TaskName, href: string, count = 0) => ({ name, href, count })
  if (status === 'accepted' && agreement) {
    if (agreement.canSign) return task('sign', '#acuerdo')
    return agreement.terms ? task('wait', '#acuerdo') : task('write', '#acuerdo')
  }
  if (summary && (status === 'active' || status === 'paused')) {
    const address = `/mentorias/${id}/trabajo`
    if (summary.overdue > 0) return task('late', `${address}#compromisos`, summary.overdue)
    return summary.unrecorded > 0 ? task('unrecorded', `${address}#sesiones`, summary.unrecorded) : null
  }
  if (!closing) return null
  if (closing.canGiveFeedback) return task('feedback', '#valoracion')
  if (closing.canApproveLesson) return task('approve', '#aprendizaje')
  return closing.canWriteLesson && !closing.lesson ? task('lesson', '#aprendizaje') : null
}
