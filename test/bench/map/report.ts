import { cpus } from 'node:os'
import type { Size } from '../network-of-size.ts'
import { type Drawn, type Frames, type Measurement, RUNS } from './measure.ts'

/** What the project promises of the map, as ratios to the yardsticks unless said otherwise. */
const MOST = { first: 1.2, heap: 1.8, warm: 1.3, cold: 3, highlight: 0.5, wire: 0.35, frameMs: 100, pressMs: 100 }
/** Nodes → bytes of the wire. */
const MOST_BYTES: Record<number, number> = { 2000: 50_000, 10000: 250_000 }
/** The size that promises in milliseconds are about. */
const TIMED = 2_000

/** Prints the table and gives whether the promises are kept. */
export function printReport(measurements: readonly Measurement[], browser: string): boolean {
  console.log(
    `${browser}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; milliseconds and megabytes, medians of ${RUNS}.\n`,
  )
  row(['', ...measurements.flatMap(({ size }) => [sizeName(size), 'sigma.js 3', 'bare canvas'])])
  row(['---', ...measurements.flatMap(() => ['---:', '---:', '---:'])])
  const lines: [name: string, cells: (of: Drawn) => string][] = [
    ['first frame', of => ms(of.first)],
    ['heap', of => (of.heap / 1e6).toFixed(1)],
    ['far, first time: median / p95', of => frames(of.far?.cold)],
    ['far, again', of => frames(of.far?.warm)],
    ['close, first time', of => frames(of.close?.cold)],
    ['close, again', of => frames(of.close?.warm)],
    ['longest frame', of => (of.far ? ms(longest(of)) : '–')],
    ['highlight', of => ms(of.highlight)],
    ['press to selected', of => (of.press === null ? '–' : ms(of.press))],
  ]
  for (const [name, cells] of lines) {
    row([name, ...measurements.flatMap(({ drawn }) => [drawn.ours, drawn.sigma, drawn.bare].map(cells))])
  }
  console.log('')
  row(['bytes', 'Brotli', 'gzip', 'dates', 'Cytoscape elements, gzip', 'ratio'])
  row(['---', '---:', '---:', '---:', '---:', '---:'])
  for (const { size, bytes } of measurements) {
    const counts = [bytes.brotli, bytes.gzip, bytes.dates, bytes.elements].map(count => count.toLocaleString('en'))
    row([sizeName(size), ...counts, (bytes.brotli / bytes.elements).toFixed(2)])
  }
  console.log('')
  const promises = measurements.flatMap(promisesOf)
  for (const { text, kept } of promises) console.log(`${kept ? 'kept' : 'NOT KEPT'}: ${text}`)
  return promises.every(({ kept }) => kept)
}

function promisesOf({ size, drawn, bytes }: Measurement) {
  const { ours, sigma, bare } = drawn
  const promise = (name: string, value: number, most: number, unit = '×') => ({
    text: `${sizeName(size)} ${name}: ${value.toFixed(2)}${unit} (at most ${most}${unit})`,
    kept: value <= most,
  })
  const bytesPromised = MOST_BYTES[size.nodes]
  return [
    promise('first frame beside sigma.js', ours.first / sigma.first, MOST.first),
    promise('heap beside sigma.js', ours.heap / sigma.heap, MOST.heap),
    ...(['far', 'close'] as const).flatMap(view => [
      promise(`${view}, warm, beside bare canvas`, ratio(ours[view]?.warm.median, bare[view]?.warm.median), MOST.warm),
      promise(`${view}, cold p95, beside bare canvas`, ratio(ours[view]?.cold.p95, bare[view]?.cold.p95), MOST.cold),
    ]),
    promise('highlight beside sigma.js', ours.highlight / sigma.highlight, MOST.highlight),
    promise('wire beside Cytoscape elements', bytes.brotli / bytes.elements, MOST.wire),
    ...(bytesPromised ? [promise('wire', bytes.brotli, bytesPromised, ' B')] : []),
    ...(size.nodes === TIMED
      ? [
          promise('longest frame', longest(ours), MOST.frameMs, ' ms'),
          promise('press to selected', ours.press ?? Number.POSITIVE_INFINITY, MOST.pressMs, ' ms'),
        ]
      : []),
  ]
}

const longest = ({ far, close }: Drawn) =>
  Math.max(...[far, close].flatMap(view => (view ? [view.cold.longest, view.warm.longest] : [])))
const ratio = (ours = Number.NaN, theirs = Number.NaN) => ours / theirs
const frames = (of?: Frames) => (of ? `${ms(of.median)} / ${ms(of.p95)}` : '–')
const row = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
const ms = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'))
const sizeName = ({ nodes, ties }: Size) => `${nodes.toLocaleString('en')}/${ties.toLocaleString('en')}`
