import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { Inbox } from '#app/services/inbox.server.ts'

type Task = Inbox['projectTasks'][number]

/** Projects that ask something of the party, each with the way to the step that settles it. */
export function ProjectTasks({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="inbox-list">
      {tasks.map(task => (
        <ProjectTask key={task.slug} task={task} />
      ))}
    </ul>
  )
}

function ProjectTask({ task }: { task: Task }) {
  const { t } = useTranslation()
  const format = useFormat()
  const parties = format.list(task.parties)
  const anchor = task.task === 'overdue' ? '#hitos' : ''
  const href = `/proyectos/${task.slug}${anchor}`
  const step = task.task === 'overdue' ? 'update' : task.task === 'start' ? 'see' : 'open'
  return (
    <li>
      <ObjectGlyph kind="project" size={20} />
      <div>
        <p className="inbox-what">
          {task.task === 'overdue'
            ? t('inbox.projects.overdue', { count: task.overdue })
            : t(`inbox.projects.${task.task}`, { party: parties })}
        </p>
        <a href={href}>
          {task.code} <bdi>{task.title}</bdi>
        </a>
        <p className="cell-note">
          {task.task === 'disputed-other' ? null : `${t('inbox.with', { parties })} · `}
          <time dateTime={task.since}>{t('inbox.since', { date: format.date(task.since) })}</time>
        </p>
      </div>
      <ButtonLink href={href}>{t(`inbox.projects.${step}`)}</ButtonLink>
    </li>
  )
}
