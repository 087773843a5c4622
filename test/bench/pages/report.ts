import { cpus } from 'node:os'
import type { Measured } from '../load.ts'

export interface Line {
  path: string
  list: boolean
  clusters: number
  reader: 'anonymous' | 'signed in'
  /** Over the wire. */
  bytes: number
  page: Measured
  /** One request after the other. */
  alone: Measured
  remix: Measured
  http: Measured
}

/** A list's first page may take this many times longer with 5,000 clusters than with 157. */
const MOST_GROWTH = 2
/** An anonymous page that has not changed may cost this many bare answers. */
const MOST_COST = 3

/** Prints the tables and gives whether the promises are kept. */
export function printReport(lines: readonly Line[]): boolean {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; client and server on one machine.\n`,
  )
  printPages(lines)
  const growths = growthOf(lines)
  printGrowth(growths)
  const costs = lines.filter(line => line.reader === 'anonymous').map(costOf)
  const grows = Math.max(...growths.map(({ factor }) => factor))
  const worst = Math.max(...costs)
  console.log(`A list's first page grows at most ${times(grows)} (promised: ${times(MOST_GROWTH)}).`)
  console.log(
    `An unchanged anonymous page costs at most ${times(worst)} a bare answer (promised: ${times(MOST_COST)}).`,
  )
  return grows <= MOST_GROWTH && worst <= MOST_COST
}

/** How many bare answers could have been given in the time of one page. */
const costOf = ({ page, http }: Line) => http.perSecond / page.perSecond

function printPages(lines: readonly Line[]): void {
  console.log(
    '| clusters | page | reader | kB | req/s | p99 ms | bare Remix req/s | p99 | cost | bare node:http req/s | p99 | cost |',
  )
  console.log('| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const line of lines) {
    const { clusters, path, reader, bytes, page, remix, http } = line
    const cells = [
      clusters,
      `\`${path}\``,
      reader,
      (bytes / 1000).toFixed(1),
      Math.round(page.perSecond),
      page.p99.toFixed(1),
      Math.round(remix.perSecond),
      remix.p99.toFixed(1),
      times(remix.perSecond / page.perSecond),
      Math.round(http.perSecond),
      http.p99.toFixed(1),
      times(costOf(line)),
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
  console.log()
}

interface Growth {
  path: string
  reader: string
  small: number
  large: number
  factor: number
}

/** Median time of each list's first page, one reader alone, in the smallest and the largest network. */
function growthOf(lines: readonly Line[]): Growth[] {
  const lists = lines.filter(line => line.list)
  const sizes = lists.map(line => line.clusters)
  const ofSize = (size: number) => lists.filter(line => line.clusters === size)
  return ofSize(Math.min(...sizes)).flatMap(({ path, reader, alone }) => {
    const large = ofSize(Math.max(...sizes)).find(line => line.path === path && line.reader === reader)
    if (!large) return []
    return { path, reader, small: alone.median, large: large.alone.median, factor: large.alone.median / alone.median }
  })
}

function printGrowth(growths: readonly Growth[]): void {
  console.log('| first page of | reader | median ms, 157 | median ms, 5,000 | grows |')
  console.log('| --- | --- | ---: | ---: | ---: |')
  for (const { path, reader, small, large, factor } of growths) {
    console.log(`| \`${path}\` | ${reader} | ${small.toFixed(2)} | ${large.toFixed(2)} | ${times(factor)} |`)
  }
  console.log()
}

const times = (factor: number) => `${factor.toFixed(1)}×`
