import type { Actor } from '#app/domain/actors.ts'
import type { MapNode, MapNodeName, MapSelection, MapTie } from '#app/domain/map-panel.ts'
import { MAP_FACETS, type MapFacet, type MapQuery, WITHOUT } from '#app/domain/map-view.ts'
import { ownParty } from '#app/domain/permissions.ts'
import type { Db } from '#db/schema.ts'
import { atDate } from '#graph/at-date.ts'
import { countFacets, type FacetCounts } from '#graph/facets.ts'
import { filterNetwork, type NetworkFilter, NONE } from '#graph/filter.ts'
import { CONFIRMED } from '#graph/metrics/weights.ts'
import { degrees, isolated, type Network, tiesOf } from '#graph/network.ts'
import { packRows } from '#graph/wire.ts'
import { keptOfNetwork } from './kept-of-network.server.ts'
import { readMapVersion, readTieRows } from './map-data.server.ts'
import { describeTies, readMapNodes, readNetworkParties, searchNetwork } from './map-nodes.server.ts'
import { readNetwork } from './network.server.ts'
import { vouchedNetwork, withoutExamples } from './network-scope.server.ts'

const TIE_TYPES = {
  alianza: 'alliance',
  proyecto: 'project',
  iniciativa: 'initiative',
  mentoria: 'mentorship',
  liderazgo: 'leadership',
} as const
const NODE_KINDS = { cluster: 'cluster', organizacion: 'organization' } as const

type MapFilters = Pick<MapQuery, 'facets' | 'alone' | 'at' | 'confirmed'>

/** The map's filters as `graph/` takes them. */
export function networkFilterOf({ facets, alone, at, confirmed }: MapFilters): NetworkFilter {
  const orNone = (values?: string[]) => values?.map(value => (value === WITHOUT ? NONE : value))
  return {
    kinds: facets.nodo?.map(value => NODE_KINDS[value as keyof typeof NODE_KINDS]),
    ties: facets.tipo?.map(value => TIE_TYPES[value as keyof typeof TIE_TYPES]),
    provenances: confirmed
      ? CONFIRMED.filter(provenance => facets.procedencia?.includes(provenance) ?? true)
      : (facets.procedencia as NetworkFilter['provenances']),
    regions: orNone(facets.region),
    macroSectors: facets.macrosector,
    sectors: facets.sector,
    maturities: orNone(facets.madurez),
    isolatedOnly: alone,
    at: at ?? undefined,
  }
}

/** What the map's page tells besides the drawing: counts, the selection, what a search found. */
export async function readMap(db: Db, actor: Actor, query: MapQuery) {
  const [whole, details, version, tieRows] = await Promise.all([
    readNetwork(db),
    readMapNodes(db, query),
    readMapVersion(db),
    readTieRows(db),
  ])
  const { facets, alone, at, confirmed } = query
  const key = `map ${JSON.stringify([facets, alone, at, confirmed])}`
  const { shown, dated, told } = await keptOfNetwork(whole, key, () => readFiltered(whole, tieRows, query, details))
  return {
    /** Changes when anything drawn may have: the key under which the drawing's data are fetched. */
    version,
    ...told,
    selection: query.focus ? await readSelection(db, actor, query.focus, details.get(query.focus), dated, shown) : null,
    found: query.q ? await readFound(db, query.q, details, shown) : null,
  }
}

/** All that the filters decide, whatever is selected. */
function readFiltered(
  whole: Network,
  tieRows: readonly { id: string }[],
  query: MapFilters,
  details: Map<string, MapNode>,
) {
  const filter = networkFilterOf(query)
  const network = vouchedNetwork(whole, query.confirmed)
  const shown = filterNetwork(network, filter)
  const dated = query.at ? atDate(network, query.at) : network
  const alone = isolated(dated)
  // While the hand moves over the time bar the browser takes ties out of these. Those without ties have none on any date.
  const whenever = query.at && !query.alone ? filterNetwork(network, { ...filter, at: undefined }) : shown
  const told = {
    counts: facetCountsOf(countFacets(network, filter)),
    totals: {
      nodes: network.nodes.length,
      ties: network.edges.length,
      shownNodes: shown.nodes.length,
      shownTies: shown.edges.length,
      /** Among the ties shown: they are drawn, and count in no metric. */
      shownExamples: shown.edges.length - withoutExamples(shown).edges.length,
      shownClusters: shown.nodes.filter(node => node.kind === 'cluster').length,
      isolatedClusters: network.nodes.filter(node => node.kind === 'cluster' && alone.has(node.id)).length,
    },
    /** Rows of the drawing's data that the filters keep. */
    kept: { nodes: packKept(network.nodes, shown.nodes), ties: packKept(tieRows, shown.edges) },
    /** The same, whatever the date; null where there is none in the address. */
    keptWhenever:
      whenever === shown
        ? null
        : { nodes: packKept(network.nodes, whenever.nodes), ties: packKept(tieRows, whenever.edges) },
    mostTied: mostTied(withoutExamples(shown), details),
  }
  return { shown, dated, told }
}

async function readSelection(
  db: Db,
  actor: Actor,
  slug: string,
  node: MapNode | undefined,
  network: Network,
  shown: Network,
): Promise<MapSelection | null> {
  if (!node) return null
  const visible = tiesOf(shown, slug)
  const ties = await describeTies(db, visible)
  const own = ownParty(actor)
  const party = own.length > 0 ? (await readNetworkParties(db)).find(p => p.slug === slug) : undefined
  return {
    node,
    ties: ties.map(tie => awayFrom(tie, slug)).sort(byKindTypeName),
    hiddenTies: tiesOf(network, slug).length - visible.length,
    hidden: !shown.nodes.some(other => other.id === slug),
    isYours: party !== undefined && own.includes(party.id),
  }
}

/** The same tie told from the side of `slug`. */
function awayFrom(tie: MapTie, slug: string): MapTie {
  return tie.source.slug === slug ? tie : { ...tie, source: tie.target, target: tie.source, turned: true }
}

function byKindTypeName(a: MapTie, b: MapTie): number {
  return (
    a.target.kind.localeCompare(b.target.kind) ||
    a.type.localeCompare(b.type) ||
    a.target.name.localeCompare(b.target.name, 'es')
  )
}

/** What a search finds, the nodes with most ties first; the filters may hide some. */
async function readFound(db: Db, q: string, details: Map<string, MapNode>, shown: Network) {
  const visible = new Set(shown.nodes.map(node => node.id))
  return (await searchNetwork(db, q))
    .flatMap(id => details.get(id) ?? [])
    .sort((a, b) => b.ties - a.ties)
    .slice(0, MOST_FOUND)
    .map(({ slug, kind, name, ties }) => ({ slug, kind, name, ties, shown: visible.has(slug) }))
}
const MOST_FOUND = 30

function mostTied(shown: Network, details: Map<string, MapNode>): (MapNodeName & { ties: number })[] {
  return [...degrees(shown)]
    .filter(([, count]) => count > 0)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, 6)
    .map(([id, count]) => {
      const { slug, kind, name } = details.get(id) as MapNode
      return { slug, kind, name, ties: count }
    })
}

/** Of `all`, the rows of those that are kept. */
export function packKept(all: readonly { id: string }[], kept: readonly { id: string }[]): string {
  const ids = new Set(kept.map(item => item.id))
  return packRows(all.map(item => ids.has(item.id)))
}

/** Counts under the names and values of the map's parameters. */
function facetCountsOf(counts: FacetCounts): Record<MapFacet | 'aislados', Record<string, number>> {
  const named = (values: Record<string, number>, names: Record<string, string>) =>
    Object.fromEntries(Object.entries(names).map(([value, key]) => [value, values[key] ?? 0]))
  const plain = (name: MapFacet, values: Record<string, number>) =>
    Object.fromEntries(MAP_FACETS[name].map(value => [value, values[value === WITHOUT ? NONE : value] ?? 0]))
  return {
    nodo: named(counts.kinds, NODE_KINDS),
    tipo: named(counts.ties, TIE_TYPES),
    procedencia: plain('procedencia', counts.provenances),
    region: plain('region', counts.regions),
    macrosector: plain('macrosector', counts.macroSectors),
    madurez: plain('madurez', counts.maturities),
    sector: plain('sector', counts.sectors),
    aislados: { si: counts.isolated },
  }
}
