import { REGIONS } from '#app/domain/vocabularies.ts'
import { type Column, decimal, matching, maybe, oneOf, text, yesNo } from '../columns.ts'
import { type Citation, citations } from '../columns-facts.ts'
import { defineFile } from '../define-file.ts'

/** The registry of codes of the statistics office, which is not among the documents. */
export const DIVIPOLA = 'DIVIPOLA (DANE)'

const citationsOrDivipola: Column<Citation[] | typeof DIVIPOLA> = {
  read: cell => (cell === DIVIPOLA ? DIVIPOLA : citations.read(cell)),
}

export const departmentCode = matching(/^\d{2}$/, 'not a department code')

export const departmentsFile = defineFile('departments.csv', 'code', {
  code: departmentCode,
  name: text,
  region: oneOf(REGIONS),
  region_inferred: yesNo,
  clusters_share_pct: maybe(decimal),
  source: citationsOrDivipola,
})
