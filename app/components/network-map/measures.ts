import { COMMUNITY } from '#app/domain/network-metrics.ts'
import { type MeasureWire, readMeasure } from '#graph/wire-measure.ts'
import type { ColorOf, SizeOf } from './map-state.ts'
import type { Tokens } from './tokens.ts'

/** The colours of the classes of a measure. Communities have those of the regions, which are told apart by every eye. */
export function measureColors(id: string, tokens: Tokens): readonly string[] {
  return id === COMMUNITY ? Object.values(tokens.regions) : tokens.measures
}

export function sizeBy(wire: MeasureWire): SizeOf {
  const { radii } = readMeasure(wire)
  return row => radii[row] ?? null
}

/** A node of no class is neutral. */
export function colorBy(id: string, wire: MeasureWire): ColorOf {
  const { classes } = readMeasure(wire)
  return (row, tokens) => measureColors(id, tokens)[(classes[row] ?? 0) - 1] ?? null
}

const TRIES = 60
const PAUSE_MS = 1_000

/** Waits for what is under way. @throws Error when it cannot be had */
export async function fetchMeasure(address: string, signal: AbortSignal): Promise<MeasureWire> {
  for (let left = TRIES; left > 0; left--) {
    const answer = await fetch(address, { signal })
    if (answer.status === 200) return answer.json()
    if (answer.status !== 202) break
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
    signal.throwIfAborted()
  }
  throw new Error(`${address} has no answer`)
}
