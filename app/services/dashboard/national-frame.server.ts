import { groupBy } from '#app/domain/group.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { datasetLabel } from '#app/i18n/dataset-labels.server.ts'
import { formatFor } from '#app/i18n/format.ts'
import { listIndicators } from '#db/queries/indicators.ts'
import { listDocuments, listSourcesOf } from '#db/queries/sources.ts'
import type { Db, Row } from '#db/schema.ts'
import { keptUntilNextEvent } from '../kept.server.ts'

/** What the documents publish beside which the figures are read, in this order. i18n: `dashboard.frame.figure`. */
export const FRAME_KEYS = [
  'clusters_activos',
  'departamentos_con_clusters',
  'ssme5_participantes',
  'madurez_avanzado_pct',
  'gestora_camara_pct',
  'iniciativas_lideradas_por_camaras_pct',
  'gobernanza_modelo_pct',
  'alianzas_proyectos_pct',
  'barrera_financiacion_pct',
  'cuello_financiacion_pct',
  'cuellos_2024_total',
] as const
export type FrameKey = (typeof FRAME_KEYS)[number]

/** The figures that the network publishes itself, each with its documents and lines; none where they are not loaded. */
export async function readNationalFrame(db: Db, language: Language) {
  const { indicators, sources, documents } = await keptUntilNextEvent(db, 'national-frame', async () => ({
    indicators: await listIndicators(db),
    sources: await listSourcesOf(db, 'indicator', FRAME_KEYS),
    documents: await listDocuments(db),
  }))
  const sourcesOf = groupBy(sources, source => source.subjectId)
  return FRAME_KEYS.flatMap(key => {
    const row = indicators.find(one => one.key === key)
    if (!row) return []
    const cited = sourcesOf(key).map(({ documentId, lines }) => ({
      title: documents.find(document => document.id === documentId)?.title ?? '',
      reference: `${documentId ?? ''}:${lines ?? ''}`,
    }))
    return [{ key, value: valueText(row, language), year: row.year, sources: cited }]
  })
}
export type NationalFrame = Awaited<ReturnType<typeof readNationalFrame>>

/** `157`, `más de 400.000`, `12 %` */
function valueText({ value, unit, comparator }: Row<'indicator'>, language: Language): string {
  const format = formatFor(language)
  const amount = unit === '%' ? format.percent(value) : format.number(value)
  return comparator === '=' ? amount : `${datasetLabel(language, 'comparator', comparator)} ${amount}`
}
