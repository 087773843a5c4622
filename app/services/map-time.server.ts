import { addDays, dayInBogota, type IsoDate } from '#app/domain/dates.ts'
import { MOST_QUARTERS, quartersBetween, startOfPeriod } from '#app/domain/map-time.ts'
import type { MapQuery } from '#app/domain/map-view.ts'
import type { Db } from '#db/schema.ts'
import { filterNetwork } from '#graph/filter.ts'
import { dateOfDay, dayNumber, encodeDates, NO_END, readDates, SINCE_EVER, type TieDates } from '#graph/wire-dates.ts'
import { keptWhile } from './kept.server.ts'
import { keptOfNetwork } from './kept-of-network.server.ts'
import { networkFilterOf } from './map.server.ts'
import { readTieRows, TIE_FACTS } from './map-data.server.ts'
import { readNetwork } from './network.server.ts'

/** What the time bar tells of the ties that the filters keep. */
export interface MapTime {
  today: IsoDate
  /** The day before the first quarter: from here on the bar goes. */
  first: IsoDate
  quarters: {
    /** First day of it. */
    from: IsoDate
    /** Dated ties that hold on its last day, or today. */
    ties: number
  }[]
  /** All that the filters keep, whenever they hold. */
  total: number
  /** Those of which no source says since when or until when: they hold on every date. */
  undated: number
  /** That hold on the day of the address, or without one, whenever. */
  inForce: number
}

export async function readMapTime(db: Db, query: MapQuery, now: Date): Promise<MapTime> {
  const [rows, dates, whole] = await Promise.all([readTieRows(db), readTieDates(db), readNetwork(db)])
  const today = dayInBogota(now)
  const { facets, alone, at, confirmed } = query
  const key = `map time ${JSON.stringify([today, facets, alone, at, confirmed])}`
  return keptOfNetwork(whole, key, () => {
    const { edges } = filterNetwork(whole, { ...networkFilterOf(query), at: undefined })
    return timeOf(rows, dates, new Set(edges.map(edge => edge.id)), query.at, today)
  })
}

function timeOf(
  rows: readonly { id: string }[],
  dates: TieDates,
  kept: ReadonlySet<string>,
  at: IsoDate | null,
  today: IsoDate,
): MapTime {
  const spans = rows.flatMap(({ id }, i): Span[] =>
    kept.has(id) ? [[dates.from[i] as number, dates.to[i] as number]] : [],
  )
  const dated = spans.filter(([from, to]) => from !== SINCE_EVER || to !== NO_END)
  const quarters = quartersBetween(firstQuarter(dates, today), today)
  return {
    today,
    first: addDays(quarters[0] ?? today, -1),
    quarters: quarters.map((from, i) => {
      const next = quarters[i + 1]
      return { from, ties: countOn(dated, next ? addDays(next, -1) : today) }
    }),
    total: spans.length,
    undated: spans.length - dated.length,
    inForce: at ? countOn(spans, at) : spans.length,
  }
}

type Span = [from: number, to: number]

const countOn = (spans: readonly Span[], date: IsoDate) => {
  const day = dayNumber(date)
  return spans.filter(([from, to]) => from <= day && day <= to).length
}

/** The days of every tie, in the order of `readTieRows`. */
export const readTieDates = (db: Db) =>
  keptWhile(db, 'tie-dates', TIE_FACTS, async () => readDates(encodeDates(await readNetwork(db))))

/** Of the whole network, so that the bar stays as it is while one filters. */
function firstQuarter({ from, to }: TieDates, today: IsoDate): IsoDate {
  const named = [...from, ...to].filter(day => day !== SINCE_EVER && day !== NO_END)
  const earliest = dateOfDay(named.reduce((least, day) => Math.min(least, day), dayNumber(today)))
  const year = String(Number(today.slice(0, 4)) - MOST_QUARTERS / 4)
  const limit = startOfPeriod(`${year}${today.slice(4, 7)}-01`, 'trimestre')
  return earliest < limit ? limit : startOfPeriod(earliest, 'trimestre')
}
