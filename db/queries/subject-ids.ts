import type { SubjectType } from '#app/domain/vocabularies.ts'
import type { Db } from '../schema.ts'

/** The key of a record by what stands in its address: its slug, or the code of a bottleneck, the key of a result. */
export async function findSubjectId(db: Db, type: SubjectType, address: string): Promise<string | undefined> {
  const row =
    type === 'cluster' || type === 'organization'
      ? await db
          .selectFrom('party')
          .select('id')
          .where('kind', '=', type)
          .where('slug', '=', address)
          .executeTakeFirst()
      : type === 'result' || type === 'mentorship'
        ? await db.selectFrom(type).select('id').where('id', '=', address).executeTakeFirst()
        : type === 'bottleneck'
          ? await db.selectFrom('bottleneck').select('id').where('code', '=', address).executeTakeFirst()
          : await db.selectFrom(type).select('id').where('slug', '=', address).executeTakeFirst()
  return row?.id
}
