import type { MapNode, MapNodeName, MapTie } from '#app/domain/map-panel.ts'
import type { MetricScope } from '#app/domain/network-metrics.ts'
import { searchable } from '#app/domain/text.ts'
import type {
  MacroSector,
  MaturityLevel,
  OrganizationKind,
  ProductiveSector,
  Region,
} from '#app/domain/vocabularies.ts'
import { listDepartments } from '#db/queries/clusters.ts'
import { listNetworkParties } from '#db/queries/network.ts'
import type { Db } from '#db/schema.ts'
import { degrees, type NetworkEdge, otherEnd, tiesOf } from '#graph/network.ts'
import { keptWhile } from './kept.server.ts'
import { readNetwork } from './network.server.ts'
import { networkInScope } from './network-scope.server.ts'

/** Every node by its slug, with what tables and panels say of it; with its ties in `scope`, or all of them. */
export async function readMapNodes(db: Db, scope: MetricScope | null = null): Promise<Map<string, MapNode>> {
  if (scope !== null && (scope.at !== null || scope.confirmed)) {
    const [nodes, network] = await Promise.all([readMapNodes(db), readNetwork(db)])
    const ties = degrees(networkInScope(network, scope))
    return new Map([...nodes].map(([slug, node]) => [slug, { ...node, ties: ties.get(slug) ?? 0 }]))
  }
  return keptWhile(db, 'map-nodes', ['parties', 'ties'], async () => {
    const [network, departments] = await Promise.all([readNetwork(db), listDepartments(db)])
    const names = new Map(departments.map(({ code, name }) => [code, name]))
    const ties = degrees(network)
    return new Map(
      network.nodes.map(({ id, departments: codes, demo: _, ...node }) => [
        id,
        {
          ...node,
          slug: id,
          departments: codes.map(code => names.get(code) ?? code),
          // The graph knows words, not vocabularies; these came out of columns that hold them.
          regions: node.regions as Region[],
          macroSector: node.macroSector as MacroSector | null,
          productiveSector: node.productiveSector as ProductiveSector | null,
          maturityLevel: node.maturityLevel as MaturityLevel | null,
          organizationKind: node.organizationKind as OrganizationKind | null,
          ties: ties.get(id) ?? 0,
        },
      ]),
    )
  })
}

/** The ties of `network` as tables tell them. */
export async function describeTies(db: Db, edges: readonly NetworkEdge[]): Promise<MapTie[]> {
  const nodes = await readMapNodes(db)
  const nameOf = (id: string): MapNodeName => {
    const { slug, kind, name } = nodes.get(id) as MapNode
    return { slug, kind, name }
  }
  return edges.map(({ source, target, intercluster: _, linkType: __, validTo: ___, ...edge }) => ({
    ...edge,
    source: nameOf(source),
    target: nameOf(target),
    turned: false,
  }))
}

/** Key, slug and search text of every party. */
export const readNetworkParties = (db: Db) =>
  keptWhile(db, 'network-parties', ['parties'], () => listNetworkParties(db))

/** The slugs of the nodes whose names, other spellings or place hold every word of `q`. */
export async function searchNetwork(db: Db, q: string): Promise<string[]> {
  const words = searchable(q).split(' ').filter(Boolean)
  const parties = await readNetworkParties(db)
  return parties.filter(party => words.every(word => party.searchText.includes(word))).map(party => party.slug)
}

/** Neighbours of one node for the picture on its profile: each once, with the first of their ties. */
export async function readNeighbourhood(db: Db, slug: string) {
  const [network, nodes] = await Promise.all([readNetwork(db), readMapNodes(db)])
  const node = nodes.get(slug)
  if (!node) return null
  const seen = new Map<string, NetworkEdge>()
  for (const edge of tiesOf(network, slug)) {
    const other = otherEnd(edge, slug)
    if (!seen.has(other)) seen.set(other, edge)
  }
  const neighbours = [...seen].map(([id, { type, provenance, target }]) => {
    const { slug: other, kind, name, regions, ties } = nodes.get(id) as MapNode
    return { slug: other, kind, name, region: regions[0] ?? null, ties, type, provenance, turned: target === node.slug }
  })
  neighbours.sort((a, b) => a.kind.localeCompare(b.kind) || b.ties - a.ties || (a.slug < b.slug ? -1 : 1))
  return { kind: node.kind, name: node.name, region: node.regions[0] ?? null, neighbours }
}
