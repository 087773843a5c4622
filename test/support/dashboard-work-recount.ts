import { COUNTED, type DashboardFilters } from '#app/domain/dashboard.ts'
import { readNetwork } from '#app/services/network.server.ts'
import type { Db } from '#db/schema.ts'

const OPEN = ['identified', 'prioritized', 'in_progress', 'partly_resolved']
const BAND_ENDS = { quarter: 90, half: 180, year: 365, longer: Number.POSITIVE_INFINITY }

/** The day in Bogotá, five hours behind. */
const bogota = (instant: string) => new Date(Date.parse(instant) - 5 * 3_600_000).toISOString().slice(0, 10)
const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
/** As much of a day as `precision` knows. */
const known = (day: string, precision: string) =>
  day.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10)

/** The later figures of the dashboard counted once more, in plain loops over the tables, with nothing the page uses but its filters. */
export function recountWork(db: Db, filters: DashboardFilters) {
  const day = filters.period.asOf
  const counted: readonly string[] = COUNTED[filters.counted]
  const isAsked = (regions: readonly string[], macroSectors: readonly (string | null)[]) =>
    (filters.region === null || regions.includes(filters.region)) &&
    (filters.macroSector === null || macroSectors.includes(filters.macroSector))

  return { results, ages, health }

  /** `result value` of each latest reading that counts, with what its way comes to. */
  async function results() {
    const [projects, members, clusters, places, all, readings] = await Promise.all([
      db.selectFrom('project').selectAll().execute(),
      db.selectFrom('projectParty').selectAll().where('answer', '!=', 'declined').execute(),
      db.selectFrom('cluster').selectAll().execute(),
      db
        .selectFrom('clusterDepartment')
        .innerJoin('department', 'department.code', 'clusterDepartment.departmentCode')
        .select(['clusterId', 'region'])
        .execute(),
      db.selectFrom('result').selectAll().execute(),
      db.selectFrom('resultReading').selectAll().where('correctedAt', 'is', null).execute(),
    ])
    return all.flatMap(result => {
      const project = projects.find(one => one.id === result.projectId)
      if (!project?.isPublic || project.status === 'cancelled' || !counted.includes(project.provenance)) return []
      const own = members.filter(one => one.projectId === project.id).map(one => one.partyId)
      const regions = places.filter(place => own.includes(place.clusterId)).map(place => place.region)
      const sectors = clusters.filter(one => own.includes(one.id)).map(one => one.macroSector)
      if (!isAsked(regions, sectors)) return []
      let latest: (typeof readings)[number] | null = null
      for (const reading of readings) {
        const { readOn, precision } = reading
        if (reading.resultId !== result.id || !counted.includes(reading.provenance)) continue
        if (readOn !== null && known(readOn, precision) > known(day, precision)) continue
        const order = (one: typeof reading) => `${one.readOn ?? '0000'} ${one.createdAt} ${one.id}`
        if (latest === null || order(reading) > order(latest)) latest = reading
      }
      if (latest === null) return []
      const [from, to, at] = [result.baseline, result.target, latest.value].map(one =>
        one === null ? null : Number(one),
      )
      const hasWay = from !== null && from !== undefined && to !== null && to !== undefined && from !== to
      const progress = hasWay ? Math.max(0, Math.round((100 * (Number(at) - from)) / (to - from))) : null
      const isMet =
        to === null || result.direction === null
          ? null
          : result.direction === 'up'
            ? Number(at) >= Number(to)
            : Number(at) <= Number(to)
      return [{ id: result.id, value: latest.value, progress, isMet }]
    })
  }

  /** Every open entry with its days, and how many there are in each band by who says what. */
  async function ages() {
    const [entries, regions, moves, news] = await Promise.all([
      db.selectFrom('bottleneck').selectAll().where('code', 'is not', null).execute(),
      db.selectFrom('bottleneckRegion').selectAll().execute(),
      db.selectFrom('bottleneckMove').selectAll().orderBy('movedAt').orderBy('id').execute(),
      db.selectFrom('bottleneckNews').selectAll().execute(),
    ])
    const rows = entries.flatMap(entry => {
      const own = moves.filter(move => move.bottleneckId === entry.id)
      const steps = own.filter(move => move.fromStatus !== move.toStatus)
      const accepted = steps.find(move => move.fromStatus === 'reported')
      const born = bogota(entry.createdAt)
      const firstStep = steps[0] ? bogota(steps[0].movedAt) : born
      const since = entry.reportedBy
        ? accepted
          ? bogota(accepted.movedAt)
          : born
        : firstStep < born
          ? firstStep
          : born
      const done = steps.filter(move => bogota(move.movedAt) <= day)
      const status = done.at(-1)?.toStatus ?? steps[0]?.fromStatus ?? entry.status
      const where = regions.filter(one => one.bottleneckId === entry.id).map(one => one.region)
      if (since > day || !OPEN.includes(status) || !counted.includes(entry.provenance)) return []
      if (!isAsked(where, [entry.macroSector])) return []
      const said = [
        ...own.map(move => bogota(move.movedAt)),
        ...news.filter(one => one.bottleneckId === entry.id).map(one => bogota(one.createdAt)),
      ].filter(on => on <= day)
      const lastWord = [since, ...said].reduce((last, on) => (on > last ? on : last))
      const isLate = entry.targetDate !== null && entry.targetDate < day && lastWord <= entry.targetDate
      const isSilent = daysFrom(lastWord, day) > 60 || isLate
      const word = entry.responsibleId === null ? 'nobody' : isSilent ? 'silent' : 'told'
      return [{ code: entry.code, daysOpen: daysFrom(since, day), daysWithoutNews: daysFrom(lastWord, day), word }]
    })
    let above = -1
    const bands = Object.entries(BAND_ENDS).map(([band, end]) => {
      const own = rows.filter(row => row.daysOpen > above && row.daysOpen <= end)
      above = end
      const by = (word: string) => own.filter(row => row.word === word).length
      return { band, total: own.length, counts: { told: by('told'), silent: by('silent'), nobody: by('nobody') } }
    })
    return { rows, bands }
  }

  /** The network on a day, with sets of names: what is lost is found by taking away every node in turn. */
  async function health(on: string) {
    const [network, years] = await Promise.all([
      readNetwork(db),
      db
        .selectFrom('cluster')
        .innerJoin('party', 'party.id', 'cluster.id')
        .select(['party.slug', 'cluster.joinedNetworkYear'])
        .execute(),
    ])
    const clusters = network.nodes.filter(node => node.kind === 'cluster')
    const asked = clusters.filter(({ id, regions, macroSector }) => {
      const year = years.find(one => one.slug === id)?.joinedNetworkYear ?? 0
      return year <= Number(on.slice(0, 4)) && isAsked(regions, [macroSector])
    })
    const ties = new Map<string, Set<string>>(network.nodes.map(node => [node.id, new Set()]))
    for (const { source, target, provenance, precision, validFrom, validTo } of network.edges) {
      if (!counted.includes(provenance) || source === target) continue
      const now = known(on, precision)
      if (validFrom !== null && known(validFrom, precision) > now) continue
      if (validTo !== null && known(validTo, precision) < now) continue
      ties.get(source)?.add(target)
      ties.get(target)?.add(source)
    }
    const of = (id: string) => [...(ties.get(id) ?? [])]
    const clusterOf = new Map(clusters.map(cluster => [cluster.id, cluster]))
    const isIn = new Set(asked.map(cluster => cluster.id))
    const pairs = clusters.flatMap(one =>
      of(one.id).flatMap(id => {
        const other = clusterOf.get(id)
        return other && one.id < id && (isIn.has(one.id) || isIn.has(id)) ? [[one, other] as const] : []
      }),
    )
    const placed = pairs.filter(([one, other]) => one.regions.length > 0 && other.regions.length > 0)
    const names = network.nodes.map(node => node.id).sort()
    const gone = new Set<string>()
    const hasTies = names.some(name => of(name).length > 0)
    const whole = hasTies ? (partsOf(names, of, gone)[0] ?? []) : []
    let part = whole
    for (let taken = 0; taken < 3 && hasTies; taken++) {
      let [best, most] = ['', 0]
      for (const name of [...part].sort()) {
        // Taken away alone, the others of its part fall into pieces: all but the largest are cut off.
        const pieces = partsOf(part, of, new Set([...gone, name]))
        const cut = part.length - 1 - (pieces[0]?.length ?? 0)
        if (cut > most) [best, most] = [name, cut]
      }
      if (best === '') break
      gone.add(best)
      part = partsOf(names, of, gone)[0] ?? []
    }
    const largest = whole.filter(name => isIn.has(name))
    return {
      clusters: asked.length,
      tied: asked.filter(({ id }) => of(id).some(other => clusterOf.has(other))).length,
      isolated: asked.filter(({ id }) => of(id).length === 0).length,
      pairs: pairs.length,
      placed: placed.length,
      acrossRegions: placed.filter(([one, other]) => one.regions[0] !== other.regions[0]).length,
      acrossSectors: pairs.filter(([one, other]) => one.macroSector !== other.macroSector).length,
      largest: largest.length,
      lost: largest.filter(name => !gone.has(name) && !part.includes(name)).length,
    }
  }
}

/** The parts of these nodes, the largest first; of equals the one with the first name. */
function partsOf(names: readonly string[], of: (name: string) => string[], gone: ReadonlySet<string>): string[][] {
  const left = new Set(names.filter(name => !gone.has(name)))
  const parts: string[][] = []
  for (const start of [...left].sort()) {
    if (!left.delete(start)) continue
    const part = [start]
    for (const name of part) for (const next of of(name)) if (left.delete(next)) part.push(next)
    parts.push(part)
  }
  return parts.sort((a, b) => b.length - a.length)
}
