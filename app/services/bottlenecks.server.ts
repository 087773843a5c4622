import type { Actor } from '#app/domain/actors.ts'
import { type BottleneckRow, bottleneckListSpec, countRegister } from '#app/domain/bottleneck-list.ts'
import { similaritySearch } from '#app/domain/bottleneck-similarity.ts'
import type { EventPayloads } from '#app/domain/events.ts'
import { groupBy } from '#app/domain/group.ts'
import { runList } from '#app/domain/list-view.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import { computePriority } from '#app/domain/priority.ts'
import { searchable } from '#app/domain/text.ts'
import { PRODUCTIVE_SECTORS, REGIONS } from '#app/domain/vocabularies.ts'
import {
  countReportedBottlenecks,
  listBottleneckRegions,
  listBottlenecks,
  listLastBottleneckEvents,
} from '#db/queries/bottlenecks.ts'
import { listClusterDepartments, listPartyNames } from '#db/queries/clusters.ts'
import { findClusterOfParty, listActiveSeverities } from '#db/queries/severities.ts'
import type { Db, Row } from '#db/schema.ts'
import { readResponses } from './chain-response.server.ts'
import { keptUntilNextEvent } from './kept.server.ts'

/** Every entry of the register, by code: reports in review are not among them. Kept until the next event. */
export function readBottleneckRows(db: Db): Promise<BottleneckRow[]> {
  return keptUntilNextEvent(db, 'bottleneck-rows', async () => {
    const [bottlenecks, regions, severities, places, events, answers] = await Promise.all([
      listBottlenecks(db),
      listBottleneckRegions(db),
      listActiveSeverities(db),
      listClusterDepartments(db),
      listLastBottleneckEvents(db),
      readResponses(db),
    ])
    const regionsOf = groupBy(regions, row => row.bottleneckId)
    const severitiesOf = groupBy(severities, row => row.bottleneckId)
    const placesOf = groupBy(places, row => row.clusterId)
    const lastOf = new Map(events.map(event => [event.subjectId, event]))
    return bottlenecks.map((row): BottleneckRow => {
      const all = severitiesOf(row.id)
      const reported = all.filter(one => one.provenance !== 'ilustrativo')
      const supposed = all.filter(one => one.provenance === 'ilustrativo')
      const said = reported.map(({ severity, clusterId }) => ({
        severity,
        regions: placesOf(clusterId).map(place => place.region),
      }))
      const named = new Set(regionsOf(row.id).map(one => one.region))
      const last = lastOf.get(row.id)
      return {
        id: row.id,
        code: row.code,
        titleEs: row.titleEs,
        titleEn: row.titleEn,
        description: row.description,
        text: searchable(row.code, row.titleEs, row.titleEn, row.description),
        productiveSector: row.productiveSector,
        category: row.category,
        macroSector: row.macroSector,
        chainLink: row.chainLink,
        regions: REGIONS.filter(region => named.has(region)),
        status: row.status,
        provenance: row.provenance,
        reported: reported.map(one => one.severity),
        reportedBy: reported.map(one => one.clusterId),
        supposed: supposed.map(one => one.severity),
        supposedOf: supposed.map(one => one.clusterId),
        priority: computePriority(said, row.resolvability, row.horizon),
        response: answers(row.id),
        last: last ? { ...last } : null,
      }
    })
  })
}

/** What `/cuellos-de-botella` shows: the page's entries, the counts for every further choice and those of the register. */
export async function readBottleneckList(db: Db, actor: Actor, params: URLSearchParams) {
  const rows = await readBottleneckRows(db)
  const [partyId] = ownParty(actor)
  const cluster = partyId === undefined ? undefined : await findClusterOfParty(db, partyId)
  const { rows: page, list } = runList(rows, bottleneckListSpec(cluster?.id ?? null), params)
  const names = await listPartyNames(
    db,
    page.flatMap(row => row.last?.onBehalfOf ?? []),
  )
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  return {
    list,
    counts: countRegister(rows),
    hasCluster: cluster !== undefined,
    /** Those without an account are asked to sign in; readers and the coordination report nothing. */
    mayReport: cluster !== undefined || actor.kind === 'anonymous',
    /** How many reports wait for the coordination; null for everybody else. */
    reports: can(actor, 'bottleneck.move') ? await countReportedBottlenecks(db) : null,
    sectors: PRODUCTIVE_SECTORS.filter(sector => rows.some(row => row.productiveSector === sector)),
    bottlenecks: page.map(row => ({
      code: row.code,
      titleEs: row.titleEs,
      titleEn: row.titleEn,
      productiveSector: row.productiveSector,
      category: row.category,
      status: row.status,
      provenance: row.provenance,
      reported: row.reported,
      supposed: row.supposed,
      score: row.priority?.score ?? null,
      response: row.response,
      last: row.last ? lastOf(row.last, nameOf.get(row.last.onBehalfOf ?? '') ?? null) : null,
      affectsYou: cluster !== undefined && row.reportedBy.includes(cluster.id),
    })),
  }
}
export type ListedBottleneck = Awaited<ReturnType<typeof readBottleneckList>>['bottlenecks'][number]

/** The newest line of the log, ready to be told in few words. */
function lastOf({ verb, payload, recordedAt }: NonNullable<BottleneckRow['last']>, who: string | null) {
  const { severity, to } = JSON.parse(payload) as Partial<
    EventPayloads['bottleneck.severity-reported'] & EventPayloads['bottleneck.moved']
  >
  return { verb, recordedAt, who, severity: severity ?? null, to: to ?? null }
}

/** How many entries there are in each sector and category: the whole register, whatever is filtered. */
export async function readBottleneckMatrix(db: Db): Promise<{ sector: string; category: string; count: number }[]> {
  const cells = new Map<string, { sector: string; category: string; count: number }>()
  for (const { productiveSector: sector, category } of await readBottleneckRows(db)) {
    const key = `${sector} ${category}`
    const cell = cells.get(key) ?? { sector, category, count: 0 }
    cells.set(key, { ...cell, count: cell.count + 1 })
  }
  return [...cells.values()]
}

/** Other entries of the register that may be about the same, three at most, the most alike first. */
export async function readSimilarTo(
  db: Db,
  entry: Pick<Row<'bottleneck'>, 'id' | 'titleEs' | 'description' | 'productiveSector' | 'category'>,
) {
  const search = await keptUntilNextEvent(db, 'bottleneck-similarity', async () => {
    const rows = await readBottleneckRows(db)
    return similaritySearch(rows.filter(row => row.status !== 'dismissed').map(row => ({ ...row, title: row.titleEs })))
  })
  return search({ ...entry, title: entry.titleEs })
    .filter(row => row.id !== entry.id)
    .slice(0, 3)
    .map(({ code, titleEs, titleEn, productiveSector, category, provenance }) => {
      return { code, titleEs, titleEn, productiveSector, category, provenance }
    })
}
