import { cpus } from 'node:os'
import type { Size } from '../network-of-size.ts'
import type { Waits } from './beside.ts'

export interface Measurement {
  size: Size
  /** As the map shows it, of the ties alone, and by ForceAtlas2. */
  stress: { ours: number; free: number; theirs: number }
  /** Pairs of nodes that cover each other, in both views, laid out and after a change. */
  overlaps: number
  /** Whether Chromium gives the same bytes. */
  isSame: boolean
  /** After one node and one tie in a hundred more, in mean tie lengths. */
  drift: { median: number; p95: number }
  /** Of a whole layout and of such a change, kept in the database; and of ForceAtlas2. */
  ms: { ours: number; theirs: number; change: number }
  waits: Record<'layout' | 'change' | 'idle', Waits>
}

const MOST_STRESS = 1.02
const MOST_DRIFT = 0.2
const MOST_WAITED = 50

/** Prints the table and gives whether the promises are kept. */
export function printReport(measurements: readonly Measurement[]): boolean {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; stress over distances between ties, each picture at its best scale.\n`,
  )
  row([
    'nodes/ties',
    'stress of the ties alone',
    'by regions',
    'ForceAtlas2',
    'ratios',
    'overlaps',
    'same in Chromium',
    'drift, median',
    '95 %',
    'change ms',
    'all ms',
    'ForceAtlas2 ms',
    'requests wait, ms: layout, change, nothing',
    'by the clock',
  ])
  row(['---', ...Array.from({ length: 13 }, () => '---:')])
  for (const { size, stress, overlaps, isSame, drift, ms, waits } of measurements) {
    row([
      `${size.nodes.toLocaleString('en')}/${size.ties.toLocaleString('en')}`,
      stress.free.toFixed(4),
      stress.ours.toFixed(4),
      stress.theirs.toFixed(4),
      `${(stress.free / stress.theirs).toFixed(2)}×, ${(stress.ours / stress.theirs).toFixed(2)}×`,
      String(overlaps),
      isSame ? 'yes' : 'NO',
      drift.median.toFixed(3),
      drift.p95.toFixed(3),
      ...[ms.change, ms.ours, ms.theirs].map(whole),
      ...(['turn', 'clock'] as const).map(by =>
        [waits.layout, waits.change, waits.idle].map(wait => whole(wait[by])).join(', '),
      ),
    ])
  }
  console.log('')
  const promises = [
    {
      text: `stress of the ties alone at most ${MOST_STRESS} times ForceAtlas2's`,
      kept: measurements.every(({ stress }) => stress.free <= MOST_STRESS * stress.theirs),
    },
    {
      text: `stress with every region on its own ground at most ${MOST_STRESS} times ForceAtlas2's`,
      kept: measurements.every(({ stress }) => stress.ours <= MOST_STRESS * stress.theirs),
    },
    { text: 'no overlaps', kept: measurements.every(({ overlaps }) => overlaps === 0) },
    { text: 'the same bytes in Node and Chromium', kept: measurements.every(({ isSame }) => isSame) },
    {
      text: `drift 0 in the median, at most ${MOST_DRIFT} mean tie lengths for 95 %`,
      kept: measurements.every(({ drift }) => drift.median === 0 && drift.p95 <= MOST_DRIFT),
    },
    {
      text: `requests wait at most ${MOST_WAITED} ms for the thread that serves them`,
      kept: measurements.every(({ waits }) => Math.max(waits.layout.turn, waits.change.turn) <= MOST_WAITED),
    },
  ]
  for (const { text, kept } of promises) console.log(`${kept ? 'kept' : 'NOT KEPT'}: ${text}`)
  return promises.every(({ kept }) => kept)
}

const whole = (value: number) => Math.round(value).toLocaleString('en')

const row = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
