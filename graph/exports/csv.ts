import { stringify } from 'csv-stringify/sync'
import { type Column, NODE_COLUMNS, TIE_COLUMNS } from './columns.ts'
import type { ExportAbout, ExportNode, ExportTie, NetworkExport } from './model.ts'

export type CsvPart = 'nodes' | 'edges'

/** Spreadsheets that look for it read the accents right. */
const BYTE_ORDER_MARK = '\uFEFF'
const AT_ONCE = 500

const NODES: readonly Column<ExportNode>[] = [
  { name: 'id', type: 'string', of: node => node.id },
  { name: 'label', type: 'string', of: node => node.name },
  ...NODE_COLUMNS,
  { name: 'x', type: 'double', of: node => node.x },
  { name: 'y', type: 'double', of: node => node.y },
  { name: 'size', type: 'double', of: node => node.size },
  { name: 'color', type: 'string', of: node => node.color },
]

const TIES: readonly Column<ExportTie>[] = [
  { name: 'id', type: 'string', of: tie => tie.id },
  { name: 'source', type: 'string', of: tie => tie.source },
  { name: 'target', type: 'string', of: tie => tie.target },
  { name: 'weight', type: 'double', of: tie => tie.weight },
  ...TIE_COLUMNS,
]

/**
 * The nodes or the ties as CSV (RFC 4180), piece by piece. Each row says on which date the network is shown, when it was
 * exported and under which licence; the first says all the rest, under `about`. Cells that a spreadsheet would take for
 * a formula are written as text.
 */
export function* networkCsv({ about, nodes, ties }: NetworkExport, part: CsvPart): Generator<string> {
  yield BYTE_ORDER_MARK
  yield* part === 'nodes' ? table(NODES, nodes, about) : table(TIES, ties, about)
}

function* table<T>(columns: readonly Column<T>[], items: readonly T[], about: ExportAbout): Generator<string> {
  yield line([[...columns.map(({ name }) => name), 'network_on', 'exported_on', 'license', 'about']])
  const { at, exportedOn, license, description } = about
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const rows = items.slice(from, from + AT_ONCE).map((item, i) => {
      const cells = columns.map(({ of }) => cell(of(item)))
      return [...cells, at, exportedOn, license, from + i === 0 ? description : null]
    })
    yield line(rows)
  }
}

const cell = <T>(value: T) => (typeof value === 'boolean' ? String(value) : value)

function line(rows: unknown[][]): string {
  return stringify(rows, { record_delimiter: 'windows', escape_formulas: true })
}
