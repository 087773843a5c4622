import type { SubjectType } from '#app/domain/vocabularies.ts'
import { deleteRows, insertRows, listRows, updateRows } from '#db/queries/dataset.ts'
import type { Database, NewRow, Row, Trx } from '#db/schema.ts'

export interface RecordRef {
  type: SubjectType
  id: string
}

/** What a dataset wants to stand in one table. */
export interface WantedRows<T extends keyof Database = keyof Database> {
  table: T
  /** Whole rows, every column named. */
  rows: NewRow<T>[]
  /** The columns by which a row of the dataset is found again. */
  key: readonly (keyof Row<T> & string)[]
  /** Columns written with the row and then left to the application. */
  once?: readonly (keyof Row<T> & string)[]
  /** The record on whose page the row is seen; null, or no function, for reference tables. */
  recordOf?: (row: Partial<Row<T>>) => RecordRef | null
  /** Whether people have made the row their own since: then it is left alone, and so is the rest of its record. */
  isTheirs?: (existing: Row<T>) => boolean
  /** A part of its record, like the parties of an alliance: parts that the dataset no longer has are taken away. */
  isPart?: boolean
}

/** Names the rows of one table; only for the types it checks. */
export function wanted<T extends keyof Database>(rows: WantedRows<T>): WantedRows {
  return rows as unknown as WantedRows
}

/** Written when a row is new, and never again. */
const ALWAYS_ONCE = ['id', 'createdAt', 'updatedAt', 'version']
type AnyRow = Record<string, unknown>
const nameOf = (record: RecordRef) => `${record.type}:${record.id}`

/**
 * Brings tables to what a dataset says, in the order given, and gives the records that are new or changed. A second run with
 * the same dataset changes nothing.
 */
export async function syncTables(trx: Trx, tables: readonly WantedRows[]): Promise<RecordRef[]> {
  const changed = new Map<string, RecordRef>()
  const theirs = new Set<string>()
  const known = new Set(tables.flatMap(recordsOf).map(nameOf))
  for (const table of tables) await syncTable(trx, table, { changed, theirs, known })
  return [...changed.values()]
}

function recordsOf({ rows, recordOf }: WantedRows): RecordRef[] {
  return rows.map(row => recordOf?.(row as AnyRow)).filter(record => record != null)
}

interface Progress {
  changed: Map<string, RecordRef>
  theirs: Set<string>
  known: ReadonlySet<string>
}

async function syncTable(trx: Trx, wantedRows: WantedRows, { changed, theirs, known }: Progress): Promise<void> {
  const { table, key, isTheirs, isPart } = wantedRows
  const keyOf = (row: AnyRow) => JSON.stringify(key.map(column => row[column]))
  const recordOf = wantedRows.recordOf as ((row: AnyRow) => RecordRef | null) | undefined
  const once = new Set<string>([...ALWAYS_ONCE, ...(wantedRows.once ?? [])])

  const existing = new Map((await listRows(trx, table)).map(row => [keyOf(row as AnyRow), row as AnyRow]))
  const added: AnyRow[] = []
  for (const row of wantedRows.rows as AnyRow[]) {
    const record = recordOf?.(row)
    const found = existing.get(keyOf(row))
    existing.delete(keyOf(row))
    if (found && isTheirs?.(found as never)) {
      if (record) theirs.add(nameOf(record))
      continue
    }
    if (record && theirs.has(nameOf(record))) continue
    if (!found) added.push(row)
    else {
      const different = Object.keys(row).filter(column => !once.has(column) && row[column] !== found[column])
      if (different.length === 0) continue
      const columns = 'updatedAt' in row ? [...different, 'updatedAt'] : different
      await updateRows(trx, table, pick(row, key), pick(row, columns))
    }
    if (record) changed.set(nameOf(record), record)
  }
  await insertRows(trx, table, added as never)

  if (!isPart || !recordOf) return
  for (const row of existing.values()) {
    const record = recordOf(row)
    if (!record || !known.has(nameOf(record)) || theirs.has(nameOf(record))) continue
    await deleteRows(trx, table, pick(row, key))
    changed.set(nameOf(record), record)
  }
}

function pick(row: AnyRow, columns: readonly string[]): Partial<Row<keyof Database>> {
  return Object.fromEntries(columns.map(column => [column, row[column]])) as Partial<Row<keyof Database>>
}
