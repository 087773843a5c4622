import { dayInBogota } from '#app/domain/dates.ts'
import type { MapNode, MapNodeName, MapTie } from '#app/domain/map-panel.ts'
import type { MapQuery } from '#app/domain/map-view.ts'
import type { PathAnswer, ShownOpener, ShownPath } from '#app/domain/paths.ts'
import type { MacroSector, ProductiveSector, Region } from '#app/domain/vocabularies.ts'
import type { Db } from '#db/schema.ts'
import { filterNetwork } from '#graph/filter.ts'
import type { Network } from '#graph/network.ts'
import { findOpeners } from '#graph/paths/openers.ts'
import { adjacencyOf, MOST_FOUND, shortestPaths } from '#graph/paths/shortest-paths.ts'
import { bySoundness, SOON_DAYS, tellPath, tiesOfPairs } from '#graph/paths/steps.ts'
import { networkFilterOf } from './map.server.ts'
import { readTieRows } from './map-data.server.ts'
import { describeTies, readMapNodes } from './map-nodes.server.ts'
import { findNamedNode } from './named-nodes.server.ts'
import { readNetwork } from './network.server.ts'

/** So many of the shortest are told. */
const MOST_TOLD = 3

/**
 * The way from one end to the other over the ties the map shows, as they stand on its day; null where nobody asked. Ends
 * are slugs, or names as a person types them.
 */
export async function readPath(db: Db, query: MapQuery, now: Date): Promise<PathAnswer | null> {
  if (!query.path) return null
  const [from, to] = await Promise.all([findNamedNode(db, query.path.from), findNamedNode(db, query.path.to)])
  const unanswered = { from, to, soonDays: SOON_DAYS, found: null, gap: null, drawn: null }
  if (!from.node || !to.node) return { ...unanswered, isSame: false }
  if (from.node.slug === to.node.slug) return { ...unanswered, isSame: true }
  const ends = [from.node.slug, to.node.slug] as const
  const network = await readNetwork(db)
  const shown = filterNetwork(network, networkFilterOf(query))
  const adjacency = adjacencyOf(shown)
  const shortest = shortestPaths(adjacency, ...ends)
  if (!shortest) {
    const elsewhere = shortestPaths(adjacencyOf(network), ...ends) !== null
    const openers = await readOpeners(db, shown, adjacency, ends)
    return { ...unanswered, isSame: false, gap: { elsewhere, openers } }
  }
  const pairs = tiesOfPairs(shown.edges)
  const day = query.at ?? dayInBogota(now)
  const told = shortest.paths.map(path => tellPath(path, pairs, day)).sort(bySoundness)
  const paths = await Promise.all(told.slice(0, MOST_TOLD).map(path => describePath(db, path)))
  return {
    ...unanswered,
    isSame: false,
    found: { paths, count: shortest.more ? MOST_FOUND : told.length, more: shortest.more },
    drawn: await rowsOf(db, network, paths[0]),
  }
}

async function describePath(db: Db, { steps, weakest }: ReturnType<typeof tellPath>): Promise<ShownPath> {
  const nodes = await readMapNodes(db)
  const nameOf = (id: string): MapNodeName => {
    const { slug, kind, name } = nodes.get(id) as MapNode
    return { slug, kind, name }
  }
  const ties = await describeTies(
    db,
    steps.flatMap(step => step.ties.slice(0, 1)),
  )
  return {
    steps: steps.map((step, i) => ({
      from: nameOf(step.from),
      to: nameOf(step.to),
      tie: { ...(ties[i] as MapTie), validTo: step.ties[0]?.validTo ?? null },
      others: step.ties.length - 1,
      weaknesses: [...step.weaknesses],
    })),
    weakest: [...weakest],
  }
}

async function readOpeners(
  db: Db,
  shown: Network,
  adjacency: ReturnType<typeof adjacencyOf>,
  [from, to]: readonly [string, string],
): Promise<ShownOpener[]> {
  const names = await readMapNodes(db)
  const nodes = new Map(shown.nodes.map(node => [node.id, node]))
  // A filter may hide the ends themselves: then nobody who is shown can open anything.
  if (!nodes.has(from) || !nodes.has(to)) return []
  return findOpeners(nodes, adjacency, from, to).flatMap(opener => {
    const [near, far] = [names.get(opener.near), names.get(opener.far)]
    if (!near || !far) return []
    const { nearSteps, farSteps, likeness } = opener
    return {
      near: { slug: near.slug, kind: near.kind, name: near.name },
      nearSteps,
      far: { slug: far.slug, kind: far.kind, name: far.name },
      farSteps,
      likeness,
      productiveSector: opener.productiveSector as ProductiveSector | null,
      macroSector: opener.macroSector as MacroSector | null,
      region: opener.region as Region | null,
    }
  })
}

/** The rows of the first path in the drawing's data. */
async function rowsOf(db: Db, network: Network, path: ShownPath | undefined): Promise<PathAnswer['drawn']> {
  if (!path) return null
  const nodeRows = new Map(network.nodes.map((node, row) => [node.id, row]))
  const wanted = new Set(path.steps.map(step => step.tie.id))
  const ties = (await readTieRows(db)).flatMap((tie, row) => (wanted.has(tie.id) ? row : []))
  const slugs = [...path.steps.slice(0, 1).map(step => step.from.slug), ...path.steps.map(step => step.to.slug)]
  return { nodes: slugs.flatMap(slug => nodeRows.get(slug) ?? []), ties }
}
