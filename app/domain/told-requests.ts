import { type DashboardFilters, isInScope } from './dashboard.ts'
import { groupBy } from './group.ts'
import { addQuarters, lastDayOf, type Quarter, quarterOf, quartersBetween } from './quarters.ts'

/** Fewer requests, or of fewer clusters, would tell who asked. */
export const LEAST_TOLD = { requests: 5, askers: 3 } as const

interface Asked {
  menteeId: string
  requestedOn: string
  /** Where its cluster is, and of which macro-sector. */
  asker: { regions: readonly string[]; macroSectors: readonly string[] }
}

type Places = Pick<DashboardFilters, 'region' | 'macroSector'>

/** The last quarter that is over on the day the figures speak of. The one that runs would tell each day's requests. */
export function lastWholeQuarter(day: string, today: string): Quarter {
  const quarter = quarterOf(day)
  const isOver = lastDayOf(quarter) <= day && lastDayOf(quarter) < today
  return isOver ? quarter : addQuarters(quarter, -1)
}

/**
 * Of the requests for mentorship, which are private, those that figures of the four quarters up to `last` may count, of a
 * place. Requests are told by whole quarters; one in which too few asked is told together with those that follow, once they
 * are enough. Of the parts that a filter divides them into, either all are told or none. So what is left when one selection
 * is taken from another, of an earlier time or of another place, is never too few.
 */
export function toldRequests<T extends Asked>(asked: readonly T[], filters: Places, last: Quarter): T[] {
  const divided = { region: filters.region !== null, macroSector: filters.macroSector !== null }
  const ends = quarterEnds(asked, divided, last)
  const first = addQuarters(last, -3)
  const before = ends.filter(end => end < first).at(-1) ?? ''
  const until = ends.at(-1) ?? ''
  return asked.filter(one => {
    const quarter = quarterOf(one.requestedOn)
    return quarter > before && quarter <= until && isInScope(one.asker, filters)
  })
}

interface Divided {
  region: boolean
  macroSector: boolean
}

/** The quarters at whose end there is enough to tell of all parts, since the last such one. */
function quarterEnds(asked: readonly Asked[], divided: Divided, last: Quarter): Quarter[] {
  const ofQuarter = groupBy(asked, one => quarterOf(one.requestedOn))
  // Where a coarser division tells nothing yet, a finer one would tell what it holds back.
  const coarser = coarserThan(divided).map(one => quarterEnds(asked, one, last))
  const ends: Quarter[] = []
  let parts = new Map<string, Part>()
  for (const quarter of quartersOf(asked, last)) {
    for (const one of ofQuarter(quarter)) for (const key of partsOf(one, divided)) add(parts, key, one)
    const isTold = parts.size > 0 && [...parts.values()].every(isEnough) && coarser.every(of => of.includes(quarter))
    if (!isTold) continue
    ends.push(quarter)
    parts = new Map()
  }
  return ends
}

const coarserThan = ({ region, macroSector }: Divided): Divided[] => [
  ...(region ? [{ region: false, macroSector }] : []),
  ...(macroSector ? [{ region, macroSector: false }] : []),
]

function quartersOf(asked: readonly Asked[], last: Quarter): Quarter[] {
  const [first] = asked.map(one => quarterOf(one.requestedOn)).sort()
  return first === undefined ? [] : quartersBetween(first, last)
}

interface Part {
  requests: number
  askers: Set<string>
}

const isEnough = ({ requests, askers }: Part) => requests >= LEAST_TOLD.requests && askers.size >= LEAST_TOLD.askers

function add(parts: Map<string, Part>, key: string, { menteeId }: Asked): void {
  const part = parts.get(key) ?? { requests: 0, askers: new Set() }
  part.requests += 1
  part.askers.add(menteeId)
  parts.set(key, part)
}

/** The parts a request is in: of a cluster of two regions, both. */
function partsOf({ asker }: Asked, divided: Divided): string[] {
  const keysOf = (isDivided: boolean, places: readonly string[]) =>
    isDivided && places.length > 0 ? places : [isDivided ? 'nowhere' : 'everywhere']
  const macroSectors = keysOf(divided.macroSector, asker.macroSectors)
  return keysOf(divided.region, asker.regions).flatMap(region => macroSectors.map(one => `${region}/${one}`))
}
