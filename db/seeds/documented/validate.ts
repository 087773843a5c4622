import { checkAcross } from './checks.ts'
import { BadCell, splitList } from './columns.ts'
import { type Dataset, FILES, type Part } from './dataset.ts'
import type { DatasetFile } from './dataset-files.ts'
import type { FileSpec } from './define-file.ts'
import { type Problem, SeedError } from './problems.ts'
import { type CsvFile, readCsv } from './read-csv.ts'

/** A record as the file checks leave it; the types of its cells are those of its file's columns. */
type ReadRecord = { line: number } & Record<string, unknown>

/**
 * Reads and checks every file of the dataset: form, vocabularies, dates, unique keys, references, and what must agree
 * between cells.
 *
 * @throws SeedError with every problem found, by file and line
 */
export function readDataset(folder: string): Dataset {
  const parts = Object.entries(FILES) as [Part, FileSpec][]
  const files = new Map<DatasetFile, CsvFile>(parts.map(([, { file }]) => [file, readCsv(folder, file)]))
  const keys = new Map(parts.map(([, spec]) => [spec.file, keysOf(spec, fileOf(files, spec.file))]))
  const problems: Problem[] = []
  const dataset: Partial<Record<Part, ReadRecord[]>> = {}
  for (const [part, spec] of parts) {
    const file = fileOf(files, spec.file)
    problems.push(...file.problems, ...checkHeader(spec, file), ...checkKeys(spec, file))
    problems.push(...checkReferences(spec, file, keys), ...checkInferred(spec, file))
    dataset[part] = readRecords(spec, file, problems)
  }
  // What this file's loop built is what `FILES` describes, part by part.
  const read = dataset as Dataset
  problems.push(...checkAcross(read, keys))
  if (problems.length > 0) throw new SeedError(problems)
  return read
}

function fileOf(files: Map<DatasetFile, CsvFile>, name: DatasetFile): CsvFile {
  const file = files.get(name)
  if (!file) throw new Error(`not a file of the dataset: ${name}`)
  return file
}

function checkHeader(spec: FileSpec, { file, header }: CsvFile): Problem[] {
  if (header.length === 0) return []
  const wanted = Object.keys(spec.columns)
  const say = (column: string, reason: string) => ({ file, line: 1, column, reason })
  return [
    ...wanted.filter(name => !header.includes(name)).map(name => say(name, 'the column is missing')),
    ...header.filter(name => !wanted.includes(name)).map(name => say(name, 'unknown column')),
  ]
}

/** Reads the cells; a record with a bad one is left out, and each bad cell is a problem. */
function readRecords(spec: FileSpec, { file, header, records }: CsvFile, problems: Problem[]): ReadRecord[] {
  const columns = Object.entries(spec.columns).filter(([name]) => header.includes(name))
  const isWhole = columns.length === Object.keys(spec.columns).length
  return records.flatMap(({ line, cells }) => {
    const record: ReadRecord = { line }
    let isGood = isWhole
    for (const [column, { read }] of columns) {
      try {
        record[column] = read(cells[column] ?? '')
      } catch (error) {
        if (!(error instanceof BadCell)) throw error
        problems.push({ file, line, column, reason: error.message })
        isGood = false
      }
    }
    return isGood ? [record] : []
  })
}

function keysOf({ key }: FileSpec, { records }: CsvFile): Set<string> {
  return new Set(key ? records.map(record => record.cells[key] ?? '') : [])
}

function checkKeys({ key }: FileSpec, { file, records }: CsvFile): Problem[] {
  if (!key) return []
  const firstLine = new Map<string, number>()
  return records.flatMap(({ line, cells }) => {
    const value = cells[key] ?? ''
    const earlier = firstLine.get(value)
    if (earlier) return [{ file, line, column: key, reason: `already on line ${earlier}: ${value}` }]
    firstLine.set(value, line)
    return []
  })
}

function checkReferences(spec: FileSpec, { file, records }: CsvFile, keys: Map<DatasetFile, Set<string>>): Problem[] {
  const references = Object.entries(spec.columns).filter(([, column]) => column.refersTo)
  return records.flatMap(({ line, cells }) =>
    references.flatMap(([column, { refersTo = [] }]) =>
      splitList(cells[column] ?? '')
        .filter(value => !refersTo.some(target => keys.get(target)?.has(value)))
        .map(value => ({ file, line, column, reason: `not found in ${refersTo.join(' or ')}: ${value}` })),
    ),
  )
}

/** `inferred` names columns of its own file; `department` stands for the code and the name together. */
function checkInferred(spec: FileSpec, { file, records }: CsvFile): Problem[] {
  if (!spec.columns.inferred) return []
  const known = new Set([...Object.keys(spec.columns), ...(spec.columns.department_code ? ['department'] : [])])
  return records.flatMap(({ line, cells }) =>
    splitList(cells.inferred ?? '')
      .filter(name => !known.has(name))
      .map(name => ({ file, line, column: 'inferred', reason: `not a column of this file: ${name}` })),
  )
}
