import { useTranslation } from 'react-i18next'
import { type BulletinFigure, countedOf } from '#app/domain/bulletin-figures.ts'
import { useFormat } from '#app/i18n/format.ts'
import { DataTable } from '../ui/DataTable.tsx'

const APART = ['documented', 'confirmed', 'declared', 'illustrative'] as const

/** Each figure of a bulletin by who vouches for it; the counted ones are the sum of the documented and the confirmed. */
export function BulletinFigureTable({ figures }: { figures: readonly BulletinFigure[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={t('bulletins.figures')}
      columns={[
        { key: 'part', label: t('bulletins.figuresColumn.part') },
        { key: 'counted', label: t('bulletins.figuresColumn.counted'), numeric: true },
        ...APART.map(key => ({ key, label: t(`bulletins.figuresColumn.${key}`), numeric: true })),
      ]}
    >
      {figures.map(figure => (
        <tr key={figure.part}>
          <th scope="row" className="row-title">
            {t(`bulletins.part.${figure.part}`)}
          </th>
          <td className="number bulletin-counted" data-label={t('bulletins.figuresColumn.counted')}>
            {format.number(countedOf(figure))}
          </td>
          {APART.map(key => (
            <td key={key} className="number" data-label={t(`bulletins.figuresColumn.${key}`)}>
              {format.number(figure[key])}
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
  )
}

/** How each figure is counted, folded. */
export function FigureDefinitions({ figures, scope }: { figures: readonly BulletinFigure[]; scope: string }) {
  const { t } = useTranslation()
  return (
    <details className="fold bulletin-how">
      <summary>{t('bulletins.how')}</summary>
      <dl>
        {figures.map(({ part }) => (
          <div key={part}>
            <dt>{t(`bulletins.part.${part}`)}</dt>
            <dd>{t(`bulletins.definition.${part}`)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {scope === 'region' ? `${t('bulletins.definition.region')} ` : null}
        {scope === 'cluster' ? `${t('bulletins.definition.cluster')} ` : null}
        {t('bulletins.definition.day')}
      </p>
    </details>
  )
}
