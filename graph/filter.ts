import { atDate } from './at-date.ts'
import { isolated, type Network, type NetworkEdge, type NetworkNode } from './network.ts'
import type { NodeKind, Provenance, TieType } from './records.ts'

/** Stands for "no territory" among regions and "no public reading" among maturity levels. */
export const NONE = 'none'

/** What to keep. A list that is absent keeps everything; values of one list are alternatives, lists add up. */
export interface NetworkFilter {
  kinds?: readonly NodeKind[]
  ties?: readonly TieType[]
  /** Of ties: a cluster stays whoever vouches for it. */
  provenances?: readonly Provenance[]
  /** Names of regions, or `NONE`. */
  regions?: readonly string[]
  macroSectors?: readonly string[]
  sectors?: readonly string[]
  /** Maturity levels, or `NONE`. */
  maturities?: readonly string[]
  /** Only those that no tie touches, whatever else is hidden. */
  isolatedOnly?: boolean
  /** `YYYY-MM-DD`: only the ties that hold on that date. */
  at?: string
}

/** One question a filter asks of a node, and the values a node answers it with. */
export const NODE_FACETS = {
  kinds: node => [node.kind],
  regions: node => (node.regions.length > 0 ? node.regions : [NONE]),
  macroSectors: node => (node.macroSector ? [node.macroSector] : []),
  sectors: node => (node.productiveSector ? [node.productiveSector] : []),
  maturities: node => (node.kind === 'cluster' ? [node.maturityLevel ?? NONE] : []),
} as const satisfies Record<string, (node: NetworkNode) => readonly string[]>
export type NodeFacet = keyof typeof NODE_FACETS

export const TIE_FACETS = {
  ties: edge => [edge.type],
  provenances: edge => [edge.provenance],
} as const satisfies Record<string, (edge: NetworkEdge) => readonly string[]>
export type TieFacet = keyof typeof TIE_FACETS

/** What only clusters have: an organisation passes these when it is tied to a cluster that does. */
const CLUSTER_FACETS: readonly NodeFacet[] = ['macroSectors', 'sectors', 'maturities']
const NODE_FACET_NAMES = Object.keys(NODE_FACETS) as NodeFacet[]
const TIE_FACET_NAMES = Object.keys(TIE_FACETS) as TieFacet[]

export function passesNode(node: NetworkNode, filter: NetworkFilter, but?: NodeFacet): boolean {
  return NODE_FACET_NAMES.every(name => {
    if (name === but || (node.kind === 'organization' && CLUSTER_FACETS.includes(name))) return true
    return passes(filter[name], NODE_FACETS[name](node))
  })
}

export function passesTie(edge: NetworkEdge, filter: NetworkFilter, but?: TieFacet): boolean {
  return TIE_FACET_NAMES.every(name => name === but || passes(filter[name], TIE_FACETS[name](edge)))
}

/** The part of the network that `filter` keeps; a tie needs both its ends. */
export function filterNetwork(network: Network, filter: NetworkFilter): Network {
  const dated = filter.at ? atDate(network, filter.at) : network
  const edges = dated.edges.filter(edge => passesTie(edge, filter))
  const alone = filter.isolatedOnly ? isolated({ nodes: network.nodes, edges }) : null
  const chosen = network.nodes.filter(node => passesNode(node, filter) && (alone === null || alone.has(node.id)))
  const nodes = withContext(chosen, edges, filter)
  const kept = new Set(nodes.map(node => node.id))
  return { nodes, edges: edges.filter(edge => kept.has(edge.source) && kept.has(edge.target)) }
}

/** Where only some sectors or levels are asked for, organisations stay as the context of the clusters that remain. */
function withContext(nodes: NetworkNode[], edges: readonly NetworkEdge[], filter: NetworkFilter): NetworkNode[] {
  if (CLUSTER_FACETS.every(name => filter[name] === undefined)) return nodes
  const clusters = new Set(nodes.filter(node => node.kind === 'cluster').map(node => node.id))
  const near = new Set<string>()
  for (const { source, target } of edges) {
    if (clusters.has(source)) near.add(target)
    if (clusters.has(target)) near.add(source)
  }
  return nodes.filter(node => node.kind === 'cluster' || near.has(node.id))
}

function passes(chosen: readonly string[] | undefined, values: readonly string[]): boolean {
  return chosen === undefined || values.some(value => chosen.includes(value))
}
