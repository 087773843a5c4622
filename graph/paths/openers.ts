import type { NetworkNode } from '../network.ts'
import { type Adjacency, distancesFrom } from './shortest-paths.ts'

/** What two nodes have in common, the strongest first. */
export type Likeness = 'sectorAndRegion' | 'sector' | 'macroSectorAndRegion' | 'region' | 'macroSector'

/** Two nodes, one from each side of a gap, that a tie between would join. */
export interface Opener {
  /** On the side of the one who asks, and how many ties from them. */
  near: string
  nearSteps: number
  /** On the other side, and how many ties from whom is sought. */
  far: string
  farSteps: number
  likeness: Likeness
  /** What they have in common: a sector's code and a region's name, where it is that. */
  productiveSector: string | null
  macroSector: string | null
  region: string | null
}

const STRENGTH: Record<Likeness, number> = {
  sectorAndRegion: 4,
  sector: 3,
  macroSectorAndRegion: 2,
  region: 1,
  macroSector: 1,
}

/** So many are named. */
const MOST = 3
/** Whoever stands farther from the ends than this opens nothing for them. */
const FARTHEST = 3

/**
 * Who could open a way between two nodes that no tie joins: one from each side, as near to the ends as can be and with as
 * much in common. Of each kind of likeness only the nearest of each side are looked at, so it takes no longer than
 * walking both sides.
 */
export function findOpeners(
  nodes: ReadonlyMap<string, NetworkNode>,
  adjacency: Adjacency,
  from: string,
  to: string,
): Opener[] {
  const near = nearestByLikeness(nodes, distancesFrom(adjacency, from), adjacency)
  const far = nearestByLikeness(nodes, distancesFrom(adjacency, to), adjacency)
  const found = new Map<string, Opener & { worth: number }>()
  for (const [key, a] of near) {
    const b = far.get(key)
    if (!b) continue
    const [likeness, macroSector = '', productiveSector = '', region = ''] = key.split('/')
    const kind = likeness as Likeness
    const worth = STRENGTH[kind] * 2 - a.steps - b.steps
    const pair = `${a.id} ${b.id}`
    if ((found.get(pair)?.worth ?? Number.NEGATIVE_INFINITY) >= worth) continue
    found.set(pair, {
      near: a.id,
      nearSteps: a.steps,
      far: b.id,
      farSteps: b.steps,
      likeness: kind,
      productiveSector: productiveSector || null,
      macroSector: macroSector || null,
      region: region || null,
      worth,
    })
  }
  return [...found]
    .sort(([p, a], [q, b]) => b.worth - a.worth || (p < q ? -1 : 1))
    .slice(0, MOST)
    .map(([, { worth: _, ...opener }]) => opener)
}

interface Nearest {
  id: string
  steps: number
}

/** For each thing nodes may have in common, the node that is nearest; of equals the one with most ties, then by id. */
function nearestByLikeness(
  nodes: ReadonlyMap<string, NetworkNode>,
  distances: ReadonlyMap<string, number>,
  adjacency: Adjacency,
): Map<string, Nearest> {
  const best = new Map<string, Nearest>()
  const ties = (id: string) => adjacency.get(id)?.length ?? 0
  for (const [id, steps] of distances) {
    const node = nodes.get(id)
    if (!node || steps > FARTHEST) continue
    for (const key of likenessesOf(node)) {
      const known = best.get(key)
      const order = known ? steps - known.steps || ties(known.id) - ties(id) || (id < known.id ? -1 : 1) : -1
      if (order < 0) best.set(key, { id, steps })
    }
  }
  return best
}

/** `likeness/macro-sector/sector/region`, with what it does not look at left empty. */
function likenessesOf({ macroSector, productiveSector, regions }: NetworkNode): string[] {
  const sector = productiveSector ? `${macroSector ?? ''}/${productiveSector}` : null
  const keys: string[] = []
  if (sector) keys.push(`sector/${sector}/`)
  if (macroSector) keys.push(`macroSector/${macroSector}//`)
  for (const region of regions) {
    keys.push(`region///${region}`)
    if (sector) keys.push(`sectorAndRegion/${sector}/${region}`)
    if (macroSector) keys.push(`macroSectorAndRegion/${macroSector}//${region}`)
  }
  return keys
}
