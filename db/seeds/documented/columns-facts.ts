import { BadCell, type Column, listOf, matching, oneOf, year } from './columns.ts'
import { DOCUMENTS } from './documents.ts'

/** Where a row comes from: lines of one of the documents. `lines` as written, `226,232` or `516-520`. */
export interface Citation {
  documentId: string
  lines: string
}

const CITATION = /^(\d{3}):(\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)$/

/** `002:226,232` */
export const citation: Column<Citation> = {
  read(cell) {
    const [, documentId, lines] = CITATION.exec(cell) ?? []
    if (!documentId || !lines) throw new BadCell(`not a citation: ${cell}`)
    if (!DOCUMENTS.some(document => document.id === documentId)) throw new BadCell(`unknown document: ${documentId}`)
    for (const range of lines.split(',')) {
      const [first = 0, last = first] = range.split('-').map(Number)
      if (first < 1 || last < first) throw new BadCell(`lines that cannot be: ${range}`)
    }
    return { documentId, lines }
  },
}

/** `000:516-520;001:164`; every row cites something. */
export const citations: Column<Citation[]> = {
  read(cell) {
    const all = listOf(citation).read(cell)
    if (all.length === 0) throw new BadCell('no source')
    return all
  },
}

/** A figure the source gives: `artesanas>100`, `productividad=+10%`. The value stays as written. */
export interface Figure {
  key: string
  comparator: string
  value: string
}

/** `clave=valor` with the comparators of the dataset: `>` more than, `>=` at least, `~` about. */
export const figure: Column<Figure> = {
  read(cell) {
    const [, key, comparator, value] = /^([a-z][a-z_]*)(>=|<=|[=><~])([+-]?\d+(?:\.\d+)?%?)$/.exec(cell) ?? []
    if (!key || !comparator || !value) throw new BadCell(`not a figure: ${cell}`)
    return { key, comparator, value }
  },
}

export interface Award {
  year: number
  category: string
  outcome: 'ganador' | 'preseleccionado'
}

/** `2023:cat-1:ganador` */
export const award: Column<Award> = {
  read(cell) {
    const [when = '', category = '', outcome = '', ...rest] = cell.split(':')
    if (rest.length > 0) throw new BadCell(`not an award: ${cell}`)
    return {
      year: year.read(when),
      category: matching(/^cat-[123]$/, 'not an award category').read(category),
      outcome: oneOf(['ganador', 'preseleccionado']).read(outcome),
    }
  },
}
