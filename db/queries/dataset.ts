import type { Kysely } from 'kysely'
import type { Database, Db, NewRow, Row, Trx } from '../schema.ts'

/*
 * Whole rows of any table by its name: what seeds, imports and the load generator write with, many at a time.
 * Kysely's types need one known table at a time; the casts below stand for a table that is only known when called.
 */
type AnyTable = Record<string, Record<string, unknown>>
const ofAnyTable = (db: Db | Trx) => db as unknown as Kysely<AnyTable>

/** SQLite takes at most 32,766 parameters in a statement; longer statements also gain nothing. */
const MOST_PARAMETERS = 10_000

/** Every row of a table. For tables of the size of a dataset. */
export async function listRows<T extends keyof Database>(db: Db | Trx, table: T): Promise<Row<T>[]> {
  return (await ofAnyTable(db)
    .selectFrom(table as string)
    .selectAll()
    .execute()) as unknown as Row<T>[]
}

/** Inserts rows, in as few statements as their size allows. All rows have the same columns. */
export async function insertRows<T extends keyof Database>(
  trx: Trx,
  table: T,
  rows: readonly NewRow<T>[],
): Promise<void> {
  const perStatement = Math.max(1, Math.floor(MOST_PARAMETERS / Object.keys(rows[0] ?? { id: '' }).length))
  for (let i = 0; i < rows.length; i += perStatement) {
    const part = rows.slice(i, i + perStatement) as unknown as Record<string, unknown>[]
    await ofAnyTable(trx)
      .insertInto(table as string)
      .values(part)
      .execute()
  }
}

/** Sets `values` on the rows whose columns equal `match`. */
export async function updateRows<T extends keyof Database>(
  trx: Trx,
  table: T,
  match: Partial<Row<T>>,
  values: Partial<Row<T>>,
): Promise<void> {
  let query = ofAnyTable(trx)
    .updateTable(table as string)
    .set(values)
  for (const [column, value] of Object.entries(match)) query = query.where(column, '=', value)
  await query.execute()
}

/** Deletes the rows whose columns equal `match`. */
export async function deleteRows<T extends keyof Database>(trx: Trx, table: T, match: Partial<Row<T>>): Promise<void> {
  let query = ofAnyTable(trx).deleteFrom(table as string)
  for (const [column, value] of Object.entries(match)) query = query.where(column, '=', value)
  await query.execute()
}
