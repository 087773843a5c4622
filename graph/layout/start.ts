import { APART, type Distances } from './distances.ts'
import type { Ground } from './ground.ts'
import { hashUnit } from './hash.ts'

const MOST_PIVOTS = 100
const ROUNDS = 60

/**
 * Where to begin: classical scaling of the distances to some pivots (Brandes and Pich, "Eigensolver methods for progressive
 * multidimensional scaling of large data"). Both rows have a mean square of 1 over the tied nodes.
 */
export function* scaledStart(
  { ids, tied }: Ground,
  { pivots, rows, mean }: Distances,
): Generator<void, Float64Array[]> {
  const step = Math.max(1, Math.floor(pivots.length / MOST_PIVOTS))
  const used = rows.filter((_, p) => p % step === 0).slice(0, MOST_PIVOTS)
  const centred = centre(used, tied, mean)
  yield
  const found: Float64Array[] = []
  const axes: Float64Array[] = []
  for (const salt of [5, 6]) {
    const axis = Float64Array.from(used, (_, p) => hashUnit(ids[pivots[p * step] as number] as string, salt) - 0.5)
    const along = new Float64Array(ids.length)
    for (let round = 0; round < ROUNDS; round++) {
      for (const other of axes) takeOut(axis, other)
      normalise(axis)
      project(centred, axis, along, tied)
      for (const [p, row] of centred.entries()) axis[p] = dot(row, along, tied)
      yield
    }
    axes.push(normalise(axis))
    const size = Math.sqrt(dot(along, along, tied) / Math.max(1, tied.length)) || 1
    found.push(along.map(value => value / size))
  }
  return found
}

/** Squared distances with the mean of their pivot and of their node taken away. */
function centre(rows: readonly Uint8Array[], tied: Int32Array, apart: number): Float64Array[] {
  const squares = rows.map(row => Float64Array.from(row, hops => (hops === APART ? apart * apart : hops * hops)))
  const ofNode = new Float64Array(squares[0]?.length ?? 0)
  let mean = 0
  for (const row of squares) for (const v of tied) ofNode[v] = (ofNode[v] as number) + (row[v] as number) / rows.length
  for (const v of tied) mean += (ofNode[v] as number) / tied.length
  for (const row of squares) {
    let ofPivot = 0
    for (const v of tied) ofPivot += (row[v] as number) / tied.length
    for (const v of tied) row[v] = -0.5 * ((row[v] as number) - (ofNode[v] as number) - ofPivot + mean)
  }
  return squares
}

function project(rows: readonly Float64Array[], axis: Float64Array, along: Float64Array, tied: Int32Array): void {
  along.fill(0)
  for (const [p, row] of rows.entries()) {
    const share = axis[p] as number
    for (const v of tied) along[v] = (along[v] as number) + (row[v] as number) * share
  }
}

function dot(a: Float64Array, b: Float64Array, tied: Int32Array): number {
  let sum = 0
  for (const v of tied) sum += (a[v] as number) * (b[v] as number)
  return sum
}

function takeOut(axis: Float64Array, other: Float64Array): void {
  let share = 0
  for (let p = 0; p < axis.length; p++) share += (axis[p] as number) * (other[p] as number)
  for (let p = 0; p < axis.length; p++) axis[p] = (axis[p] as number) - share * (other[p] as number)
}

function normalise(axis: Float64Array): Float64Array {
  let square = 0
  for (const value of axis) square += value * value
  const length = Math.sqrt(square) || 1
  for (let p = 0; p < axis.length; p++) axis[p] = (axis[p] as number) / length
  return axis
}
