import { useTranslation } from 'react-i18next'
import { useHalfWords } from '#app/components/charts/MaturityPlot.tsx'
import { MaturityMark } from '#app/components/records/MaturityMark.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import type { DimensionReadings, MaturityReading } from '#app/domain/maturity.ts'
import { LEAST_CLUSTERS, type Median } from '#app/domain/maturity-medians.ts'
import { levelAt, stepsBetween } from '#app/domain/maturity-scales.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { ProfileMaturity } from '#app/services/maturity-page.server.ts'

type Row = Omit<DimensionReadings, 'dimension'> & Pick<MaturityReading, 'dimension'>

/** The newest reading of each dimension beside the one before it and the network's: the chart of the profile as a table. */
export function NowAndBefore({ maturity }: { maturity: ProfileMaturity }) {
  const { t } = useTranslation()
  const { overall, overallBefore, dimensions, medians } = maturity
  const rows: Row[] = [...(overall ? [{ dimension: null, now: overall, before: overallBefore }] : []), ...dimensions]
  if (rows.length === 0) return null
  return (
    <Section id="ahora" title={t('maturity.page.today')} lead={t('maturity.page.todayLead')}>
      <DataTable
        caption={t('maturity.page.today')}
        columns={[
          { key: 'dimension', label: t('maturity.dimension') },
          { key: 'now', label: t('maturity.page.now') },
          { key: 'before', label: t('maturity.page.before') },
          { key: 'median', label: t('maturity.page.median') },
          { key: 'half', label: t('maturity.page.half') },
        ]}
      >
        {rows.map(row => (
          <tr key={row.dimension ?? 'overall'}>
            <th scope="row" className="row-title">
              <span className="row-name">
                {row.dimension ? t(`vocab.maturityDimension.${row.dimension}`) : t('maturity.overall')}
              </span>
            </th>
            <Level label={t('maturity.page.now')} reading={row.now} />
            {row.before ? (
              <Level label={t('maturity.page.before')} reading={row.before} after={row.now} />
            ) : (
              <td data-label={t('maturity.page.before')}>{t('maturity.page.noBefore')}</td>
            )}
            <National
              median={row.dimension ? (medians[row.dimension] ?? null) : null}
              isRead={row.dimension !== null}
            />
          </tr>
        ))}
      </DataTable>
      <p className="small faint spaced-top">{t('maturity.page.medianHelp', { least: LEAST_CLUSTERS })}</p>
    </Section>
  )
}

interface LevelProps {
  label: string
  reading: Row['now']
  /** The newer reading, when it is to be said how far it moved. */
  after?: Row['now']
}

function Level({ label, reading, after }: LevelProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const steps = after ? stepsBetween(reading, after) : null
  const moved =
    steps === null
      ? ''
      : steps === 0
        ? t('maturity.page.same')
        : t(steps > 0 ? 'maturity.page.up' : 'maturity.page.down', { count: Math.abs(steps) })
  const from = `${t(`maturity.kinds.${reading.kind}`)}, ${format.date(reading.readOn)}`
  return (
    <td data-label={label}>
      <MaturityMark level={reading.level} />
      <span className="cell-note">{[moved, from].filter(Boolean).join(' · ')}</span>
    </td>
  )
}

function National({ median, isRead }: { median: Median | null; isRead: boolean }) {
  const { t } = useTranslation()
  const half = useHalfWords()
  if (!median) {
    return (
      <>
        <td data-label={t('maturity.page.median')} className={isRead ? undefined : 'row-empty'}>
          {isRead ? t('maturity.page.noneBelow', { least: LEAST_CLUSTERS }) : null}
        </td>
        <td className="row-empty" />
      </>
    )
  }
  return (
    <>
      <td data-label={t('maturity.page.median')}>
        {t(`vocab.maturityLevel.${levelAt(median.median)}`)}
        <span className="cell-note">{t('maturity.page.clusters', { count: median.clusters })}</span>
      </td>
      <td data-label={t('maturity.page.half')}>{half(median)}</td>
    </>
  )
}
