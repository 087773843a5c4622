import type { Precision, Provenance } from '#app/domain/vocabularies.ts'
import { listDepartments } from '#db/queries/clusters.ts'
import type { Db } from '#db/schema.ts'
import { type NetworkEdge, type NetworkNode, otherEnd, tiesOf } from '#graph/network.ts'
import { readNetwork } from './network.server.ts'

/** One tie of a party as its page lists it. */
export interface PartyTie {
  id: string
  type: NetworkEdge['type']
  /** The record it comes from; for leadership, the cluster that is led. */
  record: NetworkEdge['record']
  /** The party is the tie's target: in a mentorship, the one who learns. */
  turned: boolean
  other: { kind: NetworkNode['kind']; slug: string; name: string; departments: string[]; regions: string[] }
  since: string | null
  until: string | null
  precision: Precision
  provenance: Provenance
  disputed: boolean
}

/** The ties of a party in the network, those with clusters first, the newest first among equals. */
export async function readTies(db: Db, slug: string): Promise<PartyTie[]> {
  const [network, departments] = await Promise.all([readNetwork(db), listDepartments(db)])
  const names = new Map(departments.map(d => [d.code, d.name]))
  const nodes = new Map(network.nodes.map(node => [node.id, node]))
  const ties = tiesOf(network, slug).flatMap(edge => {
    const node = nodes.get(otherEnd(edge, slug))
    return node ? [toTie(edge, node, names)] : []
  })
  const isCluster = (tie: PartyTie) => (tie.other.kind === 'cluster' ? 0 : 1)
  return ties.sort(
    (a, b) =>
      isCluster(a) - isCluster(b) ||
      (b.since ?? '').localeCompare(a.since ?? '') ||
      a.other.name.localeCompare(b.other.name, 'es'),
  )
}

function toTie(edge: NetworkEdge, node: NetworkNode, names: Map<string, string>): PartyTie {
  return {
    id: edge.id,
    type: edge.type,
    record: edge.record,
    turned: edge.target !== node.id,
    other: {
      kind: node.kind,
      slug: node.id,
      name: node.name,
      departments: node.departments.map(code => names.get(code) ?? code),
      regions: [...node.regions],
    },
    since: edge.validFrom,
    until: edge.validTo,
    precision: edge.precision,
    provenance: edge.provenance,
    disputed: edge.disputed,
  }
}
