import type { Db, NewRow, Row, Trx } from '../schema.ts'

export async function insertStoredFile(trx: Trx, file: NewRow<'storedFile'>): Promise<void> {
  await trx.insertInto('storedFile').values(file).execute()
}

export async function findStoredFile(db: Db, id: string): Promise<Row<'storedFile'> | undefined> {
  return db.selectFrom('storedFile').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function isFileKept(db: Db, storageName: string): Promise<boolean> {
  const row = await db.selectFrom('storedFile').select('id').where('storageName', '=', storageName).executeTakeFirst()
  return row !== undefined
}
