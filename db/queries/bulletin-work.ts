import type { BottleneckStatus } from '#app/domain/bottlenecks.ts'
import type { BulletinMaterial, Item, ReadResult } from '#app/domain/bulletin-material.ts'
import type { PeriodSpan } from '#app/domain/bulletins.ts'
import type { Provenance } from '#app/domain/vocabularies.ts'
import type { Db, Trx } from '../schema.ts'
import {
  dayOf,
  idsOf,
  listMentorshipsTold,
  listProjectParties,
  listToldInPublic,
  type PartyOf,
  withParties,
} from './bulletin-ties.ts'

type AnyDb = Db | Trx

const JOINING = ['initiative.committed', 'initiative.commitment-changed', 'initiative.commitment-renewed'] as const

/** Initiatives whose committed clusters reached the minimum in the quarter. */
export async function listInitiativesWithQuorum(db: AnyDb, span: PeriodSpan): Promise<BulletinMaterial['quorum']> {
  const reached = new Map<string, { day: string; clusters: number; minimum: number }>()
  for (const { subjectId, payload, recordedAt } of await listToldInPublic(db, JOINING, span)) {
    const { quorum, clusters, minimum } = JSON.parse(payload)
    if (quorum === 1) reached.set(subjectId, { day: dayOf(recordedAt), clusters, minimum })
  }
  const items = await listInitiatives(db, [...reached.keys()], span)
  return items.map(item => ({ ...item, ...(reached.get(item.id) ?? { clusters: 0, minimum: 0 }) }))
}

async function listInitiatives(db: AnyDb, ids: readonly string[], span: PeriodSpan): Promise<Item[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('initiative')
    .select(['id', 'slug', 'code', 'title', 'provenance'])
    .where('id', 'in', ids)
    .where('code', 'is not', null)
    .execute()
  const items = rows.map(({ slug, ...row }) => {
    return { ...row, type: 'initiative' as const, key: slug, titleEn: null, day: span.first }
  })
  return withParties(items, await listInitiativeParties(db, items))
}

/** Its leader and those who are committed. */
async function listInitiativeParties(db: AnyDb, items: readonly { id: string }[]): Promise<PartyOf[]> {
  if (items.length === 0) return []
  const leaders = db
    .selectFrom('initiative')
    .innerJoin('party', 'party.id', 'initiative.leaderId')
    .select(['initiative.id as recordId', 'party.id', 'party.kind', 'party.slug', 'party.name'])
    .where('initiative.id', 'in', idsOf(items))
  const committed = db
    .selectFrom('initiativeCommitment')
    .innerJoin('party', 'party.id', 'initiativeCommitment.partyId')
    .select(['initiativeCommitment.initiativeId as recordId', 'party.id', 'party.kind', 'party.slug', 'party.name'])
    .where('initiativeCommitment.initiativeId', 'in', idsOf(items))
    .where('initiativeCommitment.status', '=', 'active')
  return leaders.union(committed).orderBy('slug').execute()
}

/** The most somebody vouches for any of a project's readings is what its line stands on. */
const STRONGEST: readonly Provenance[] = ['documentado', 'confirmado', 'declarado', 'ilustrativo']

/** Projects with a reading recorded in the quarter, or that a document dates in it; corrected ones left out. */
export async function listProjectsWithReadings(
  db: AnyDb,
  { from, until, first, last }: PeriodSpan,
): Promise<BulletinMaterial['readings']> {
  const rows = await db
    .selectFrom('resultReading as reading')
    .innerJoin('result', 'result.id', 'reading.resultId')
    .innerJoin('project', 'project.id', 'result.projectId')
    .select(['project.id', 'project.slug', 'project.code', 'project.title'])
    .select(['result.id as resultId', 'result.indicator', 'result.unit', 'result.direction', 'result.target'])
    .select(['reading.value', 'reading.comparator', 'reading.readOn', 'reading.createdAt', 'reading.onBehalfOf'])
    .select('reading.provenance')
    .where('project.isPublic', '=', 1)
    .where('reading.correctedAt', 'is', null)
    .where(eb =>
      eb.or([
        eb.and([
          eb('reading.onBehalfOf', 'is not', null),
          eb('reading.createdAt', '>=', from),
          eb('reading.createdAt', '<', until),
        ]),
        eb.and([
          eb('reading.onBehalfOf', 'is', null),
          eb('reading.precision', 'in', ['day', 'month']),
          eb('reading.readOn', '>=', first),
          eb('reading.readOn', '<=', last),
        ]),
      ]),
    )
    .orderBy('project.id')
    .orderBy('result.position')
    .orderBy('result.id')
    .orderBy('reading.readOn')
    .orderBy('reading.createdAt')
    .orderBy('reading.id')
    .execute()
  const items = new Map<
    string,
    Omit<BulletinMaterial['readings'][number], 'parties'> & { read: Map<string, ReadResult> }
  >()
  for (const row of rows) {
    const { id, slug, code, title, provenance, resultId, readOn, createdAt, onBehalfOf, ...rest } = row
    const day = onBehalfOf === null ? (readOn ?? first) : dayOf(createdAt)
    const item = items.get(id) ?? {
      ...{ type: 'project' as const, id, key: slug, code, title, titleEn: null, provenance, day },
      results: [],
      read: new Map<string, ReadResult>(),
    }
    if (STRONGEST.indexOf(provenance) < STRONGEST.indexOf(item.provenance)) item.provenance = provenance
    if (day > item.day) item.day = day
    const { indicator, value, comparator, unit, direction, target } = rest
    // The newest of a result comes last.
    item.read.set(resultId, { indicator, value, comparator, unit, direction, target })
    items.set(id, item)
  }
  const told = [...items.values()].map(({ read, ...item }) => ({ ...item, results: [...read.values()] }))
  return withParties(told, await listProjectParties(db, told))
}

/** Entries of the register that moved, or came into it, and from where to where in all of the quarter. */
export async function listMovedBottlenecks(db: AnyDb, span: PeriodSpan): Promise<BulletinMaterial['bottlenecks']> {
  const moves = new Map<string, { from: BottleneckStatus; to: BottleneckStatus; day: string }>()
  const told = await listToldInPublic(db, ['bottleneck.moved', 'bottleneck.accepted'], span)
  for (const { subjectId, verb, payload, recordedAt } of told) {
    const accepted = { from: 'reported', to: 'identified' } as const
    const move: { from: BottleneckStatus; to: BottleneckStatus } =
      verb === 'bottleneck.accepted' ? accepted : JSON.parse(payload)
    const { from } = moves.get(subjectId) ?? move
    moves.set(subjectId, { from, to: move.to, day: dayOf(recordedAt) })
  }
  const ids = [...moves].filter(([, { from, to }]) => from !== to).map(([id]) => id)
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('bottleneck')
    .select(['id', 'code', 'slug', 'titleEs as title', 'titleEn', 'provenance'])
    .where('id', 'in', ids)
    .where('code', 'is not', null)
    .execute()
  const regions = await db
    .selectFrom('bottleneckRegion')
    .select(['bottleneckId', 'region'])
    .where('bottleneckId', 'in', ids)
    .orderBy('region')
    .execute()
  const items = rows.flatMap(({ slug, ...row }) => {
    const move = moves.get(row.id)
    const own = regions.filter(({ bottleneckId }) => bottleneckId === row.id).map(({ region }) => region)
    return move ? [{ ...row, ...move, type: 'bottleneck' as const, key: row.code ?? slug, regions: own }] : []
  })
  return withParties(items, await listHitClusters(db, items))
}

/** Clusters that say themselves that it hits them. */
async function listHitClusters(db: AnyDb, items: readonly { id: string }[]): Promise<PartyOf[]> {
  return db
    .selectFrom('bottleneckSeverity')
    .innerJoin('party', 'party.id', 'bottleneckSeverity.clusterId')
    .select(['bottleneckSeverity.bottleneckId as recordId', 'party.id', 'party.kind', 'party.slug', 'party.name'])
    .where('bottleneckSeverity.bottleneckId', 'in', idsOf(items))
    .where('bottleneckSeverity.status', '=', 'active')
    .where('bottleneckSeverity.provenance', '!=', 'ilustrativo')
    .orderBy('party.slug')
    .execute()
}

/** Projects that came to their end, initiatives that were agreed on, lessons that two clusters published. */
export async function listFeats(db: AnyDb, span: PeriodSpan): Promise<BulletinMaterial['feats']> {
  const agreed = await listToldInPublic(db, ['initiative.agreed'], span)
  const days = new Map(agreed.map(({ subjectId, recordedAt }) => [subjectId, dayOf(recordedAt)]))
  const initiatives = await listInitiatives(db, [...days.keys()], span)
  const lessons = await listMentorshipsTold(db, 'mentorship.lesson-published', span)
  return [
    ...(await listCompletedProjects(db, span)).map(item => ({ ...item, feat: 'project-completed' as const })),
    ...initiatives.map(item => {
      return { ...item, day: days.get(item.id) ?? item.day, feat: 'initiative-agreed' as const }
    }),
    ...lessons.map(({ dimension: _, ...item }) => ({ ...item, feat: 'lesson-published' as const })),
  ]
}

async function listCompletedProjects(db: AnyDb, span: PeriodSpan): Promise<Item[]> {
  const told = await listToldInPublic(db, ['project.completed'], span)
  const days = new Map(told.map(({ subjectId, recordedAt }) => [subjectId, dayOf(recordedAt)]))
  if (days.size === 0) return []
  const rows = await db
    .selectFrom('project')
    .select(['id', 'slug', 'code', 'title', 'provenance'])
    .where('id', 'in', [...days.keys()])
    .where('isPublic', '=', 1)
    .where('status', '=', 'completed')
    .execute()
  const items = rows.map(({ slug, ...row }) => {
    return { ...row, type: 'project' as const, key: slug, titleEn: null, day: days.get(row.id) ?? span.first }
  })
  return withParties(items, await listProjectParties(db, items))
}
