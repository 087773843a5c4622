import { cpus } from 'node:os'
import { METRICS, type MetricId } from '#graph/metrics/index.ts'
import type { Size } from '../network-of-size.ts'
import { type Igraph, RUNS } from './measure.ts'

export interface Measurement {
  size: Size
  /** Milliseconds for all metrics in a worker that has computed nothing before. */
  cold: number
  /** The longest the thread that serves requests waited meanwhile, in milliseconds. */
  blocked: number
  modularity: number
  ours: Record<MetricId | 'sampled', number>
  /** The longest single step, in milliseconds. */
  step: number
  igraph: Igraph | null
}

/** Milliseconds all metrics of 2,000 nodes may take, cold, in a worker; how long requests may wait for it. */
const MOST_COLD = { nodes: 2_000, ms: 3_000 }
const MOST_BLOCKED = 50
/** Exact betweenness of the largest network may take this many times igraph's. */
const MOST_BETWEENNESS = 1.5

/** Milliseconds of which a ratio says nothing. */
const TOO_SHORT = 10

/** Prints the tables and gives whether the promises are kept. */
export function printReport(measurements: readonly Measurement[]): boolean {
  const igraph = measurements[0]?.igraph
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; ${igraph ? `igraph ${igraph.version}` : 'no igraph at hand'}; milliseconds, medians of ${RUNS}.\n`,
  )
  printMetrics(measurements)
  printWholes(measurements)
  const promises = promisesOf(measurements)
  for (const { text, kept } of promises) console.log(`${kept ? 'kept' : 'NOT KEPT'}: ${text}`)
  return promises.every(({ kept }) => kept)
}

function printMetrics(measurements: readonly Measurement[]): void {
  row(['metric', ...measurements.flatMap(({ size }) => [sizeName(size), 'igraph', 'ratio'])])
  row(['---', ...measurements.flatMap(() => ['---:', '---:', '---:'])])
  for (const id of [...METRICS.map(metric => metric.id), 'sampled'] as const) {
    const cells = measurements.flatMap(({ ours, igraph }) => {
      const theirs = id === 'sampled' ? undefined : igraph?.ms[id]
      if (theirs === undefined) return [ms(ours[id]), '–', '–']
      const ratio = Math.max(ours[id], theirs) < TOO_SHORT ? '–' : times(ours[id] / theirs)
      return [ms(ours[id]), ms(theirs), ratio]
    })
    row([id === 'sampled' ? 'betweenness, as shown' : id, ...cells])
  }
  console.log('')
}

function printWholes(measurements: readonly Measurement[]): void {
  row(['nodes/ties', 'all, cold', 'longest step', 'requests waited', 'modularity', 'igraph Louvain', 'igraph Leiden'])
  row(['---', '---:', '---:', '---:', '---:', '---:', '---:'])
  for (const { size, cold, step, blocked, modularity, igraph } of measurements) {
    const theirs = igraph ? [igraph.modularity.louvain.toFixed(4), igraph.modularity.leiden.toFixed(4)] : ['–', '–']
    row([sizeName(size), ms(cold), ms(step), ms(blocked), modularity.toFixed(4), ...theirs])
  }
  console.log('')
}

function promisesOf(measurements: readonly Measurement[]) {
  const cold = measurements.find(({ size }) => size.nodes === MOST_COLD.nodes)?.cold ?? Number.POSITIVE_INFINITY
  const blocked = Math.max(...measurements.map(measurement => measurement.blocked))
  const largest = measurements.at(-1)
  const promises = [
    { text: `all metrics of 2,000 nodes in ${ms(cold)} ms (at most ${ms(MOST_COLD.ms)})`, kept: cold <= MOST_COLD.ms },
    { text: `requests wait ${ms(blocked)} ms (at most ${MOST_BLOCKED})`, kept: blocked <= MOST_BLOCKED },
  ]
  if (!largest?.igraph) return promises
  const ratio = largest.ours.betweenness / (largest.igraph.ms.betweenness ?? Number.NaN)
  const short = measurements.filter(({ modularity, igraph }) => modularity < (igraph?.modularity.louvain ?? 0))
  return [
    ...promises,
    {
      text: `exact betweenness of ${sizeName(largest.size)} in ${times(ratio)} igraph's time (at most ${times(MOST_BETWEENNESS)})`,
      kept: ratio <= MOST_BETWEENNESS,
    },
    { text: `communities no worse than igraph's Louvain at every size`, kept: short.length === 0 },
  ]
}

const row = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
const ms = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'))
const times = (value: number) => `${value.toFixed(2)}×`
const sizeName = ({ nodes, ties }: Size) => `${nodes.toLocaleString('en')}/${ties.toLocaleString('en')}`
