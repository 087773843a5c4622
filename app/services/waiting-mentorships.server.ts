import type { Waiting } from '#app/domain/waiting.ts'
import type { Inbox } from './inbox.server.ts'
import { noteOf, type Words } from './waiting-words.server.ts'

type Task = Inbox['mentorshipTasks'][number]

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

/** What the other cluster waits for. */
const ASKED: readonly Task['task'][] = ['answer', 'reply', 'line', 'sign', 'write-agreement', 'lesson']

/** A mentorship to answer, to agree on, to work at or to look back on. */
export function mentorshipWaiting(words: Words, { task, id, dimension, other, side, count, date }: Task): Waiting {
  const { t, format } = words
  const page = `/mentorias/${id}`
  const until = task === 'answer' || task === 'overdue' ? date : null
  const label = t(`vocab.maturityDimension.${dimension}`)
  return {
    key: `mentorship/${id}/${task}`,
    kind: 'mentorship',
    what: t(`waiting.mentorships.${task}`, { count }),
    code: null,
    name: t(`waiting.mentorships.${side === 'mentor' ? 'of' : 'by'}`, { dimension: label, other }),
    href: page,
    note:
      task === 'session' ? t('waiting.planned', { date: format.date(date) }) : noteOf(words, { until, since: date }),
    isAsked: ASKED.includes(task),
    until,
    since: date,
    action: {
      label: t(`waiting.mentorships.${task}Action`),
      href: task === 'choose-another' ? `/mentorias/pedir?dimension=${dimension}` : `${page}${PLACES[task] ?? ''}`,
    },
  }
}

/** What a cluster offers to accompany others in, for the coordination to accept or not. */
export function mentorReviewWaiting(words: Words, { slug, name, dimension, since }: Inbox['mentors'][number]): Waiting {
  const { t } = words
  const label = t(`vocab.maturityDimension.${dimension}`)
  return {
    key: `mentor/${slug}/${dimension}`,
    kind: 'mentorship',
    what: t('waiting.mentors.what'),
    code: null,
    name,
    href: `/clusteres/${slug}`,
    note: noteOf(words, { until: null, since }, t('waiting.mentors.offers', { dimension: label })),
    isAsked: true,
    until: null,
    since,
    action: { label: t('waiting.mentors.action'), href: '/coordinacion/mentores' },
  }
}
