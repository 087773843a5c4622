import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { Inbox } from '#app/services/inbox.server.ts'

type Task = Inbox['mentorshipTasks'][number]

/** Mentorships that ask something of the cluster, each with the way to the step that settles it. */
export function MentorshipTasks({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="inbox-list">
      {tasks.map(task => (
        <MentorshipTask key={`${task.task}/${task.id}`} task={task} />
      ))}
    </ul>
  )
}

/** What the date of a task says. */
const WHEN: Partial<Record<Task['task'], 'until' | 'due' | 'planned'>> = {
  answer: 'until',
  overdue: 'due',
  session: 'planned',
}
/** Where under the mentorship's address it is settled. */
const PLACES: Partial<Record<Task['task'], string>> = {
  sign: '#acuerdo',
  'write-agreement': '#acuerdo',
  overdue: '/trabajo#compromisos',
  session: '/trabajo#sesiones',
  lesson: '#aprendizaje',
  feedback: '#valoracion',
  reply: '#preguntas',
}

function MentorshipTask({ task: { task, id, dimension, other, side, count, date } }: { task: Task }) {
  const { t } = useTranslation()
  const format = useFormat()
  const page = `/mentorias/${id}`
  const href = task === 'choose-another' ? `/mentorias/pedir?dimension=${dimension}` : `${page}${PLACES[task] ?? ''}`
  const what = { dimension: t(`vocab.maturityDimension.${dimension}`), other }
  return (
    <li>
      <ObjectGlyph kind="mentorship" size={20} />
      <div>
        <p className="inbox-what">
          {task === 'overdue' || task === 'session'
            ? t(`inbox.mentorships.${task}`, { count })
            : t(`inbox.mentorships.${task}`)}
        </p>
        <a href={page}>{t(`inbox.mentorships.${side === 'mentor' ? 'of' : 'by'}`, what)}</a>
        <p className="cell-note">
          <time dateTime={date}>{t(`inbox.mentorships.${WHEN[task] ?? 'since'}`, { date: format.date(date) })}</time>
        </p>
      </div>
      <ButtonLink href={href}>{t(`inbox.mentorships.${task}Action`)}</ButtonLink>
    </li>
  )
}
