import type { Waiting } from '#app/domain/waiting.ts'
import type { Inbox } from './inbox.server.ts'
import { noteOf, type Words } from './waiting-words.server.ts'

/** An initiative to vote on, to join or to take further. */
export function initiativeWaiting(words: Words, task: Inbox['initiativeTasks'][number]): Waiting {
  const { t } = words
  const { slug, code, title, until, since } = task
  const href = `/iniciativas/${slug}`
  return {
    key: `initiative/${slug}`,
    kind: 'initiative',
    what: t(`waiting.initiatives.${task.task}`),
    code,
    name: title,
    href,
    note: noteOf(words, { until, since }),
    isAsked: task.task === 'vote' || task.task === 'renew' || task.task === 'invited',
    until,
    since,
    action: { label: t(`waiting.initiatives.${task.task}Action`), href },
  }
}

/** A project to answer, to settle, to start or to bring up to date. */
export function projectWaiting(words: Words, task: Inbox['projectTasks'][number]): Waiting {
  const { t, format } = words
  const { slug, code, title, since, overdue, until } = task
  const parties = format.list(task.parties)
  const isOverdue = task.task === 'overdue'
  const step = isOverdue ? 'update' : task.task === 'start' ? 'see' : 'open'
  const href = `/proyectos/${slug}`
  const about = task.task === 'disputed-other' || parties === '' ? '' : t('waiting.with', { parties })
  return {
    key: `project/${slug}`,
    kind: 'project',
    what: isOverdue
      ? t('waiting.projects.overdue', { count: overdue })
      : t(`waiting.projects.${task.task as Exclude<typeof task.task, 'overdue'>}`, { party: parties }),
    code,
    name: title,
    href,
    note: noteOf(words, { until, since }, about),
    isAsked: !isOverdue && task.task !== 'start',
    until,
    since,
    action: { label: t(`waiting.projects.${step}`), href: isOverdue ? `${href}#hitos` : href },
  }
}
