import type { NewEvent } from '#app/domain/events.ts'
import { committedClusters, type InitiativeState, stepInitiative } from '#app/domain/initiative-lifecycle.ts'
import { nextInitiativeCode } from '#app/domain/initiatives.ts'
import { searchable } from '#app/domain/text.ts'
import type { Row } from '#db/schema.ts'
import { actaOf } from './initiative-actas.ts'
import { INITIATIVE_PLANS, type InitiativePlan, stepsOf } from './initiative-plans.ts'
import type { DemoCluster, DemoParties } from './parties.ts'
import { Partners } from './partners.ts'
import type { Random } from './random.ts'
import { daysAfter, type Story } from './story.ts'
import { CONTRIBUTIONS, INITIATIVE_ASK, INITIATIVE_INDICATOR, INITIATIVE_PURPOSE, PROJECT_THEMES } from './words.ts'

/** Initiatives for each cluster. */
const PER_CLUSTER = 0.15
/** Each way a result can stand wants an agreed one of its own. */
const SURE_AGREED = 6

/** An entry of the register that can be worked on. */
export type Addressed = Pick<Row<'bottleneck'>, 'id' | 'code' | 'titleEs' | 'productiveSector' | 'macroSector'>

/** An agreed initiative, for whoever tells what became of it. */
export interface Agreed {
  id: string
  number: number
  title: string
  leader: DemoCluster
  others: DemoCluster[]
  bottleneck: Addressed
  agreedAt: Date
  projectId: string
}

interface Plan {
  plan: InitiativePlan
  leader: DemoCluster
  others: DemoCluster[]
  bottleneck: Addressed
  /** Of the draft, where it was never published. */
  publishedAt: Date
}

/** Joint initiatives of fictional clusters in every status; each act goes through the life cycle. Gives the agreed ones. */
export function tellInitiatives(
  story: Story,
  parties: DemoParties,
  register: readonly Addressed[],
  codes: readonly (string | null)[],
): Agreed[] {
  if (parties.clusters.length < 2 || register.length === 0) return []
  const random = story.random('initiatives')
  const partners = new Partners(parties)
  const sure = [...(Object.keys(INITIATIVE_PLANS) as InitiativePlan[]), ...Array(SURE_AGREED - 1).fill('agreed')]
  const count = Math.max(sure.length, Math.round(parties.clusters.length * PER_CLUSTER))
  const plans = Array.from({ length: count }, (_, i): Plan => {
    const plan: InitiativePlan = sure[i] ?? random.weighted(INITIATIVE_PLANS)
    const leader = partners.busy(random)
    const others = random.sample(
      parties.clusters.filter(cluster => cluster !== leader),
      random.whole(1, 3),
    )
    const near = register.filter(entry => entry.macroSector === leader.macroSector)
    // The first two agreed ones work on the same, and claim too much of it together.
    const bottleneck = plan === 'agreed' && i < sure.length ? register[i % 2] : undefined
    const joined = new Date(Math.max(...[leader, ...others].map(cluster => cluster.since.getTime())))
    return {
      plan,
      leader,
      others,
      bottleneck: bottleneck ?? random.pick(near.length > 0 ? near : register),
      publishedAt: publicationOf(plan, random, joined, story),
    }
  })
  const given = [...codes]
  const agreed: Agreed[] = []
  for (const [i, plan] of plans.sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime()).entries()) {
    const code = plan.plan === 'draft' ? null : nextInitiativeCode(given)
    given.push(code)
    const became = tellInitiative(story, random, plan, i + 1, code)
    if (became) agreed.push(became)
  }
  return agreed
}

/** What is still under way was published lately; what is over, early enough to come to its end. */
function publicationOf(plan: InitiativePlan, random: Random, joined: Date, story: Story): Date {
  if (plan === 'deciding') return daysAfter(story.end, -19)
  if (plan === 'draft' || plan === 'open' || plan === 'ready') return daysAfter(story.end, -random.whole(12, 25))
  return random.between(daysAfter(joined, 15), daysAfter(story.end, plan === 'agreed' ? -300 : -90))
}

const day = (at: Date) => at.toISOString().slice(0, 10)

function tellInitiative(
  story: Story,
  random: Random,
  { plan, leader, others, bottleneck, publishedAt }: Plan,
  number: number,
  code: string | null,
): Agreed | null {
  const id = story.newKey(publishedAt)
  const label = String(number).padStart(4, '0')
  const title = `Iniciativa Demo ${label} · ${random.pick(PROJECT_THEMES)}`
  const isLate = plan === 'open' || plan === 'ready' || plan === 'draft'
  const closesOn = day(isLate ? daysAfter(story.end, random.whole(45, 120)) : daysAfter(publishedAt, 45))
  const projectId = story.newKey(publishedAt)
  let state: InitiativeState = {
    status: 'draft',
    leaderId: leader.id,
    minimumClusters: Math.min(others.length + 1, 3),
    rule: 'majority',
    terms: 1,
    closesOn,
    votingEndsOn: null,
    commitments: [],
    votes: [],
  }
  const mentions = [
    ...[leader, ...others].map(cluster => ({ type: 'cluster', id: cluster.id }) as const),
    { type: 'bottleneck', id: bottleneck.id } as const,
  ]
  const subject = { type: 'initiative', id } as const
  const about = { subject, mentions, audience: 'public' } as const
  const own = { subject, mentions: mentions.slice(0, 1), audience: 'parties' } as const
  story.tell({ ...own, verb: 'initiative.drafted', payload: {} }, daysAfter(publishedAt, -2), leader.id)

  const acts: { act: string; by: string | null; at: Date }[] = []
  let acta: { hash: string; content: string } | null = null
  for (const { act, at } of stepsOf(plan, random, { leader, others, publishedAt, closesOn })) {
    if (at >= story.end) break
    const step = stepInitiative(state, act, at)
    if (!step.ok) continue
    const before = state
    state = step.state
    const by = 'by' in act ? act.by : null
    acts.push({ act: act.act, by, at })
    const counted = { clusters: committedClusters(state).length, minimum: state.minimumClusters }
    const say = (event: NewEvent) => story.tell(event, at, by)
    if (act.act === 'publish') say({ ...about, verb: 'initiative.published', payload: { code: code ?? '' } })
    if (act.act === 'commit') {
      const completes = counted.clusters === counted.minimum && committedClusters(before).length < counted.minimum
      const payload = { kind: 'hours', amount: 40, ...counted, quorum: completes ? 1 : 0 } as const
      say({ ...about, verb: 'initiative.committed', payload })
    }
    if (act.act === 'withdraw') say({ ...about, verb: 'initiative.commitment-withdrawn', payload: counted })
    if (act.act === 'decide') {
      const payload = { clusters: counted.clusters, votingEndsOn: state.votingEndsOn ?? '' }
      say({ ...about, verb: 'initiative.deciding', payload })
    }
    if (act.act === 'vote') say({ ...about, audience: 'parties', verb: 'initiative.voted', payload: {} })
    if (act.act === 'cancel') say({ ...about, verb: 'initiative.cancelled', payload: {} })
    if (state.status === 'closed_without_quorum') {
      say({ ...about, verb: 'initiative.closed-without-quorum', payload: counted })
    }
    if (state.status === 'agreed' || state.status === 'not_agreed') {
      acta = actaOf(story, state, { code: code ?? '', title, bottleneck, publishedAt, acts, decidedAt: at })
      if (state.status === 'agreed') {
        story.tell({ ...about, verb: 'initiative.agreed', payload: { acta: acta.hash } }, at, null)
      } else story.tell({ ...about, verb: 'initiative.not-agreed', payload: { acta: acta.hash } }, at, null)
      break
    }
  }
  const atOf = (name: string) => acts.find(one => one.act === name)?.at ?? null
  const lastAt = acts.at(-1)?.at ?? publishedAt
  const isDecided = state.status === 'agreed' || state.status === 'not_agreed'
  story.add('initiative', {
    id,
    slug: code ? `iniciativa-demo-${label}` : `borrador-demo-${label}`,
    code,
    title,
    searchText: searchable(code, title),
    purpose: INITIATIVE_PURPOSE,
    ask: INITIATIVE_ASK,
    ...INITIATIVE_INDICATOR,
    areas: '["productividad"]',
    minimumClusters: state.minimumClusters,
    closesOn,
    decisionRule: state.rule,
    leaderId: leader.id,
    allianceId: null,
    status: state.status,
    provenance: state.status === 'agreed' ? 'confirmado' : 'declarado',
    terms: state.terms,
    votingEndsOn: state.votingEndsOn,
    publishedAt: atOf('publish')?.toISOString() ?? null,
    decidingSince: atOf('decide')?.toISOString() ?? null,
    decidedAt: isDecided ? lastAt.toISOString() : null,
    demo: 1,
    version: 1,
    turn: 1 + acts.length,
    createdAt: daysAfter(publishedAt, -2).toISOString(),
    updatedAt: lastAt.toISOString(),
  })
  story.add('initiativeBottleneck', { initiativeId: id, bottleneckId: bottleneck.id, position: 0 })
  for (const cluster of others) {
    story.add('initiativeInvitation', {
      initiativeId: id,
      partyId: cluster.id,
      status: 'invited',
      invitedAt: publishedAt.toISOString(),
      answeredAt: null,
      answeredBy: null,
      reason: null,
    })
  }
  for (const { partyId, status, terms } of state.commitments) {
    const at = acts.find(one => one.act === 'commit' && one.by === partyId)?.at ?? publishedAt
    story.add('initiativeCommitment', {
      id: story.newKey(at),
      initiativeId: id,
      partyId,
      kind: 'hours',
      amount: 40,
      description: CONTRIBUTIONS[0],
      conditions: null,
      status,
      terms,
      signedBy: null,
      committedAt: at.toISOString(),
      updatedAt: at.toISOString(),
    })
  }
  for (const { clusterId, vote } of state.votes) {
    const at = acts.find(one => one.act === 'vote' && one.by === clusterId)?.at ?? lastAt
    const said = { vote, reason: null, signedBy: null, votedAt: at.toISOString() }
    story.add('initiativeVote', { initiativeId: id, clusterId, ...said })
  }
  if (acta) story.add('acta', { ...acta, initiativeId: id, createdAt: lastAt.toISOString() })
  if (state.status !== 'agreed') return null
  return { id, number, title, leader, others, bottleneck, agreedAt: lastAt, projectId }
}
