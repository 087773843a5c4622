import type { DatasetFile } from './dataset-files.ts'

/** What one column holds: how a cell becomes a value, and whose keys it names. */
export interface Column<T> {
  /** @throws BadCell when the text is not what the column holds */
  read(text: string): T
  /** Files among whose keys the cell's values must be found. */
  refersTo?: readonly DatasetFile[]
}

export type ValueOf<C> = C extends Column<infer T> ? T : never

/** Why one cell was refused. */
export class BadCell extends Error {}

const refuse = (reason: string): never => {
  throw new BadCell(reason)
}

export const text: Column<string> = { read: cell => (cell.trim() ? cell : refuse('empty')) }

export const slug: Column<string> = matching(/^[a-z0-9]+([-_][a-z0-9]+)*$/, 'not a slug')

export const webAddress: Column<string> = matching(/^https?:\/\/\S+$/, 'not a web address')

export const wholeNumber: Column<number> = { read: cell => Number(matching(/^\d+$/, 'not a whole number').read(cell)) }

export const decimal: Column<number> = { read: cell => Number(matching(/^-?\d+(\.\d+)?$/, 'not a number').read(cell)) }

export const year: Column<number> = { read: cell => Number(matching(/^(19|20)\d{2}$/, 'not a year').read(cell)) }

export const yesNo: Column<boolean> = { read: cell => oneOf(['si', 'no']).read(cell) === 'si' }

/** An empty cell says nothing: null. */
export function maybe<T>(column: Column<T>): Column<T | null> {
  return { ...column, read: cell => (cell.trim() ? column.read(cell) : null) }
}

/** Several values, semicolons between them; an empty cell is an empty list. */
export function listOf<T>(column: Column<T>): Column<T[]> {
  return { ...column, read: cell => splitList(cell).map(part => column.read(part)) }
}

export function oneOf<const T extends string>(values: readonly T[]): Column<T> {
  return { read: cell => values.find(value => value === cell) ?? refuse(`not in the vocabulary: ${cell || '(empty)'}`) }
}

/** The key of a record in one of `files`. */
export function keyOf(...files: DatasetFile[]): Column<string> {
  return { ...matching(/^[^;]+$/, 'not one key'), refersTo: files }
}

export function matching(pattern: RegExp, reason: string): Column<string> {
  return { read: cell => (pattern.test(cell) ? cell : refuse(`${reason}: ${cell || '(empty)'}`)) }
}

export function splitList(cell: string): string[] {
  return cell
    .split(';')
    .map(part => part.trim())
    .filter(Boolean)
}
