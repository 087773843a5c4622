import type { Actor } from '#app/domain/actors.ts'
import { type BottleneckStatus, nextStatuses } from '#app/domain/bottlenecks.ts'
import { groupBy } from '#app/domain/group.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import { computePriority } from '#app/domain/priority.ts'
import { type Language, REGIONS } from '#app/domain/vocabularies.ts'
import { listBodies, listBottleneckMoves, listBottleneckRegions } from '#db/queries/bottlenecks.ts'
import { listClusterDepartments, listPartyNames } from '#db/queries/clusters.ts'
import { findClusterOfParty, findSeverity, listActiveSeverities } from '#db/queries/severities.ts'
import type { Db, Row } from '#db/schema.ts'
import { getReadableBottleneck, partiesOf } from './bottleneck-access.server.ts'
import { readNews } from './bottleneck-news.server.ts'
import { readObstaclesFor } from './bottleneck-obstacles.server.ts'
import { readSimilarTo } from './bottlenecks.server.ts'
import { readSources } from './sources.server.ts'
import { readTimeline } from './timeline.server.ts'

/**
 * Everything the page of one entry shows to this reader.
 *
 * @throws 404 where there is none, or where it is a report that is somebody else's
 */
export async function readBottleneckPage(db: Db, actor: Actor, address: string, language: Language) {
  const row = await getReadableBottleneck(db, actor, address)
  const [regions, severities, places] = await Promise.all([
    listBottleneckRegions(db, row.id),
    listActiveSeverities(db, row.id),
    listClusterDepartments(db),
  ])
  const placesOf = groupBy(places, place => place.clusterId)
  const named = new Set(regions.map(one => one.region))
  const own = await readOwn(db, actor, row)
  const suffered = severities.map(({ clusterId, clusterSlug, clusterName, ...one }) => ({
    slug: clusterSlug,
    name: clusterName,
    departments: placesOf(clusterId).map(place => place.name),
    regions: [...new Set(placesOf(clusterId).map(place => place.region))],
    severity: one.severity,
    note: one.note,
    evidenceUrl: one.evidenceUrl,
    provenance: one.provenance,
    reportedAt: one.reportedAt,
    isYours: clusterId === own?.cluster.id,
  }))
  const reported = suffered.filter(one => one.provenance !== 'ilustrativo')
  const isCoordination = can(actor, 'bottleneck.move')
  const moves = await listBottleneckMoves(db, row.id)
  const mayReadReasons =
    isCoordination || own?.concerns === true || can(actor, 'bottleneck.read-reported', partiesOf(row))

  return {
    bottleneck: {
      code: row.code,
      slug: row.slug,
      version: row.version,
      titleEs: row.titleEs,
      titleEn: row.titleEn,
      description: row.description,
      productiveSector: row.productiveSector,
      category: row.category,
      macroSector: row.macroSector,
      chainLink: row.chainLink,
      status: row.status,
      provenance: row.provenance,
      regions: REGIONS.filter(region => named.has(region)),
      responsibleKind: row.responsibleKind,
      targetDate: row.targetDate,
      resolvability: row.resolvability,
      horizon: row.horizon,
      suggestedResponse: row.suggestedResponse,
      updatedAt: row.updatedAt,
    },
    ...(await readBodies(db, row)),
    reached: datesReached(moves),
    reported,
    supposed: suffered.filter(one => one.provenance === 'ilustrativo'),
    priority: computePriority(reported, row.resolvability, row.horizon),
    news: await readNews(db, row.id),
    decisions: mayReadReasons
      ? moves.map(({ id, fromStatus, toStatus, reason, sameAsCode, sameAsTitle, movedAt }) => {
          return { id, fromStatus, toStatus, reason, sameAsCode, sameAsTitle, movedAt }
        })
      : [],
    obstacles: await readObstaclesFor(db, row.category, JSON.parse(row.basis) as string[], language),
    sources: await readSources(db, 'bottleneck', row.id, language),
    similar: await readSimilarTo(db, row),
    events: await readTimeline(db, actor, { type: 'bottleneck', id: row.id }, language),
    own: own ? { ...own, concerns: undefined } : null,
    mayPostNews: isCoordination || mayPostNews(),
    steps: isCoordination ? nextStatuses(row.status) : null,
    choices: isCoordination ? (await listBodies(db)).map(({ slug, name }) => ({ slug, name })) : [],
  }

  function mayPostNews(): boolean {
    const [party] = ownParty(actor)
    const concerns = own !== null || (party !== undefined && party === row.responsibleId)
    return concerns && can(actor, 'bottleneck.post-news', ownParty(actor))
  }
}
export type BottleneckPage = Awaited<ReturnType<typeof readBottleneckPage>>

/** The reader's own cluster and what it has said; null for who does not write for one. */
async function readOwn(db: Db, actor: Actor, bottleneck: Row<'bottleneck'>) {
  const [partyId] = ownParty(actor)
  if (partyId === undefined || !can(actor, 'bottleneck.report-severity', [partyId])) return null
  const cluster = await findClusterOfParty(db, partyId)
  if (!cluster) return null
  const word = await findSeverity(db, bottleneck.id, cluster.id)
  const isActive = word?.status === 'active'
  const isSupposed = isActive && word.provenance === 'ilustrativo'
  return {
    cluster: { id: cluster.id, slug: cluster.slug, name: cluster.name },
    version: word?.version ?? 0,
    /** What it says today; null when it says nothing, or took it back. */
    word:
      isActive && !isSupposed
        ? { severity: word.severity, note: word.note, evidenceUrl: word.evidenceUrl, updatedAt: word.updatedAt }
        : null,
    /** What is only supposed about it. */
    supposed: isSupposed ? word.severity : null,
    concerns: (isActive && !isSupposed) || bottleneck.reportedBy === cluster.id,
  }
}

/** Who answers for it, and who the illustrative set supposes could; who reported it, where a cluster did. */
async function readBodies(db: Db, row: Row<'bottleneck'>) {
  const ids = [row.responsibleId, row.suggestedResponsibleId, row.reportedBy]
  const parties = await listPartyNames(
    db,
    ids.filter(id => id !== null),
  )
  const find = (id: string | null) => {
    const party = parties.find(one => one.id === id)
    return party ? { slug: party.slug, name: party.name } : null
  }
  return {
    responsible: find(row.responsibleId),
    suggestedResponsible: find(row.suggestedResponsibleId),
    reportedBy: find(row.reportedBy),
  }
}

/** When each status was last reached, where the coordination's moves say it. */
function datesReached(
  moves: readonly { fromStatus: BottleneckStatus; toStatus: BottleneckStatus; movedAt: string }[],
): Partial<Record<BottleneckStatus, string>> {
  const reached: Partial<Record<BottleneckStatus, string>> = {}
  for (const { fromStatus, toStatus, movedAt } of moves) if (fromStatus !== toStatus) reached[toStatus] = movedAt
  return reached
}
