import type { Language } from '#app/domain/vocabularies.ts'
import { datasetLabel } from '#app/i18n/dataset-labels.server.ts'
import type { OpenEntry } from './ages.server.ts'
import type { Figures } from './figures.server.ts'
import type { MeasuredResult } from './results.server.ts'

/** Rows of a table on the page; its CSV has them all. */
const MOST_RESULTS = 60
const MOST_ENTRIES = 8

/** The figures as the page shows them, in a language: lists that grow with the network are cut, documents' words named. */
export function shownFigures(figures: Figures, language: Language) {
  const { resultados, antiguedad } = figures
  return {
    ...figures,
    resultados: {
      ...resultados,
      rows: resultados.rows.slice(0, MOST_RESULTS).map(row => shownResult(row, language)),
      drawn: resultados.drawn.map(row => shownResult(row, language)),
    },
    antiguedad: {
      ...antiguedad,
      rows: antiguedad.rows.slice(0, MOST_ENTRIES).map(row => shownEntry(row, language)),
    },
  }
}
export type ShownFigures = ReturnType<typeof shownFigures>

function shownResult(row: MeasuredResult, language: Language) {
  const { id, code, slug, title, unit, baseline, target, value, readOn, precision, progress, isMet } = row
  return {
    id,
    project: code ?? title,
    slug,
    indicator: row.figureKey ? datasetLabel(language, 'figure', row.figureKey) : row.indicator,
    comparator: row.comparator === '=' ? '' : datasetLabel(language, 'comparator', row.comparator),
    ...{ unit, baseline, target, value, readOn, precision, progress, isMet },
  }
}

function shownEntry(
  { code, title, titleEn, daysOpen, daysWithoutNews, responsible, word }: OpenEntry,
  language: Language,
) {
  const isTranslated = language === 'en' && titleEn !== null
  return {
    code,
    title: isTranslated ? titleEn : title,
    /** Of a title in another language than the page's. */
    lang: language === 'en' && !isTranslated ? ('es' as const) : undefined,
    ...{ daysOpen, daysWithoutNews, responsible, word },
  }
}
