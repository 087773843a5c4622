import type { BottleneckStatus } from '#app/domain/bottlenecks.ts'
import type { Db } from '../schema.ts'

/**
 * Entries of the register that a party is in charge of, in one of the statuses, each with the instant of the last word on
 * it: its last news, or the last decision of the coordination.
 */
export async function listBottlenecksInCharge(db: Db, partyId: string, statuses: readonly BottleneckStatus[]) {
  const rows = await db
    .selectFrom('bottleneck')
    .select(['id', 'code', 'slug', 'titleEs', 'titleEn', 'targetDate', 'createdAt'])
    .where('responsibleId', '=', partyId)
    .where('status', 'in', statuses)
    .where('code', 'is not', null)
    .orderBy('code')
    .execute()
  if (rows.length === 0) return []
  const ids = rows.map(row => row.id)
  const [news, moves] = await Promise.all([
    db
      .selectFrom('bottleneckNews')
      .select(eb => ['bottleneckId', eb.fn.max('createdAt').as('at')])
      .where('bottleneckId', 'in', ids)
      .groupBy('bottleneckId')
      .execute(),
    db
      .selectFrom('bottleneckMove')
      .select(eb => ['bottleneckId', eb.fn.max('movedAt').as('at')])
      .where('bottleneckId', 'in', ids)
      .groupBy('bottleneckId')
      .execute(),
  ])
  return rows.map(row => {
    const words = [...news, ...moves].filter(one => one.bottleneckId === row.id).map(one => one.at)
    return { ...row, lastWordAt: [row.createdAt, ...words].sort().at(-1) ?? row.createdAt }
  })
}

/** What a cluster said itself of entries in one of the statuses and has not said again since `before`, the oldest first. */
export async function listOldSeverities(
  db: Db,
  clusterId: string,
  { statuses, before }: { statuses: readonly BottleneckStatus[]; before: string },
) {
  return db
    .selectFrom('bottleneckSeverity as severity')
    .innerJoin('bottleneck', 'bottleneck.id', 'severity.bottleneckId')
    .select(['bottleneck.code', 'bottleneck.slug', 'bottleneck.titleEs', 'bottleneck.titleEn'])
    .select(['severity.severity', 'severity.updatedAt'])
    .where('severity.clusterId', '=', clusterId)
    .where('severity.status', '=', 'active')
    .where('severity.provenance', '!=', 'ilustrativo')
    .where('severity.updatedAt', '<', before)
    .where('bottleneck.status', 'in', statuses)
    .orderBy('severity.updatedAt')
    .orderBy('bottleneck.code')
    .execute()
}
