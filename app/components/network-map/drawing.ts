import { shortName } from '#app/domain/short-name.ts'
import { nodeRadius } from '#graph/layout/size.ts'
import type { NetworkColumns } from '#graph/wire-read.ts'

/** The network as the canvas draws it: columns by the rows of nodes and ties. */
export interface Drawing extends NetworkColumns {
  /** How far each tie bends: ties between the same two must not cover each other. */
  bends: Int8Array
  /** Rows of the nodes, those with most ties first. */
  byTies: Int32Array
  /** The row of a node by its id; -1 for none. */
  rowOf: (id: string | null) => number
  /** The name of a node as the map has room for it. */
  labelOf: (row: number) => string
  /** Rows of the ties that a node has. */
  tiesOf: (row: number) => Int32Array
}

const BENDS = [14, -14, 32, -32, 50, -50]

export function drawingOf(columns: NetworkColumns): Drawing {
  const { ids, names, degrees } = columns
  const rows = new Map(ids.map((id, row) => [id, row]))
  const labels: (string | undefined)[] = new Array(ids.length)
  const { offsets, ties } = tiesByNode(columns)
  return {
    ...columns,
    bends: bendsOf(columns),
    byTies: Int32Array.from(ids.keys()).sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b),
    rowOf: id => (id === null ? -1 : (rows.get(id) ?? -1)),
    labelOf: row => {
      labels[row] ??= shortName(names[row] ?? '')
      return labels[row]
    },
    tiesOf: row => ties.subarray(offsets[row], offsets[row + 1]),
  }
}

/** Among more ties than this elements are dear: they are lines on a canvas of our own. */
const MOST_ELEMENTS = 600

/** Whether nodes and ties are drawn as Cytoscape's elements, all of them; otherwise only those in focus are. */
export function drawsElements({ ids, sources }: Drawing): boolean {
  return ids.length + sources.length <= 2 * MOST_ELEMENTS && sources.length <= MOST_ELEMENTS
}

/** The node at the other end of a tie. */
export function otherEnd({ sources, targets }: Drawing, tie: number, row: number): number {
  return (sources[tie] === row ? targets[tie] : sources[tie]) as number
}

/** The size of a node when only its ties decide, in units of the drawing. */
export function radiusByTies({ degrees }: Drawing, row: number): number {
  return nodeRadius(degrees[row] ?? 0)
}

/** Ties are sorted by both their ends, so those between the same two follow each other; a bend is seen from the source. */
function bendsOf({ sources, targets }: NetworkColumns): Int8Array {
  const bends = new Int8Array(sources.length)
  let before = ''
  let same = 0
  for (let tie = 0; tie < bends.length; tie++) {
    const [a, b] = [sources[tie] as number, targets[tie] as number]
    const turned = a > b
    const pair = turned ? `${b} ${a}` : `${a} ${b}`
    same = pair === before ? same + 1 : 0
    before = pair
    const bend = BENDS[same % BENDS.length] ?? 0
    bends[tie] = turned ? -bend : bend
  }
  return bends
}

function tiesByNode({ degrees, sources, targets }: NetworkColumns) {
  const offsets = new Int32Array(degrees.length + 1)
  for (let row = 0; row < degrees.length; row++) offsets[row + 1] = (offsets[row] ?? 0) + (degrees[row] ?? 0)
  const next = offsets.slice()
  const ties = new Int32Array(offsets[degrees.length] ?? 0)
  for (let tie = 0; tie < sources.length; tie++) {
    for (const row of [sources[tie] as number, targets[tie] as number]) {
      ties[next[row] as number] = tie
      next[row] = (next[row] as number) + 1
    }
  }
  return { offsets, ties }
}
