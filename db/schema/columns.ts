/** 0 or 1: SQLite refuses booleans as parameters. */
export type Flag = 0 | 1
/** ISO-8601 instant in UTC, e.g. `2026-11-20T14:03:00.000Z`. */
export type Instant = string
/** ISO-8601 date `YYYY-MM-DD`; how much of it is known stands in a `precision` column where that varies. */
export type IsoDate = string
/** JSON as text; parse the column by name where it is read. */
export type JsonText = string
