import type { Language } from '#app/domain/vocabularies.ts'
import { datasetLabel } from '#app/i18n/dataset-labels.server.ts'
import { formatFor } from '#app/i18n/format.ts'
import { listFigures } from '#db/queries/projects.ts'
import type { Db } from '#db/schema.ts'

export interface ShownFigure {
  label: string
  /** `más de 100`, `+6,6 %` */
  value: string
}

/** The figures a document gives for a project or gathering, in the words and numbers of a language. */
export async function readFigures(
  db: Db,
  type: 'project' | 'gathering',
  id: string,
  language: Language,
): Promise<ShownFigure[]> {
  const figures = await listFigures(db, type, id)
  return figures.map(({ key, comparator, value }) => ({
    label: datasetLabel(language, 'figure', key),
    value: figureText(language, comparator, value),
  }))
}

/** A figure as the dataset writes it (`>`, `-5%`) as people do (`más de`, `−5 %`). Words are left as they are. */
export function figureText(language: Language, comparator: string, written: string): string {
  const [, sign = '', digits = '', percent = ''] = /^([+-]?)(\d+(?:\.\d+)?)(%?)$/.exec(written) ?? []
  const format = formatFor(language)
  const amount = percent ? format.percent(Number(digits)) : format.number(Number(digits))
  const value = digits ? `${sign === '-' ? '\u2212' : sign}${amount}` : written
  return comparator === '=' ? value : `${datasetLabel(language, 'comparator', comparator)} ${value}`
}
