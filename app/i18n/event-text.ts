import type { TFunction } from 'i18next'
import { isRepeated } from '#app/domain/event-groups.ts'
import { EVENT_MARKS, type Named } from '#app/domain/event-view.ts'
import type { EventPayloads, EventVerb } from '#app/domain/events.ts'
import { isOneOf, type Language } from '#app/domain/vocabularies.ts'
import { formatFor } from './format.ts'

interface Told {
  /** The party that acted, and the record it is about. */
  party: Named | null
  subject: Named
  responsible: Named | null
  /** How often it was done, where several lines are told as one. */
  times?: number
}

/** What a sentence tells of an event. A union over the verbs, each with its payload. */
export type ToldEvent = { [V in EventVerb]: Told & { verb: V; payload: EventPayloads[V] } }[EventVerb]

const ROLES = ['editor', 'manager', 'coordinator'] as const

/** One sentence that tells an event, with marks where its names go. The server tells events: the browser has no words for them. */
export function eventText(t: TFunction, language: Language, event: ToldEvent): string {
  const names = EVENT_MARKS
  const { verb, times = 1 } = event
  if (times > 1 && isRepeated(verb)) return t(`events.repeated.${verb}`, { ...names, times })
  switch (event.verb) {
    case 'cluster.updated':
      return t(`events.cluster.${isOwn(event) ? 'updated-own' : 'updated'}`, { ...names })
    case 'bottleneck.accepted':
      return t('events.bottleneck.accepted', { ...names, code: event.payload.code })
    case 'bottleneck.moved': {
      const { from, to } = event.payload
      const label = (status: typeof from) => t(`vocab.bottleneckStatus.${status}`)
      return t('events.bottleneck.moved', { ...names, from: label(from), to: label(to) })
    }
    case 'bottleneck.assigned': {
      const { targetDate } = event.payload
      const date = targetDate ? formatFor(language).date(targetDate) : ''
      const who = event.responsible ? 'body' : 'nobody'
      return t(`events.bottleneck.assigned.${who}-${targetDate ? 'dated' : 'undated'}`, { ...names, date })
    }
    case 'bottleneck.severity-reported': {
      const { severity, before } = event.payload
      const change = before === null || before === severity ? 'severity-reported' : 'severity-changed'
      return t(`events.bottleneck.${change}`, { ...names, severity, before: before ?? '' })
    }
    case 'bottleneck.severity-withdrawn':
      return t(`events.bottleneck.${event.payload.supposed ? 'severity-denied' : 'severity-withdrawn'}`, { ...names })
    case 'person.left':
      return t(`events.person.${event.payload.handedBack ? 'handed-back' : 'left'}`, { ...names })
    case 'initiative.edited':
      return t(`events.initiative.${event.payload.substance ? 'edited-substance' : 'edited'}`, { ...names })
    case 'initiative.committed':
    case 'initiative.commitment-renewed':
    case 'initiative.commitment-changed':
    case 'initiative.commitment-withdrawn':
    case 'initiative.closed-without-quorum':
      return t(`events.${commitmentKey(event)}`, { ...names, ...event.payload })
    case 'initiative.deciding': {
      const { clusters, votingEndsOn } = event.payload
      return t('events.initiative.deciding', { ...names, clusters, date: formatFor(language).date(votingEndsOn) })
    }
    case 'initiative.reopened':
      return t('events.initiative.reopened', { ...names, date: formatFor(language).date(event.payload.closesOn) })
    case 'project.milestone-overdue':
      return t(`events.${event.verb}`, { ...names, date: formatFor(language).date(event.payload.dueOn) })
    case 'person.joined':
    case 'person.role-changed':
    case 'person.invited': {
      const { role } = event.payload
      const label = isOneOf(ROLES, role) ? t(`vocab.role.${role}`) : role
      return t(`events.${event.verb}`, { ...names, role: label })
    }
    case 'maturity.recorded':
      return t(`events.maturity.${event.payload.kind === 'ssme' ? 'recorded' : 'self-assessed'}`, { ...names })
    case 'mentorship-offer.qualified':
    case 'mentorship-offer.refused': {
      const dimension = t(`vocab.maturityDimension.${event.payload.dimension}`).toLocaleLowerCase(language)
      return t(`events.${event.verb}`, { ...names, dimension })
    }
    case 'mentorship.requested':
    case 'mentorship.recalled':
      return t(`events.${event.verb}`, { ...names, date: formatFor(language).date(event.payload.answerBy) })
    case 'mentorship.progressed':
      return t(`events.${event.verb}`, { ...names, percent: event.payload.percent })
    default:
      return t(`events.${event.verb satisfies EventVerb}`, { ...names })
  }
}

const isOwn = (event: ToldEvent) => event.party !== null && event.party.href === event.subject.href

type CommitmentEvent = Extract<ToldEvent, { payload: { clusters: number; minimum: number } }>

/** An organisation backs; the cluster that completes the quorum is told as such. */
function commitmentKey(event: CommitmentEvent) {
  if (event.verb !== 'initiative.committed') return event.verb
  if (event.payload.quorum) return 'initiative.committed-quorum'
  return event.party?.href?.startsWith('/organizaciones/') ? 'initiative.committed-backing' : event.verb
}
