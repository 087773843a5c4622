import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CsvError, type InfoRecord, parse } from 'csv-parse/sync'
import type { Problem } from './problems.ts'

/** One line of a file as text: where it starts, and its cells by the header's names. */
export interface CsvRecord {
  line: number
  cells: Record<string, string>
}

export interface CsvFile {
  file: string
  header: string[]
  records: CsvRecord[]
  problems: Problem[]
}

/**
 * Reads one CSV file (UTF-8, header, RFC 4180) and keeps the line of every record. What cannot be read is a problem, never
 * an exception: a missing file, broken UTF-8, an open quote, too few or too many fields.
 */
export function readCsv(folder: string, file: string): CsvFile {
  const result: CsvFile = { file, header: [], records: [], problems: [] }
  const refuse = (line: number, reason: string, column = '') => result.problems.push({ file, line, column, reason })

  const path = join(folder, file)
  if (!existsSync(path)) {
    refuse(1, 'the file is missing')
    return result
  }
  let rows: { record: string[]; info: InfoRecord }[]
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
    rows = parse(text, { bom: true, info: true, relax_column_count: true }) as unknown as typeof rows
  } catch (error) {
    if (error instanceof CsvError) refuse(Number(error.lines ?? 1), `not readable as CSV: ${error.message}`)
    else if (error instanceof TypeError) refuse(1, 'not valid UTF-8')
    else throw error
    return result
  }

  const [head, ...body] = rows
  result.header = head?.record ?? []
  let before = head?.info.lines ?? 1
  for (const { record, info } of body) {
    // The parser tells the line where a record ends; a quoted cell may span several.
    const line = before + 1
    before = info.lines
    if (record.length !== result.header.length) {
      refuse(line, `${record.length} fields where the header has ${result.header.length}`)
      continue
    }
    result.records.push({ line, cells: Object.fromEntries(result.header.map((name, i) => [name, record[i] ?? ''])) })
  }
  return result
}
