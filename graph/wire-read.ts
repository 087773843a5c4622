import { type Digits, unpackDigits, unpackTexts } from './digits.ts'
import type { NodeKind, Provenance, TieType } from './records.ts'
import type { NetworkWire, WireColumn, WirePoints } from './wire.ts'

/** Few different values, and for each row which of them. */
export interface Column<T> {
  values: readonly T[]
  rows: Int32Array
}

/** The network by rows, read from the wire. */
export interface NetworkColumns {
  scale: number
  ids: string[]
  names: string[]
  kinds: Column<NodeKind>
  regions: Column<string | null>
  macroSectors: Column<string | null>
  maturities: Column<string | null>
  /** Ties of each node in the whole network. */
  degrees: Int32Array
  /** x, y, x, y … */
  territory: Float32Array
  network: Float32Array
  /** Rows of nodes; a mentorship leads from its source to its target. */
  sources: Int32Array
  targets: Int32Array
  types: Column<TieType>
  provenances: Column<Provenance>
}

/** @throws Error for the wire of another version of the application */
export function readWire(wire: NetworkWire): NetworkColumns {
  if (wire.format !== 2) throw new Error(`the map does not read format ${wire.format}`)
  const ids = unpackTexts(wire.ids)
  const count = ids.length
  return {
    scale: wire.scale,
    ids,
    names: unpackTexts(wire.names),
    kinds: columnOf(wire.kinds, count),
    regions: columnOf(wire.regions, count),
    macroSectors: columnOf(wire.macroSectors, count),
    maturities: columnOf(wire.maturities, count),
    territory: pointsOf(wire.territory, wire.step, count),
    network: pointsOf(wire.network, wire.step, count),
    ...tiesOf(wire.ties, count),
  }
}

function tiesOf({ later, steps, classes }: NetworkWire['ties'], nodes: number) {
  const perNode = unpackDigits(later, nodes)
  const count = perNode.reduce((sum, ties) => sum + ties, 0)
  const distances = unpackDigits(steps, count)
  const { values, rows } = columnOf(classes, count)
  const degrees = new Int32Array(nodes)
  const sources = new Int32Array(count)
  const targets = new Int32Array(count)
  let tie = 0
  for (let low = 0; low < nodes; low++) {
    let high = low
    for (let i = perNode[low] ?? 0; i > 0; i--, tie++) {
      high += distances[tie] as number
      const turned = values[rows[tie] as number]?.[2] === 1
      sources[tie] = turned ? high : low
      targets[tie] = turned ? low : high
      degrees[low] = (degrees[low] as number) + 1
      degrees[high] = (degrees[high] as number) + 1
    }
  }
  return {
    degrees,
    sources,
    targets,
    types: partOf(values, rows, ([type]) => type),
    provenances: partOf(values, rows, ([, provenance]) => provenance),
  }
}

/** One part of what each class says, as a column. */
function partOf<T, P>(classes: readonly T[], rows: Int32Array, part: (of: T) => P): Column<P> {
  const values = [...new Set(classes.map(part))]
  const newRow = classes.map(of => values.indexOf(part(of)))
  return { values, rows: rows.map(row => newRow[row] as number) }
}

export function columnOf<T>({ values, rows }: WireColumn<T>, count: number): Column<T> {
  return { values, rows: unpackDigits(rows, count) }
}

function pointsOf({ left, top, x, y }: WirePoints, step: number, count: number): Float32Array {
  const at = new Float32Array(2 * count)
  const place = (offset: number, first: number, digits: Digits) => {
    for (const [i, steps] of unpackDigits(digits, count).entries()) at[2 * i + offset] = first + steps * step
  }
  place(0, left, x)
  place(1, top, y)
  return at
}

export function cell<T>({ values, rows }: Column<T>, row: number): T {
  return values[rows[row] as number] as T
}
