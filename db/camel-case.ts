import { CamelCasePlugin, type PluginTransformResultArgs, type QueryResult, type UnknownRow } from 'kysely'

/**
 * Names columns in camelCase as the plugin it extends does, looking at the names of the first row alone: all rows of an
 * answer have the same columns, and no value of ours holds further rows. An answer whose names stay is left as it came.
 */
export class FlatCamelCasePlugin extends CamelCasePlugin {
  override async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const first = result.rows[0]
    if (!first) return result
    const columns = Object.keys(first)
    const names = columns.map(column => this.camelCase(column))
    if (names.every((name, i) => name === columns[i])) return result
    return { ...result, rows: result.rows.map(row => renamed(row, columns, names)) }
  }
}

function renamed(row: UnknownRow, columns: readonly string[], names: readonly string[]): UnknownRow {
  const out: UnknownRow = {}
  for (let i = 0; i < columns.length; i++) out[names[i] as string] = row[columns[i] as string]
  return out
}
