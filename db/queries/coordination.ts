import type { Db } from '../schema.ts'

const number = ({ n }: { n: number | string | bigint }) => Number(n)

export async function countClustersByManagement(db: Db): Promise<{ all: number; managed: number }> {
  const all = await db
    .selectFrom('cluster')
    .select(eb => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  const managed = await db
    .selectFrom('membership')
    .innerJoin('cluster', 'cluster.id', 'membership.partyId')
    .select(eb => eb.fn.count('membership.partyId').distinct().as('n'))
    .where('membership.role', '=', 'manager')
    .where('membership.endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return { all: number(all), managed: number(managed) }
}

export async function countReportedBottlenecks(db: Db): Promise<number> {
  return number(
    await db
      .selectFrom('bottleneck')
      .select(eb => eb.fn.countAll().as('n'))
      .where('status', '=', 'reported')
      .executeTakeFirstOrThrow(),
  )
}
