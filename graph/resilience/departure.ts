import { type CompactGraph, degreeOf, neighboursOf } from '../metrics/compact.ts'
import { partsWithout } from './parts.ts'

/** What a network is made of. */
export interface Shape {
  /** Nodes. */
  nodes: number
  /** Parts that no tie joins, a lone node among them. */
  parts: number
  /** Nodes of the largest. */
  largest: number
  /** Nodes no tie touches. */
  alone: number
  /** Tied pairs. */
  pairs: number
}

export interface Departure {
  before: Shape
  /** Without the one that left. */
  after: Shape
  /** Whom no tie touches any more, by their ids. */
  leftAlone: string[]
  /** Who was with the one that left in one part and is no longer with the most of it, by their ids. */
  cutOff: string[]
  /** Pairs that were tied and are not. */
  lostPairs: number
}

export function shapeOf(graph: CompactGraph): Shape {
  return shape(graph, () => false)
}

/** What a network loses when one of its nodes leaves. @throws RangeError for whoever is not in it */
export function departureOf(graph: CompactGraph, id: string): Departure {
  const node = graph.ids.indexOf(id)
  if (node < 0) throw new RangeError(`the network has no ${id}`)
  const near = [...neighboursOf(graph, node)]
  const parts = partsWithout(graph, other => other === node)
  const own = new Set(near)
  const [, ...others] = parts.filter(part => part.some(other => own.has(other)))
  const name = (other: number) => graph.ids[other] as string
  return {
    before: shapeOf(graph),
    after: shape(graph, other => other === node),
    leftAlone: near.filter(other => degreeOf(graph, other) === 1).map(name),
    cutOff: others
      .flat()
      .sort((a, b) => a - b)
      .map(name),
    lostPairs: near.length,
  }
}

function shape(graph: CompactGraph, gone: (node: number) => boolean): Shape {
  const parts = partsWithout(graph, gone)
  const left = parts.flat()
  const ends = left.reduce((sum, v) => sum + neighboursOf(graph, v).filter(w => !gone(w)).length, 0)
  return {
    nodes: left.length,
    parts: parts.length,
    largest: parts[0]?.length ?? 0,
    alone: parts.filter(part => part.length === 1).length,
    pairs: ends / 2,
  }
}
