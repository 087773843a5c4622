import { recordPath } from '#app/domain/addresses.ts'
import { readMapQuery } from '#app/domain/map-view.ts'
import type { NetworkAnswer } from '#app/domain/open-data/network.ts'
import { networkFilterOf } from '../map.server.ts'
import { type NetworkEdge, type NetworkNode, readNetwork } from '../network.server.ts'
import type { OpenDataContext } from './shared.server.ts'

/** The network as the map's filters and `at` in `params` leave it; what they may say has been checked. */
export async function readNetworkAnswer(
  { db, publicUrl }: OpenDataContext,
  params: URLSearchParams,
): Promise<Omit<NetworkAnswer, 'demo'>> {
  const at = params.get('at')
  const { nodes, edges } = await readNetwork(db, { ...networkFilterOf(readMapQuery(params)), at: at ?? undefined })
  return { nodes: nodes.map(node => toNode(node, publicUrl)), edges: edges.map(edge => toEdge(edge, publicUrl)), at }
}

function toNode({ kind, demo: _, ...node }: NetworkNode, publicUrl: string) {
  const { id, name, provenance, departments, organizationKind } = node
  return {
    id,
    type: kind,
    name,
    url: publicUrl + recordPath(kind, id),
    provenance,
    departments: [...departments],
    regions: [...node.regions],
    macroSector: node.macroSector,
    productiveSector: node.productiveSector,
    maturityLevel: node.maturityLevel,
    organizationKind,
  } as NetworkAnswer['nodes'][number]
}

function toEdge(edge: NetworkEdge, publicUrl: string): NetworkAnswer['edges'][number] {
  const { id, source, target, type, provenance, validFrom, validTo, precision, disputed } = edge
  const { type: recordType, slug } = edge.record
  return {
    id,
    source,
    target,
    type,
    provenance,
    validFrom,
    validTo,
    precision,
    disputed,
    record: { type: recordType, slug, url: publicUrl + recordPath(recordType, slug) },
  }
}
