import { useTranslation } from 'react-i18next'
import { MATURITY_LEVELS, type MaturityDimension, type MaturityLevel } from '#app/domain/vocabularies.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'

export interface MaturityRow {
  dimension: MaturityDimension
  level: MaturityLevel
  /** Under the name: its date where they differ, or that the public does not see it. */
  note: string | null
}

/** A dot plot as a table: one row for each dimension, a place for each level, the dot where it stands. */
export function MaturityTable({ rows, caption }: { rows: readonly MaturityRow[]; caption: string }) {
  const { t } = useTranslation()
  return (
    <div className="table-frame">
      <table className="maturity-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('profile.maturity.dimension')}</th>
            {MATURITY_LEVELS.map(level => (
              <th key={level} scope="col" className="maturity-place">
                {t(`vocab.maturityLevel.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.dimension}>
              <th scope="row">
                {t(`vocab.maturityDimension.${row.dimension}`)}
                {row.note ? <span className="cell-note">{row.note}</span> : null}
              </th>
              {MATURITY_LEVELS.map(level => (
                <Place key={level} level={level} reached={row.level} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The line runs up to the dot; what lies beyond it is only scale. */
function Place({ level, reached }: { level: MaturityLevel; reached: MaturityLevel }) {
  const { t } = useTranslation()
  const here = level === reached
  const isBefore = MATURITY_LEVELS.indexOf(level) < MATURITY_LEVELS.indexOf(reached)
  const kind = here ? 'maturity-here' : isBefore ? 'maturity-before' : 'maturity-beyond'
  return (
    <td className={`maturity-place ${kind}`} data-maturity={reached}>
      <span className="maturity-dot" />
      {here ? (
        <VisuallyHidden>{t('profile.maturity.here', { level: t(`vocab.maturityLevel.${level}`) })}</VisuallyHidden>
      ) : null}
    </td>
  )
}
