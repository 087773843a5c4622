import { communities } from '#graph/metrics/communities/communities.ts'
import { compact } from '#graph/metrics/compact.ts'
import { finish } from '#graph/metrics/results.ts'
import type { Network } from '#graph/network.ts'
import { commonAlliesOf } from '#graph/suggestions/adamic-adar.ts'
import { type Groups, groupsOf } from '#graph/suggestions/groups.ts'
import { nearnessOf, neighboursOf } from '#graph/suggestions/nearness.ts'
import type { Partner, PartnerContext } from '#graph/suggestions/partner.ts'
import { facts } from './mentors.ts'
import { allianceRecord, clusterRecord, networkOf } from './networks.ts'

/** A cluster of which nothing is known but its name. */
export const partner = (id: string, more: Partial<Partner> = {}): Partner => ({
  ...facts(id),
  offers: [],
  needs: [],
  obstacles: [],
  levels: new Map(),
  ...more,
})

/** The ties of a drawing, `a-b` each, all confirmed alliances of clusters. */
export function drawnNetwork(ties: string): Network {
  const pairs = ties.split(' ').filter(Boolean)
  const slugs = [...new Set(pairs.flatMap(pair => pair.split('-')))]
  return networkOf({
    parties: slugs.map(slug => clusterRecord(slug)),
    alliances: pairs.map((pair, i) => allianceRecord(`t${i}`, pair.replace('-', ' '))),
  })
}

export function groupsIn(network: Network): Groups {
  const graph = compact(network)
  return groupsOf(graph, finish(communities(graph)))
}

/** `own` and `other` in a drawing. */
export function pairIn(own: Partner, other: Partner, ties = '', more: Partial<PartnerContext> = {}): PartnerContext {
  const network = drawnNetwork(ties)
  const neighbours = neighboursOf(network)
  return {
    own,
    other,
    near: nearnessOf(neighbours, own.id),
    allies: commonAlliesOf(neighbours, own.id),
    groups: groupsIn(network),
    together: new Set(),
    ...more,
  }
}
