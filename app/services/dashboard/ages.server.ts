import { AGE_BANDS, type AgeBand, bandOf, medianDays, type Word } from '#app/domain/bottleneck-ages.ts'
import { isSilent } from '#app/domain/bottleneck-inbox.ts'
import { isOpen } from '#app/domain/bottlenecks.ts'
import { counts, type DashboardFilters, FEW, isInScope } from '#app/domain/dashboard.ts'
import { daysBetween, type IsoDate } from '#app/domain/dates.ts'
import { statusOn } from '#app/domain/status-history.ts'
import type { Provenance } from '#app/domain/vocabularies.ts'
import type { Db } from '#db/schema.ts'
import { CountedFrom } from '../made-of.server.ts'
import { askedFor, MOST_ASKED } from './asked.server.ts'
import { type BottleneckFact, isRegistered, readBottleneckFacts } from './facts/bottlenecks.server.ts'
import { type Entry, readEntries } from './facts/entries.server.ts'

export interface OpenEntry {
  code: string
  title: string
  titleEn: string | null
  provenance: Provenance
  status: BottleneckFact['status']
  openSince: IsoDate
  /** Nobody reported it here: it came with a list, and may be older. */
  isLoaded: boolean
  daysOpen: number
  lastWordOn: IsoDate
  daysWithoutNews: number
  responsible: string | null
  targetDate: IsoDate | null
  word: Word
}

/** What the title says: how many have been open for more than a year. */
export type AgeFinding =
  | { kind: 'share'; share: number }
  | { kind: 'count'; longer: number; all: number }
  | { kind: 'none'; all: number }
  /** None since that long, and all of them came with a list: nobody says since when. */
  | { kind: 'loaded'; all: number }
  | null

/** Of those that have been open as long: who owes news, then whom nobody has in charge. */
const OWING: readonly Word[] = ['silent', 'nobody', 'told']

/** How long entries of the register have been open, and without news of whoever is in charge, the longest first. */
export async function readAges(db: Db, filters: DashboardFilters): Promise<AgeFigure> {
  const [facts, entries] = await Promise.all([readBottleneckFacts(db), readEntries(db)])
  return figures.get(askedFor(filters), [facts, entries], () => countAges(facts, entries, filters))
}

function countAges(facts: readonly BottleneckFact[], all: readonly Entry[], filters: DashboardFilters) {
  const day = filters.period.asOf
  const entries = new Map(all.map(entry => [entry.id, entry]))
  const open = facts.filter(
    row => isInScope(row.scope, filters) && isRegistered(row, day) && isOpen(statusOn(row.status, row.moves, day)),
  )
  const counted = open.filter(row => counts(row.provenance, filters))
  const rows = counted
    .flatMap((row): OpenEntry[] => {
      const entry = entries.get(row.id)
      if (!entry) return []
      const openSince = beginOf(row, entry.createdOn)
      if (openSince > day) return []
      const lastWordOn = [openSince, lastBy(day, entry.words) ?? openSince].sort().at(-1) as IsoDate
      const { titleEs, titleEn, responsibleName, targetDate } = entry
      return [
        {
          code: row.code as string,
          title: titleEs,
          titleEn,
          provenance: row.provenance,
          status: statusOn(row.status, row.moves, day),
          openSince,
          isLoaded: row.since === null,
          daysOpen: daysBetween(openSince, day),
          lastWordOn,
          daysWithoutNews: daysBetween(lastWordOn, day),
          responsible: responsibleName,
          targetDate,
          word:
            responsibleName === null
              ? 'nobody'
              : isSilent({ lastNewsOn: lastWordOn, targetDate }, day)
                ? 'silent'
                : 'told',
        },
      ]
    })
    .sort(
      (a, b) =>
        b.daysOpen - a.daysOpen ||
        OWING.indexOf(a.word) - OWING.indexOf(b.word) ||
        b.daysWithoutNews - a.daysWithoutNews ||
        (a.code < b.code ? -1 : 1),
    )
  const examples = (among: readonly { provenance: Provenance }[]) =>
    among.filter(row => row.provenance === 'ilustrativo').length
  return {
    id: 'antiguedad' as const,
    n: rows.length,
    day,
    rows,
    bands: AGE_BANDS.map(band => bandRow(band, rows)),
    median: medianDays(rows.map(row => row.daysOpen)),
    silent: rows.filter(row => row.word === 'silent').length,
    loaded: rows.filter(row => row.isLoaded).length,
    finding: ageFinding(rows),
    /** Examples among those counted, and those that were left out. */
    illustrative: examples(rows),
    leftOut: examples(open) - examples(counted),
  }
}
export type AgeFigure = ReturnType<typeof countAges>
const figures = new CountedFrom<AgeFigure>(MOST_ASKED)

function bandRow(band: AgeBand, rows: readonly OpenEntry[]) {
  const own = rows.filter(row => bandOf(row.daysOpen) === band)
  const by = (word: Word) => own.filter(row => row.word === word).length
  return { band, total: own.length, counts: { told: by('told'), silent: by('silent'), nobody: by('nobody') } }
}

/** The day it entered the register, or of the first thing known of it here where nobody reported it. */
function beginOf({ since, moves }: BottleneckFact, created: IsoDate): IsoDate {
  if (since !== null) return since
  const moved = moves[0]?.on
  return moved !== undefined && moved < created ? moved : created
}

/** The last of these days up to `day`. */
const lastBy = (day: IsoDate, days: readonly IsoDate[]) => days.findLast(one => one <= day)

export function ageFinding(rows: readonly Pick<OpenEntry, 'daysOpen' | 'isLoaded'>[]): AgeFinding {
  const all = rows.length
  if (all === 0) return null
  const longer = rows.filter(row => bandOf(row.daysOpen) === 'longer').length
  if (longer === 0) return { kind: rows.every(row => row.isLoaded) ? 'loaded' : 'none', all }
  return all < FEW ? { kind: 'count', longer, all } : { kind: 'share', share: longer / all }
}

export const agesAsRecords = ({ rows }: AgeFigure) =>
  rows.map(row => ({
    bottleneck: row.code,
    title: row.title,
    status: row.status,
    open_since: row.openSince,
    came_with_a_list: String(row.isLoaded),
    days_open: row.daysOpen,
    band: bandOf(row.daysOpen),
    last_news_on: row.lastWordOn,
    days_without_news: row.daysWithoutNews,
    in_charge: row.responsible,
    resolve_by: row.targetDate,
    word: row.word,
    provenance: row.provenance,
  }))
