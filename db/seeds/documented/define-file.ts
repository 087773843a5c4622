import type { Column, ValueOf } from './columns.ts'
import type { DatasetFile } from './dataset-files.ts'

export type Columns = Record<string, Column<unknown>>

/** What one file of the dataset must look like. */
export interface FileSpec<C extends Columns = Columns> {
  file: DatasetFile
  /** The column that names a record; no two records share it. Null: records have no name of their own. */
  key: string | null
  columns: C
}

export function defineFile<C extends Columns>(
  file: DatasetFile,
  key: (keyof C & string) | null,
  columns: C,
): FileSpec<C> {
  return { file, key, columns }
}

/** A record whose every cell has been read, with the line it stands on. */
export type RecordOf<F> = F extends FileSpec<infer C> ? { line: number } & { [K in keyof C]: ValueOf<C[K]> } : never
