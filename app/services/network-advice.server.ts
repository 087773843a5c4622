import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota, type IsoDate } from '#app/domain/dates.ts'
import type { MapNode, MapNodeName } from '#app/domain/map-panel.ts'
import type { PartnerReason } from '#app/domain/partner-suggestions.ts'
import type { PathEnd } from '#app/domain/paths.ts'
import { demand } from '#app/domain/permissions.ts'
import type { Db } from '#db/schema.ts'
import { type CompactGraph, compact } from '#graph/metrics/compact.ts'
import { articulation } from '#graph/metrics/cuts.ts'
import { CONFIRMED, COUNTED } from '#graph/metrics/weights.ts'
import { type ConnectingTie, joinParts, secondWays } from '#graph/resilience/connecting.ts'
import { departureOf, type Shape, shapeOf } from '#graph/resilience/departure.ts'
import { countDependent, hangingParts } from '#graph/resilience/parts.ts'
import { inTurns } from './in-turns.server.ts'
import { keptForDay } from './kept-for-day.server.ts'
import { readMapNodes } from './map-nodes.server.ts'
import { findNamedNode } from './named-nodes.server.ts'
import { readNetwork } from './network.server.ts'
import { type Likeness, likenessOf, Proposals } from './network-proposals.server.ts'
import { PARTNER_FACTS, readPartnerBase } from './partner-base.server.ts'
import { describePartners } from './partner-suggestions.server.ts'

/** So many second ways are looked for, and so many of each list are shown. */
const SECOND_WAYS = 5
const SHOWN = 20
const NAMED = 12

/** A tie that is missing, with why those two. */
export interface ProposedTie {
  from: MapNodeName
  to: MapNodeName
  gain: number
  /** Why it is suggested; empty where all that is known is what they have in common. */
  reasons: PartnerReason[]
  likeness: Likeness | null
}

export interface NetworkAdvice {
  shape: Shape
  clusters: number
  /** Clusters that no tie touches. */
  aloneClusters: number
  /** Nodes that hang from a single other one. */
  dependent: number
  /** From whom most would be cut off, the most first. */
  hinges: (MapNodeName & { cutOff: number })[]
  /** Ties that join what is apart, and how many more there are. */
  joins: ProposedTie[]
  moreJoins: number
  /** Clusters that are apart and for which there is nobody to propose, and how many more. */
  without: MapNodeName[]
  moreWithout: number
  secondWays: (ProposedTie & { hangsFrom: MapNodeName; before: number; after: number })[]
}

/** What somebody's leaving would mean. */
export interface ShownDeparture {
  node: MapNodeName
  before: Shape
  after: Shape
  lostPairs: number
  leftAlone: { count: number; named: MapNodeName[] }
  cutOff: { count: number; clusters: number; named: MapNodeName[] }
}

/**
 * Which ties would join and secure the network, and what it would lose if somebody left (`asked.leaving`: a slug, or words),
 * as it stands today: over every tie but examples, or over those alone that a source or every party vouches for.
 *
 * @throws 403 for all but the coordination
 */
export async function readNetworkAdvice(
  db: Db,
  actor: Actor,
  asked: { isConfirmed: boolean; leaving: string },
  now: Date,
) {
  demand(actor, 'coordination.enter')
  const day = dayInBogota(now)
  const { isConfirmed, leaving } = asked
  const key = isConfirmed ? 'network-advice-confirmed' : 'network-advice'
  const advice = await keptForDay(db, key, PARTNER_FACTS, day, () => adviseOn(db, isConfirmed, day))
  const end = leaving ? await findNamedNode(db, leaving) : null
  return { isConfirmed, advice, leaving: end ? await readLeaving(db, end, isConfirmed, day) : null }
}

async function readGraph(db: Db, isConfirmed: boolean, day: IsoDate): Promise<CompactGraph> {
  return compact(await readNetwork(db, { at: day }), { provenances: isConfirmed ? CONFIRMED : COUNTED })
}

async function adviseOn(db: Db, isConfirmed: boolean, day: IsoDate): Promise<NetworkAdvice> {
  const [graph, base, nodes] = await Promise.all([
    readGraph(db, isConfirmed, day),
    readPartnerBase(db, day),
    readMapNodes(db),
  ])
  const proposals = new Proposals(base)
  const isCluster = (id: string) => base.partners.has(id)
  const { values } = articulation(graph)
  const cutters = [...values.keys()].filter(node => (values[node] as number) > 0)
  const hanging = await inTurns(hangingParts(graph, cutters))
  const { ties, without, unseen } = await inTurns(joinParts(graph, isCluster, proposals.propose))
  const ways = await inTurns(secondWays(graph, isCluster, proposals.propose, SECOND_WAYS))
  const withoutAny = without.flat().filter(isCluster)
  const tell = (tie: ConnectingTie) => proposed(db, proposals, nodes, tie)
  return {
    shape: shapeOf(graph),
    clusters: base.partners.size,
    aloneClusters: graph.ids.filter((id, row) => isCluster(id) && graph.offsets[row] === graph.offsets[row + 1]).length,
    dependent: countDependent(hanging),
    hinges: cutters
      .sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)
      .slice(0, SHOWN / 2)
      .map(row => ({ ...nameIn(nodes, graph.ids[row] as string), cutOff: values[row] as number })),
    joins: await Promise.all(ties.slice(0, SHOWN).map(tell)),
    moreJoins: Math.max(0, ties.length - SHOWN) + unseen,
    without: withoutAny.slice(0, NAMED).map(id => nameIn(nodes, id)),
    moreWithout: Math.max(0, withoutAny.length - NAMED),
    secondWays: await Promise.all(
      ways.map(async way => {
        const { before, after } = way
        return { ...(await tell(way)), hangsFrom: nameIn(nodes, way.hangsFrom), before, after }
      }),
    ),
  }
}

async function proposed(
  db: Db,
  proposals: Proposals,
  nodes: ReadonlyMap<string, MapNode>,
  { from, to, gain }: ConnectingTie,
): Promise<ProposedTie> {
  const { base } = proposals
  const suggestion = proposals.suggestionsFor(from).find(one => one.id === to)
  const [described] = suggestion ? await describePartners(db, base, [suggestion]) : []
  const [own, other] = [base.partners.get(from), base.partners.get(to)]
  return {
    from: nameIn(nodes, from),
    to: nameIn(nodes, to),
    gain,
    reasons: described?.reasons ?? [],
    likeness: described || !own || !other ? null : likenessOf(own, other),
  }
}

async function readLeaving(db: Db, end: PathEnd, isConfirmed: boolean, day: IsoDate) {
  if (!end.node) return { end, departure: null }
  const [graph, nodes] = await Promise.all([readGraph(db, isConfirmed, day), readMapNodes(db)])
  const { before, after, lostPairs, leftAlone, cutOff } = departureOf(graph, end.node.slug)
  const departure: ShownDeparture = {
    node: end.node,
    before,
    after,
    lostPairs,
    leftAlone: { count: leftAlone.length, named: leftAlone.slice(0, NAMED).map(id => nameIn(nodes, id)) },
    cutOff: {
      count: cutOff.length,
      clusters: cutOff.filter(id => nodes.get(id)?.kind === 'cluster').length,
      named: cutOff.slice(0, NAMED).map(id => nameIn(nodes, id)),
    },
  }
  return { end, departure }
}

function nameIn(nodes: ReadonlyMap<string, MapNode>, id: string): MapNodeName {
  const { slug, kind, name } = nodes.get(id) as MapNode
  return { slug, kind, name }
}
