import type { PartyRecord, Provenance, TieType, Validity } from './records.ts'

export interface NetworkNode extends Omit<PartyRecord, 'slug'> {
  /** The party's slug. */
  id: string
}

export interface NetworkEdge extends Validity {
  /** The same in every build: record and both ends. */
  id: string
  /** Only a mentorship has a direction: from the mentor to the one who learns. */
  source: string
  target: string
  type: TieType
  /** Between two clusters: the least used kind and the one with the largest reach (002, chapters 7 and 14). */
  intercluster: boolean
  linkType: string | null
  provenance: Provenance
  /** Some party contests the record. */
  disputed: boolean
  /** Where the tie comes from: a record of its own, or the cluster whose leadership it is. */
  record: { type: Exclude<TieType, 'leadership'> | 'cluster'; slug: string; title: string }
}

export interface Network {
  /** Sorted by id. */
  nodes: readonly NetworkNode[]
  /** Sorted by id. */
  edges: readonly NetworkEdge[]
}

/** Nodes and ties, whatever else is known of them. */
export interface Tied {
  nodes: readonly Pick<NetworkNode, 'id'>[]
  edges: readonly Pick<NetworkEdge, 'source' | 'target'>[]
}

/** How many ties each node has; two records between the same two are two ties. */
export function degrees(network: Tied): Map<string, number> {
  const count = new Map(network.nodes.map(node => [node.id, 0]))
  for (const edge of network.edges) {
    count.set(edge.source, (count.get(edge.source) ?? 0) + 1)
    count.set(edge.target, (count.get(edge.target) ?? 0) + 1)
  }
  return count
}

/** The ids of the nodes no tie touches. */
export function isolated(network: Network): Set<string> {
  const alone = new Set(network.nodes.map(node => node.id))
  for (const edge of network.edges) {
    alone.delete(edge.source)
    alone.delete(edge.target)
  }
  return alone
}

/** The ties of one node, in the order of the network. */
export function tiesOf(network: Network, id: string): NetworkEdge[] {
  return network.edges.filter(edge => edge.source === id || edge.target === id)
}

export function otherEnd(edge: NetworkEdge, id: string): string {
  return edge.source === id ? edge.target : edge.source
}

/** The ids of the nodes tied to `id`, each once. */
export function neighbours(network: Network, id: string): Set<string> {
  return new Set(tiesOf(network, id).map(edge => otherEnd(edge, id)))
}
