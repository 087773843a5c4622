import type { SubjectType } from '#app/domain/vocabularies.ts'
import type { Db } from '../schema.ts'

/** The key of a record by what stands in its address: its slug, or the code of a bottleneck. */
export async function findSubjectId(db: Db, type: SubjectType, address: string): Promise<string | undefined> {
  if (type === 'result') return undefined
  const row =
    type === 'cluster' || type === 'organization'
      ? await db
          .selectFrom('party')
          .select('id')
          .where('kind', '=', type)
          .where('slug', '=', address)
          .executeTakeFirst()
      : type === 'bottleneck'
        ? await db.selectFrom('bottleneck').select('id').where('code', '=', address).executeTakeFirst()
        : await db.selectFrom(type).select('id').where('slug', '=', address).executeTakeFirst()
  return row?.id
}
