import { groupBy } from '#app/domain/group.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { datasetLabel } from '#app/i18n/dataset-labels.server.ts'
import { formatFor } from '#app/i18n/format.ts'
import { listDepartments } from '#db/queries/clusters.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { listSourcesOf } from '#db/queries/sources.ts'
import type { Db, Row } from '#db/schema.ts'
import { keptUntilNextEvent } from './kept.server.ts'

/** `madurez-por-dimension:gobernanza` is a figure of maturity. */
const dimensionOf = ({ dimension }: Row<'indicator'>) =>
  dimension.split(':')[0]?.replace(/^madurez-.*/, 'madurez') ?? ''

/**
 * The figures of the documents of one dimension, as `dimension` of an address asks for it (the first one otherwise), and
 * how many there are of each.
 */
export async function readIndicators(db: Db, params: URLSearchParams, language: Language) {
  const all = await keptUntilNextEvent(db, 'indicators', () => listIndicators(db))
  const byDimension = groupBy(all, dimensionOf)
  const dimensions = [...new Set(all.map(dimensionOf))]
  const asked = params.get('dimension') ?? ''
  const chosen = dimensions.includes(asked) ? asked : (dimensions[0] ?? '')
  const rows = byDimension(chosen)
  const [sources, departments] = await Promise.all([
    listSourcesOf(
      db,
      'indicator',
      rows.map(row => row.key),
    ),
    listDepartments(db),
  ])
  const sourcesOf = groupBy(sources, source => source.subjectId)
  const placeOf = (scope: string) =>
    departments.find(d => d.code === scope)?.name ?? datasetLabel(language, 'scope', scope)
  return {
    chosen,
    dimensions: dimensions.map(code => ({
      code,
      label: datasetLabel(language, 'dimension', code),
      count: byDimension(code).length,
    })),
    rows: rows.map(row => ({
      key: row.key,
      label: row.labelEs,
      scope: row.scopeValue.split(';').map(placeOf).join(', '),
      value: valueText(language, row),
      year: row.year,
      edition: datasetLabel(language, 'edition', row.edition),
      base: row.base,
      note: row.note,
      sources: sourcesOf(row.key).map(({ documentId, lines }) => `${documentId ?? ''}:${lines ?? ''}`),
    })),
  }
}

/** `más de 400.000 empresas`, `46 %` */
function valueText(language: Language, { value, unit, comparator }: Row<'indicator'>): string {
  const format = formatFor(language)
  const amount =
    unit === '%' ? format.percent(value) : unit === 'COP' ? format.money(value) : `${format.number(value)} ${unit}`
  return comparator === '=' ? amount : `${datasetLabel(language, 'comparator', comparator)} ${amount}`
}
