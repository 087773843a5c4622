import { newId } from '../ids.ts'
import type { Db, NewRow, Trx } from '../schema.ts'

/** The views of a party by their names. */
export async function listSavedViews(db: Db | Trx, partyId: string) {
  return db
    .selectFrom('savedView')
    .select(['id', 'name', 'address', 'version', 'updatedAt'])
    .where('partyId', '=', partyId)
    .orderBy('nameKey')
    .execute()
}

export async function countSavedViews(trx: Trx, partyId: string): Promise<number> {
  const row = await trx
    .selectFrom('savedView')
    .select(e => e.fn.countAll().as('count'))
    .where('partyId', '=', partyId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The view of a party that has this name, however it is written. */
export async function findSavedViewByName(trx: Trx, partyId: string, nameKey: string) {
  return trx
    .selectFrom('savedView')
    .select('id')
    .where('partyId', '=', partyId)
    .where('nameKey', '=', nameKey)
    .executeTakeFirst()
}

export async function findSavedView(trx: Trx, partyId: string, id: string) {
  return trx
    .selectFrom('savedView')
    .select(['id', 'name', 'version'])
    .where('partyId', '=', partyId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertSavedView(trx: Trx, view: Omit<NewRow<'savedView'>, 'id'>): Promise<string> {
  const id = newId()
  await trx
    .insertInto('savedView')
    .values({ id, ...view })
    .execute()
  return id
}

/** Of the version the page showed. Gives how many were changed: none when somebody was faster. */
export async function updateSavedViewName(
  trx: Trx,
  { id, partyId, version }: { id: string; partyId: string; version: number },
  name: { name: string; nameKey: string; updatedAt: string },
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('savedView')
    .set({ ...name, version: version + 1 })
    .where('id', '=', id)
    .where('partyId', '=', partyId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Of the version the page showed. Gives how many were deleted. */
export async function deleteSavedView(
  trx: Trx,
  { id, partyId, version }: { id: string; partyId: string; version: number },
): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('savedView')
    .where('id', '=', id)
    .where('partyId', '=', partyId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
