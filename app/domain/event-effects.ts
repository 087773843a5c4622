import type { EventVerb } from './events.ts'

/**
 * What is computed from many records and held in memory, by what it is computed from.
 * - `parties`: clusters and organisations, where they are, the level lists filter by
 * - `profiles`: the same without their levels, for what looks at none
 * - `ties`: alliances, projects, initiatives and public mentorships, their states and who takes part; each of the four apart
 *   for what reads it alone
 * - `readings`: how mature clusters are
 * - `mentors`: what clusters offer, the places taken, how requests were answered
 * - `severities`: the entries of the register, and what clusters say hits them
 * - `layout`: where nodes stand on the map
 */
export const FACTS = [
  'parties',
  'profiles',
  'ties',
  'alliances',
  'projects',
  'initiatives',
  'mentorships',
  'readings',
  'mentors',
  'severities',
  'layout',
] as const
export type Fact = (typeof FACTS)[number]

/** An import may correct a vocabulary too, which has no event of its own. */
const IMPORT = FACTS
const NOTHING: readonly Fact[] = []
const PROFILES = ['parties', 'profiles'] as const
const ALLIANCES = ['ties', 'alliances'] as const
const PROJECTS = ['ties', 'projects'] as const
const INITIATIVES = ['ties', 'initiatives'] as const
/** A level is a party's, and what is read of a mentor decides what it may offer. */
const READINGS = ['parties', 'readings', 'mentors'] as const
const SHOWN = ['parties', 'readings'] as const
const MENTORS = ['mentors'] as const
const MENTORSHIP = ['ties', 'mentorships', 'mentors'] as const
const SEVERITIES = ['severities'] as const

/**
 * What each event may have changed of what is held in memory. A new verb has to say so: what depends on a fact that it
 * changes and does not name is shown as it was before.
 */
export const EVENT_EFFECTS: Record<EventVerb, readonly Fact[]> = {
  'cluster.imported': IMPORT,
  'organization.imported': IMPORT,
  'alliance.imported': IMPORT,
  'bottleneck.imported': IMPORT,
  'project.imported': IMPORT,
  'gathering.imported': IMPORT,

  'cluster.updated': PROFILES,
  'cluster.partner-dismissed': NOTHING,
  'cluster.partner-restored': NOTHING,
  'organization.added': PROFILES,

  'alliance.proposed': ALLIANCES,
  'alliance.edited': ALLIANCES,
  'alliance.confirmed': ALLIANCES,
  'alliance.activated': ALLIANCES,
  'alliance.declined': ALLIANCES,
  'alliance.withdrawn': ALLIANCES,
  'alliance.disputed': ALLIANCES,
  'alliance.ended': ALLIANCES,
  'alliance.renewed': ALLIANCES,
  'alliance.evidence-added': NOTHING,

  'bottleneck.reported': SEVERITIES,
  'bottleneck.accepted': SEVERITIES,
  'bottleneck.moved': SEVERITIES,
  'bottleneck.assigned': NOTHING,
  'bottleneck.assessed': NOTHING,
  'bottleneck.severity-reported': SEVERITIES,
  'bottleneck.severity-withdrawn': SEVERITIES,
  'bottleneck.news-posted': NOTHING,

  'initiative.drafted': NOTHING,
  'initiative.published': INITIATIVES,
  'initiative.edited': INITIATIVES,
  'initiative.committed': INITIATIVES,
  'initiative.commitment-changed': INITIATIVES,
  'initiative.commitment-renewed': INITIATIVES,
  'initiative.commitment-withdrawn': INITIATIVES,
  'initiative.invitation-declined': NOTHING,
  'initiative.question-asked': NOTHING,
  'initiative.deciding': INITIATIVES,
  'initiative.voted': NOTHING,
  'initiative.agreed': INITIATIVES,
  'initiative.not-agreed': INITIATIVES,
  'initiative.closed-without-quorum': INITIATIVES,
  'initiative.reopened': INITIATIVES,
  'initiative.cancelled': INITIATIVES,

  'project.agreed': PROJECTS,
  'project.recorded': PROJECTS,
  'project.confirmed': PROJECTS,
  'project.declined': PROJECTS,
  'project.disputed': PROJECTS,
  'project.edited': PROJECTS,
  'project.started': PROJECTS,
  'project.suspended': PROJECTS,
  'project.resumed': PROJECTS,
  'project.completed': PROJECTS,
  'project.cancelled': PROJECTS,
  'project.milestone-added': NOTHING,
  'project.milestone-changed': NOTHING,
  'project.milestone-done': NOTHING,
  'project.milestone-reopened': NOTHING,
  'project.milestone-dropped': NOTHING,
  'project.milestone-overdue': NOTHING,
  'project.budget-added': NOTHING,
  'project.budget-changed': NOTHING,
  'project.budget-removed': NOTHING,
  'project.update-posted': NOTHING,
  'project.evidence-added': NOTHING,

  'result.defined': NOTHING,
  'result.goal-set': NOTHING,
  'result.reading-added': NOTHING,
  'result.reading-corrected': NOTHING,
  'result.attested': NOTHING,
  'project.shares-set': NOTHING,
  'bottleneck.suggestion-dismissed': NOTHING,

  'maturity.recorded': READINGS,
  'maturity.corrected': READINGS,
  'maturity.withdrawn': READINGS,
  'maturity.published': SHOWN,
  'maturity.hidden': SHOWN,

  'mentorship-offer.opened': MENTORS,
  'mentorship-offer.changed': MENTORS,
  'mentorship-offer.closed': MENTORS,
  'mentorship-offer.qualified': MENTORS,
  'mentorship-offer.refused': MENTORS,

  'mentorship.requested': NOTHING,
  'mentorship.question-asked': NOTHING,
  'mentorship.accepted': MENTORSHIP,
  'mentorship.declined': MENTORS,
  'mentorship.waitlisted': MENTORS,
  'mentorship.recalled': MENTORS,
  'mentorship.withdrawn': NOTHING,
  'mentorship.expired': MENTORS,
  'mentorship.agreement-written': NOTHING,
  'mentorship.signed': NOTHING,
  'mentorship.started': MENTORSHIP,
  'mentorship.session-planned': NOTHING,
  'mentorship.session-held': NOTHING,
  'mentorship.session-changed': NOTHING,
  'mentorship.session-cancelled': NOTHING,
  'mentorship.commitment-made': NOTHING,
  'mentorship.commitment-changed': NOTHING,
  'mentorship.commitment-done': NOTHING,
  'mentorship.commitment-dropped': NOTHING,
  'mentorship.progressed': NOTHING,
  'mentorship.contact-changed': NOTHING,
  'mentorship.paused': MENTORSHIP,
  'mentorship.resumed': MENTORSHIP,
  'mentorship.completed': MENTORSHIP,
  'mentorship.ended-early': MENTORSHIP,
  'mentorship.feedback-given': NOTHING,
  'mentorship.reading-attached': NOTHING,
  'mentorship.lesson-written': NOTHING,
  'mentorship.lesson-published': NOTHING,

  'bulletin.drafted': NOTHING,
  'bulletin.edited': NOTHING,
  'bulletin.discarded': NOTHING,
  'bulletin.published': NOTHING,
  'bulletin.corrected': NOTHING,

  'map.laid-out': ['layout'],

  // An offer of mentorship that nobody can answer for is matched with nobody.
  'person.joined': MENTORS,
  'person.role-changed': MENTORS,
  'person.left': MENTORS,
  'person.invited': NOTHING,
  'person.erased': NOTHING,
  'access.requested': NOTHING,
  'access.handled': NOTHING,
  'record.error-reported': NOTHING,
  'record.error-handled': NOTHING,
}

const VERBS = Object.keys(EVENT_EFFECTS) as EventVerb[]

/** The verbs that may have changed one of `facts`. */
export const verbsThatChange = (facts: readonly Fact[]): EventVerb[] =>
  VERBS.filter(verb => EVENT_EFFECTS[verb].some(fact => facts.includes(fact)))

/** The verbs that may have changed anything at all, of whatever record they tell. */
export const VERBS_OF_IMPORTS: readonly EventVerb[] = VERBS.filter(verb => EVENT_EFFECTS[verb] === IMPORT)
