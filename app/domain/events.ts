import type { BottleneckStatus } from './bottlenecks.ts'
import type { IsoDate } from './dates.ts'
import type { CommitmentKind } from './initiatives.ts'
import type { DismissedRule } from './partner-suggestions.ts'
import type { Horizon, Resolvability } from './priority.ts'
import type { MaturityDimension, SubjectType } from './vocabularies.ts'

/** What an event is about; `network` is the network as a whole (the coordination's own acts). */
export type EventSubjectType = SubjectType | 'network'

/** Who may see an event: everybody, the parties it concerns with the coordination, or the coordination alone. */
export const EVENT_AUDIENCES = ['public', 'parties', 'coordination'] as const
export type EventAudience = (typeof EVENT_AUDIENCES)[number]

/**
 * Every change of state, past tense. The value is the shape of its payload: ids, codes and numbers only, never names,
 * addresses or free text, so that a person can be erased without touching the history (product.md).
 */
export interface EventPayloads {
  'cluster.imported': NoPayload
  'organization.imported': NoPayload
  'alliance.imported': NoPayload
  'bottleneck.imported': NoPayload
  'project.imported': NoPayload
  'gathering.imported': NoPayload

  'cluster.updated': { version: number; fields: string[] }
  /** The cluster's own word on a partner that was suggested to it. */
  'cluster.partner-dismissed': { otherId: string; rule: DismissedRule }
  'cluster.partner-restored': { otherId: string; rule: DismissedRule }
  'organization.added': NoPayload

  'alliance.proposed': NoPayload
  'alliance.edited': { version: number; fields: string[] }
  'alliance.confirmed': NoPayload
  'alliance.activated': NoPayload
  'alliance.declined': NoPayload
  'alliance.withdrawn': NoPayload
  'alliance.disputed': NoPayload
  'alliance.ended': NoPayload
  'alliance.renewed': NoPayload
  'alliance.evidence-added': { evidenceId: string }

  'bottleneck.reported': NoPayload
  'bottleneck.accepted': { code: string }
  /** `responsibleId` and `targetDate` only where the same decision changed them. */
  'bottleneck.moved': {
    from: BottleneckStatus
    to: BottleneckStatus
    responsibleId?: string | null
    targetDate?: IsoDate | null
  }
  'bottleneck.assigned': { responsibleId: string | null; targetDate: IsoDate | null }
  'bottleneck.assessed': { resolvability: Resolvability | null; horizon: Horizon | null }
  'bottleneck.severity-reported': { severity: number; before: number | null }
  /** `supposed`: the cluster did not say so itself, it says that the illustrative set supposed wrongly. */
  'bottleneck.severity-withdrawn': { severity: number; supposed?: true }
  'bottleneck.news-posted': { newsId: string }

  'initiative.drafted': NoPayload
  'initiative.published': { code: string }
  /** `substance` 1: commitments made before have to be renewed. */
  'initiative.edited': { version: number; fields: string[]; substance: 0 | 1 }
  'initiative.committed': CommitmentPayload
  'initiative.commitment-changed': CommitmentPayload
  'initiative.commitment-renewed': CommitmentPayload
  'initiative.commitment-withdrawn': { clusters: number; minimum: number }
  'initiative.invitation-declined': NoPayload
  'initiative.question-asked': { questionId: string }
  'initiative.deciding': { clusters: number; votingEndsOn: IsoDate }
  'initiative.voted': NoPayload
  'initiative.agreed': { acta: string }
  'initiative.not-agreed': { acta: string }
  'initiative.closed-without-quorum': { clusters: number; minimum: number }
  'initiative.reopened': { closesOn: IsoDate }
  'initiative.cancelled': NoPayload

  'project.agreed': { initiativeId: string }
  'project.recorded': NoPayload
  'project.confirmed': NoPayload
  'project.declined': NoPayload
  'project.disputed': NoPayload
  'project.edited': { version: number; fields: string[] }
  'project.started': NoPayload
  'project.suspended': NoPayload
  'project.resumed': NoPayload
  'project.completed': NoPayload
  'project.cancelled': NoPayload
  'project.milestone-added': MilestonePayload
  'project.milestone-changed': MilestonePayload
  'project.milestone-done': MilestonePayload
  'project.milestone-reopened': MilestonePayload
  'project.milestone-dropped': MilestonePayload
  'project.milestone-overdue': MilestonePayload & { dueOn: IsoDate }
  /** Whole pesos of the line as it stands after the change. */
  'project.budget-added': BudgetPayload
  'project.budget-changed': BudgetPayload
  'project.budget-removed': BudgetPayload
  'project.update-posted': { updateId: string }
  'project.evidence-added': { evidenceId: string }

  'result.defined': { resultId: string }
  'result.goal-set': { version: number }
  'result.reading-added': { readingId: string }
  'result.reading-corrected': { readingId: string; correctsId: string }
  'result.attested': { readingId: string }
  /** Of the project: how much of each bottleneck it claims, in whole percent. */
  'project.shares-set': { shares: { bottleneckId: string; percent: number }[] }
  'bottleneck.suggestion-dismissed': { to: BottleneckStatus; causeId: string }

  /** How many readings were entered at once. */
  'maturity.recorded': { kind: 'ssme' | 'self-assessment'; readings: number }
  'maturity.corrected': { readingId: string; correctsId: string }
  'maturity.withdrawn': { readingId: string }
  'maturity.published': { readings: number }
  'maturity.hidden': { readings: number }

  /** Of the cluster that offers. */
  'mentorship-offer.opened': { capacity: number }
  'mentorship-offer.changed': { version: number; fields: string[] }
  'mentorship-offer.closed': NoPayload
  'mentorship-offer.qualified': { dimension: MaturityDimension }
  'mentorship-offer.refused': { dimension: MaturityDimension }

  'mentorship.requested': { answerBy: IsoDate }
  'mentorship.question-asked': { questionId: string }
  'mentorship.accepted': NoPayload
  'mentorship.declined': { suggestedMentorId: string | null }
  'mentorship.waitlisted': NoPayload
  'mentorship.recalled': { answerBy: IsoDate }
  'mentorship.withdrawn': NoPayload
  'mentorship.expired': NoPayload
  'mentorship.agreement-written': { version: number }
  'mentorship.signed': { version: number }
  'mentorship.started': NoPayload
  'mentorship.session-planned': { sessionId: string }
  'mentorship.session-held': { sessionId: string }
  'mentorship.session-changed': { sessionId: string }
  'mentorship.session-cancelled': { sessionId: string }
  'mentorship.commitment-made': { commitmentId: string }
  'mentorship.commitment-changed': { commitmentId: string }
  'mentorship.commitment-done': { commitmentId: string }
  'mentorship.commitment-dropped': { commitmentId: string }
  'mentorship.progressed': { goalId: string; percent: number }
  'mentorship.contact-changed': NoPayload
  'mentorship.paused': NoPayload
  'mentorship.resumed': NoPayload
  'mentorship.completed': NoPayload
  'mentorship.ended-early': NoPayload
  'mentorship.feedback-given': NoPayload
  'mentorship.reading-attached': { readingId: string }
  'mentorship.lesson-written': { version: number }
  'mentorship.lesson-published': { version: number }

  /** Its draft is the coordination's until then. */
  'bulletin.drafted': NoPayload
  'bulletin.edited': { version: number }
  /** A draft was deleted: what it was is in the lines before. */
  'bulletin.discarded': NoPayload
  'bulletin.published': NoPayload
  'bulletin.corrected': { correctionId: string }

  'map.laid-out': { nodes: number }

  /** Without a membership: a coordinator. */
  'person.joined': { role: string; membershipId: string | null }
  'person.role-changed': { role: string; membershipId: string }
  /** `handedBack` 1: nobody manages the party any more, the coordination looks after it. */
  'person.left': { membershipId: string | null; handedBack: 0 | 1 }
  'person.invited': { role: string; invitationId: string }
  'person.erased': { userId: string }
  'access.requested': { requestId: string }
  'access.handled': { requestId: string; status: string }
  'record.error-reported': { reportId: string }
  'record.error-handled': { reportId: string; status: string }
}
type NoPayload = Record<string, never>

/** A commitment, and where it leaves the quorum: committed clusters, the minimum, and 1 where this one completes it. */
interface CommitmentPayload {
  kind: CommitmentKind
  amount: number | null
  clusters: number
  minimum: number
  quorum: 0 | 1
}

interface MilestonePayload {
  milestoneId: string
}
interface BudgetPayload {
  lineId: string
  committed: number
  received: number
  spent: number
}

export type EventVerb = keyof EventPayloads

/** One line of the log as it is written: a union over the verbs, so that the compiler checks each payload. */
export type NewEvent = {
  [V in EventVerb]: {
    verb: V
    subject: { type: EventSubjectType; id: string }
    /** Further records on whose timelines the event belongs (the parties of an alliance). */
    mentions?: readonly { type: SubjectType; id: string }[]
    audience: EventAudience
    occurredOn?: IsoDate
    payload: EventPayloads[V]
  }
}[EventVerb]
