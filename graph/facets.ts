import { atDate } from './at-date.ts'
import {
  filterNetwork,
  type NetworkFilter,
  NODE_FACETS,
  type NodeFacet,
  passesNode,
  passesTie,
  TIE_FACETS,
  type TieFacet,
} from './filter.ts'
import { isolated, type Network } from './network.ts'

/**
 * Facet → value → how many nodes or ties would be kept with that value, given the *other* filters. Regions, sectors and
 * levels count clusters, unless only organisations are asked for.
 */
export type FacetCounts = Record<NodeFacet | TieFacet, Record<string, number>> & {
  /** Clusters no tie touches, given the filters. */
  isolated: number
}

export function countFacets(network: Network, filter: NetworkFilter): FacetCounts {
  const kept = filterNetwork(network, { ...filter, ties: undefined, provenances: undefined, isolatedOnly: false })
  const ties = kept.edges
  const counts: FacetCounts = {
    kinds: {},
    regions: {},
    macroSectors: {},
    sectors: {},
    maturities: {},
    ties: {},
    provenances: {},
    isolated: countIsolated(network, filter),
  }
  const clusters = filter.kinds === undefined || filter.kinds.includes('cluster')
  const counted = clusters ? network.nodes.filter(node => node.kind === 'cluster') : network.nodes
  for (const [name, valuesOf] of Object.entries(NODE_FACETS) as [NodeFacet, (typeof NODE_FACETS)[NodeFacet]][]) {
    const nodes =
      name === 'kinds'
        ? filterNetwork(network, { ...filter, kinds: undefined, isolatedOnly: false }).nodes
        : counted.filter(node => passesNode(node, filter, name))
    tally(counts[name], nodes, valuesOf)
  }
  for (const [name, valuesOf] of Object.entries(TIE_FACETS) as [TieFacet, (typeof TIE_FACETS)[TieFacet]][]) {
    tally(
      counts[name],
      ties.filter(edge => passesTie(edge, filter, name)),
      valuesOf,
    )
  }
  return counts
}

/** With the ties that pass, whatever their other end is. */
function countIsolated(network: Network, filter: NetworkFilter): number {
  const dated = filter.at ? atDate(network, filter.at) : network
  const alone = isolated({ nodes: network.nodes, edges: dated.edges.filter(edge => passesTie(edge, filter)) })
  return network.nodes.filter(node => node.kind === 'cluster' && passesNode(node, filter) && alone.has(node.id)).length
}

function tally<T>(counts: Record<string, number>, items: readonly T[], valuesOf: (item: T) => readonly string[]): void {
  for (const item of items) for (const value of valuesOf(item)) counts[value] = (counts[value] ?? 0) + 1
}
