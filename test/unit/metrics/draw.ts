import { type Classes, type CompactGraph, compactPairs } from '#graph/metrics/compact.ts'
import { finish, type NodeResult, type Steps } from '#graph/metrics/results.ts'

interface Details {
  /** Nodes that nothing ties: `'x y'`. */
  alone?: string
  /** `'Caribe: a b, Central: c'`; who is not named has none. */
  regions?: string
  macroSectors?: string
}

/** A graph small enough to draw: `'a-b b-c'`, or `'a-b-c-a'` for a way through several. */
export function draw(ties: string, { alone = '', regions, macroSectors }: Details = {}): CompactGraph {
  const pairs = words(ties).flatMap(way => {
    const stops = way.split('-')
    return stops.slice(1).map((to, i) => [stops[i] as string, to] as const)
  })
  const ids = [...new Set([...pairs.flat(), ...words(alone)])].sort()
  const at = (id: string) => ids.indexOf(id)
  return {
    ids,
    ...compactPairs(
      ids.length,
      pairs.map(([a, b]) => [at(a), at(b), 1]),
    ),
    regions: classes(ids, regions),
    macroSectors: classes(ids, macroSectors),
  }
}

/** Nodes 0 to `count - 1`, and these pairs. */
export function graphOf(count: number, pairs: readonly (readonly [number, number])[]): CompactGraph {
  // As many digits each, so that the order of the ids is that of the numbers.
  const ids = Array.from({ length: count }, (_, v) => String(v).padStart(5, '0'))
  const none = { names: [], of: new Int32Array(count).fill(-1) }
  const ties = pairs.map(([a, b]) => [a, b, 1] as const)
  return { ids, ...compactPairs(count, ties), regions: none, macroSectors: none }
}

/** Each node's value by its id; values that are not exact in binary are rounded to nine digits. */
export function byId({ ids }: CompactGraph, result: NodeResult | Steps<NodeResult>): Record<string, number> {
  const { values } =
    'values' in result && result.values instanceof Float64Array ? result : finish(result as Steps<NodeResult>)
  return Object.fromEntries(ids.map((id, v) => [id, Math.round((values[v] as number) * 1e9) / 1e9]))
}

export function classesFrom(found: readonly (string | null)[]): Classes {
  const names = [...new Set(found)].filter(name => name !== null).sort()
  return { names, of: Int32Array.from(found, name => (name === null ? -1 : names.indexOf(name))) }
}

function classes(ids: readonly string[], text = ''): Classes {
  const classOf = new Map<string, string>()
  for (const part of text.split(',')) {
    const [name = '', members = ''] = part.split(':')
    for (const id of words(members)) classOf.set(id, name.trim())
  }
  return classesFrom(ids.map(id => classOf.get(id) ?? null))
}

const words = (text: string) => text.split(' ').filter(Boolean)
