import { useTranslation } from 'react-i18next'
import { isOneOf } from '#app/domain/vocabularies.ts'
import type { NationalFrame } from '#app/services/dashboard/national-frame.server.ts'

/** The figures that need a word on what they count, or on what contradicts them. i18n: `dashboard.frame.note`. */
const NOTED = [
  'departamentos_con_clusters',
  'gestora_camara_pct',
  'iniciativas_lideradas_por_camaras_pct',
  'gobernanza_modelo_pct',
  'barrera_financiacion_pct',
  'cuello_financiacion_pct',
  'cuellos_2024_total',
] as const satisfies readonly NationalFrame[number]['key'][]

/** What the network publishes itself: apart from the figures counted here, each with its document and lines. */
export function NationalFramePanel({ rows }: { rows: NationalFrame }) {
  const { t } = useTranslation()
  if (rows.length === 0) return null
  return (
    <section className="national-frame" aria-labelledby="tablero-marco">
      <h2 id="tablero-marco">{t('dashboard.frame.title')}</h2>
      <p>{t('dashboard.frame.lead')}</p>
      <ul>
        {rows.map(({ key, value, sources, year }) => (
          <li key={key} className="national-frame-figure">
            <b>{value}</b>
            <span>{t(`dashboard.frame.figure.${key}`)}</span>
            {isOneOf(NOTED, key) ? (
              <span className="national-frame-note">{t(`dashboard.frame.note.${key}`)}</span>
            ) : null}
            <small>
              {year} · <span lang="es">{[...new Set(sources.map(source => source.title))].join('; ')}</span> (
              {sources.map(source => source.reference).join('; ')})
            </small>
          </li>
        ))}
      </ul>
      <p className="dashboard-links">
        <a href="/metodologia#indicadores">{t('dashboard.frame.all')}</a>
        <a href="/metodologia#contradicciones">{t('dashboard.frame.contradictions')}</a>
      </p>
    </section>
  )
}
