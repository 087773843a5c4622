import { type Digits, packDigits, unpackDigits } from './digits.ts'
import { nodeRadius } from './layout/size.ts'

/** What the nodes of the map are sized or coloured by, for each row of the network's nodes. */
export interface MeasureWire {
  format: 1
  /** Nodes. */
  count: number
  /** Tenths of a unit of the drawing. */
  radii: Digits
  /** The class of its colour, from 1; 0 where nothing is said, or nothing is there. */
  classes: Digits
}

/** Radius of what has nothing of a metric, and what is added for the most there is. */
const LEAST = 3.2
const SPAN = 13
const TENTHS = 10

/** Radii whose areas grow with the value; the least for 0 and for those of which nothing is said. */
export function radiiOf(values: ArrayLike<number>): number[] {
  const most = Array.from(values).reduce((most, value) => (value > most ? value : most), 0)
  return Array.from(values, value => (value > 0 ? LEAST + SPAN * Math.sqrt(value / most) : LEAST))
}

/** Radii by numbers of ties, as the map draws them unless asked otherwise. */
export const radiiByTies = (ties: readonly number[]): number[] => ties.map(nodeRadius)

export function encodeMeasure(radii: readonly number[], classes: ArrayLike<number>): MeasureWire {
  return {
    format: 1,
    count: radii.length,
    radii: packDigits(radii.map(radius => Math.round(TENTHS * radius))),
    classes: packDigits(classes),
  }
}

/** @throws Error for the wire of another version of the application */
export function readMeasure({ format, count, radii, classes }: MeasureWire) {
  if (format !== 1) throw new Error(`the map does not read measures of format ${format}`)
  return {
    radii: Float32Array.from(unpackDigits(radii, count), tenths => tenths / TENTHS),
    classes: unpackDigits(classes, count),
  }
}
