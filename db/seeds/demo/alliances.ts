import { type AllianceState, provenanceOf, startAlliance, stepAlliance } from '#app/domain/alliance-lifecycle.ts'
import { isOpenAlliance, isPublicAlliance, openKeyOf } from '#app/domain/alliances.ts'
import type { EventVerb } from '#app/domain/events.ts'
import { searchable } from '#app/domain/text.ts'
import { ALLIANCE_AREAS, FORMALITIES } from '#app/domain/vocabularies.ts'
import type { NewRow } from '#db/schema.ts'
import { AllianceHistory } from './alliance-history.ts'
import { type AlliancePlan, actsOf, PLANS, type PlannedAct } from './alliance-plans.ts'
import type { DemoParties } from './parties.ts'
import { type AllianceParty, Partners } from './partners.ts'
import type { Random } from './random.ts'
import { daysAfter, type Story } from './story.ts'
import { ALLIANCE_PURPOSES, AREA_NAMES, CONTRIBUTIONS, OUTCOMES } from './words.ts'

/** Alliances for each cluster. */
const PER_CLUSTER = 1.2
/** The clusters that the demonstration accounts act for always have something to answer. */
const WITH_ACCOUNTS = 3

/** Alliances of three years, in every status: each act goes through the life cycle, and what it refuses does not happen. */
export function tellAlliances(story: Story, parties: DemoParties): void {
  const random = story.random('alliances')
  const partners = new Partners(parties)
  const taken = new Set<string>()
  const plans = Object.keys(PLANS) as AlliancePlan[]
  let number = 0
  const tell = (plan: AlliancePlan, involved: AllianceParty[], proposedAt: Date) => {
    const area = random.pick(ALLIANCE_AREAS)
    const key = openKeyOf(
      area,
      involved.map(p => p.id),
    )
    if (involved.length < 2 || taken.has(key)) return
    taken.add(key)
    number += 1
    tellAlliance(story, random, { number, plan, area, key, parties: involved, proposedAt })
  }
  // Each of the plans once, early enough to come to its end; then as often as they are likely.
  const firstYear = () => random.between(daysAfter(story.begin, 7), daysAfter(story.begin, 365))
  for (const plan of plans) tell(plan, foundersOf(story, random, partners), firstYear())
  for (let i = 0; i < Math.round(parties.clusters.length * PER_CLUSTER); i++) {
    const involved = partners.choose(random)
    tell(random.weighted(PLANS), involved, random.between(daysAfter(latest(involved), 7), daysAfter(story.end, -1)))
  }
  for (const asked of parties.clusters.slice(0, WITH_ACCOUNTS)) {
    const others = partners.choose(random).filter(p => p.id !== asked.id && p.kind === 'cluster')
    const to = { id: asked.id, kind: 'cluster', since: asked.since, hasMembers: true } as const
    tell('unanswered', [...others.slice(0, 1), to], random.between(daysAfter(story.end, -20), story.end))
  }
}

/** Parties that are there from the start, somebody who answers among them; any, where a network is too small for that. */
function foundersOf(story: Story, random: Random, partners: Partners): AllianceParty[] {
  for (let attempt = 0; attempt < 50; attempt++) {
    const chosen = partners.choose(random)
    if (chosen.slice(1).some(p => p.hasMembers) && latest(chosen) <= story.begin) return chosen
  }
  return partners.choose(random)
}

const latest = (parties: AllianceParty[]) => new Date(Math.max(...parties.map(p => p.since.getTime())))

interface AllianceStory {
  number: number
  plan: AlliancePlan
  area: NewRow<'alliance'>['area']
  key: string
  /** Who proposes comes first. */
  parties: AllianceParty[]
  proposedAt: Date
}

const SAID = {
  confirm: 'alliance.confirmed',
  decline: 'alliance.declined',
  withdraw: 'alliance.withdrawn',
  dispute: 'alliance.disputed',
  end: 'alliance.ended',
  renew: 'alliance.renewed',
} as const satisfies Record<PlannedAct['act'], EventVerb>
type Said = (typeof SAID)[PlannedAct['act']] | 'alliance.proposed'

function tellAlliance(
  story: Story,
  random: Random,
  { number, plan, area, key, parties, proposedAt }: AllianceStory,
): void {
  const [proposer] = parties
  if (!proposer) return
  const id = story.newKey(proposedAt)
  const said = (verb: Said, state: AllianceState, at: Date, by: string) =>
    story.tell(
      {
        verb,
        subject: { type: 'alliance', id },
        mentions: parties.map(p => ({ type: p.kind, id: p.id })),
        audience: isPublicAlliance(state.status) ? 'public' : 'parties',
        payload: {},
      },
      at,
      by,
    )
  let state = startAlliance(proposer.id, parties)
  said('alliance.proposed', state, proposedAt, proposer.id)
  const history = new AllianceHistory(proposedAt, proposer.id, state)
  for (const { act, by, at } of actsOf(plan, random, parties, proposedAt)) {
    if (at >= story.end) break
    const step = stepAlliance(state, act, by)
    if (!step.ok) continue
    history.note(act, by, at, state, step.state)
    state = step.state
    said(SAID[act], state, at, by)
  }

  const title = `Alianza Demo ${String(number).padStart(4, '0')} · ${AREA_NAMES[area]}`
  const planned = random.chance(0.4) ? day(daysAfter(proposedAt, random.whole(365, 730))) : null
  story.add('alliance', {
    id,
    slug: `alianza-demo-${String(number).padStart(4, '0')}`,
    title,
    searchText: searchable(title),
    area,
    formality: random.pick(FORMALITIES),
    purpose: random.pick(ALLIANCE_PURPOSES),
    linkType: null,
    status: state.status,
    sourceStatus: null,
    provenance: provenanceOf(state),
    validFrom: day(proposedAt),
    validTo: history.endedAt ? day(history.endedAt) : planned,
    precision: 'day',
    outcome: history.endedAt ? random.pick(OUTCOMES) : null,
    proposedBy: proposer.id,
    openKey: isOpenAlliance(state.status) ? key : null,
    activeSince: history.activeSince?.toISOString() ?? null,
    renewedAt: history.renewedAt?.toISOString() ?? null,
    version: history.version,
    createdAt: proposedAt.toISOString(),
    updatedAt: history.lastAt.toISOString(),
  })
  for (const [position, { partyId, answer, everConfirmed }] of state.parties.entries()) {
    story.add('allianceParty', {
      allianceId: id,
      partyId,
      role: position === 0 ? 'leader' : 'partner',
      position,
      contribution: random.chance(0.6) ? random.pick(CONTRIBUTIONS) : null,
      answer,
      everConfirmed: everConfirmed ? 1 : 0,
      answeredAt: history.answers.get(partyId)?.at.toISOString() ?? null,
      answeredBy: null,
      reason: history.answers.get(partyId)?.reason ?? null,
    })
  }
}

const day = (at: Date) => at.toISOString().slice(0, 10)
