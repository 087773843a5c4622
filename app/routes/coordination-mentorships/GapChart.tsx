import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Dumbbell } from '#app/components/charts/Dumbbell.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { type Format, useFormat } from '#app/i18n/format.ts'
import type { MentorshipFigures } from '#app/services/mentorship-figures.server.ts'

type GapChartProps = Pick<MentorshipFigures, 'gaps' | 'finding'>

/** What is asked for and what is offered, by dimension: as a picture and as a table. */
export function GapChart({ gaps, finding }: GapChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const requests = gaps.reduce((sum, one) => sum + one.requests, 0)
  const rows = gaps.map(({ dimension, requests: circle, places: square, gap }) => {
    const spoken = t('mentorshipFigures.gap.spoken', {
      requests: t('mentorshipFigures.gap.requestCount', { count: circle }),
      places: t('mentorshipFigures.gap.placeCount', { count: square }),
    })
    const label = t(`vocab.maturityDimension.${dimension}`)
    return { key: dimension, label, circle, square, gap: gapInWords(t, gap), spoken }
  })
  return (
    <>
      <Dumbbell
        title={titleOf(t, format, finding, gaps.length)}
        subtitle={t('mentorshipFigures.gap.subtitle')}
        rows={rows}
        circleLabel={t('mentorshipFigures.gap.requests')}
        squareLabel={t('mentorshipFigures.gap.places')}
        foot={
          <>
            <span>{t('mentorshipFigures.gap.foot', { n: format.number(requests) })}</span>
            <a href="/coordinacion/mentorias.csv">CSV</a>
          </>
        }
      />
      <details className="figure-table">
        <summary>{t('mentorshipFigures.gap.table')}</summary>
        <DataTable
          caption={t('mentorshipFigures.gap.subtitle')}
          stacks={false}
          columns={[
            { key: 'dimension', label: t('mentorshipFigures.dimension') },
            { key: 'requests', label: t('mentorshipFigures.gap.requests'), numeric: true },
            { key: 'places', label: t('mentorshipFigures.gap.places'), numeric: true },
            { key: 'gap', label: t('mentorshipFigures.gap.gap') },
          ]}
        >
          {rows.map(({ key, label, circle, square, gap }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className="number">{format.number(circle)}</td>
              <td className="number">{format.number(square)}</td>
              <td>{gap}</td>
            </tr>
          ))}
        </DataTable>
      </details>
    </>
  )
}

function gapInWords(t: TFunction, gap: number): string {
  if (gap > 0) return t('mentorshipFigures.gap.missing', { count: gap })
  return gap < 0 ? t('mentorshipFigures.gap.left', { count: -gap }) : t('mentorshipFigures.gap.even')
}

function titleOf(t: TFunction, format: Format, finding: GapChartProps['finding'], all: number): string {
  if (finding === null) return t('mentorshipFigures.gap.neutral')
  if (finding.kind === 'enough') return t('mentorshipFigures.gap.enough')
  if (finding.kind === 'many') return t('mentorshipFigures.gap.missingInMany', { count: finding.count, all })
  const names = finding.dimensions.map(dimension => t(`vocab.maturityDimension.${dimension}`).toLocaleLowerCase())
  return t('mentorshipFigures.gap.missingIn', { dimensions: format.list(names) })
}
