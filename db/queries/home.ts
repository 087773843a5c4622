import type { Db } from '../schema.ts'

/** What the documents date to the day, newest first: what there is to tell while nobody has done anything here. */
export async function listNewestDocumented(db: Db, limit: number) {
  const gatherings = await db
    .selectFrom('gathering')
    .select(['slug', 'title', 'startDate as date', 'provenance'])
    .where('precision', '=', 'day')
    .where('provenance', '=', 'documentado')
    .where('startDate', 'is not', null)
    .orderBy('startDate', 'desc')
    .limit(limit)
    .execute()
  const alliances = await db
    .selectFrom('alliance')
    .select(['slug', 'title', 'validFrom as date', 'provenance'])
    .where('precision', '=', 'day')
    .where('provenance', '=', 'documentado')
    .where('validFrom', 'is not', null)
    .orderBy('validFrom', 'desc')
    .limit(limit)
    .execute()
  return [
    ...gatherings.map(row => ({ type: 'gathering' as const, ...row })),
    ...alliances.map(row => ({ type: 'alliance' as const, ...row })),
  ]
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .slice(0, limit)
}
