import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { PRIORITY_PART_NAMES, PRIORITY_PARTS, SEVERITIES_COUNTED } from '#app/domain/priority.ts'

/** The parts of a priority with the weights that the code computes it with. */
export function PriorityTable() {
  const { t } = useTranslation()
  const total = PRIORITY_PART_NAMES.reduce((sum, name) => sum + PRIORITY_PARTS[name].weight, 0)
  return (
    <DataTable
      caption={t('pages.priority.caption')}
      columns={[
        { key: 'part', label: t('pages.priority.part') },
        { key: 'counts', label: t('pages.priority.counts') },
        { key: 'full', label: t('pages.priority.full') },
        { key: 'points', label: t('pages.priority.points'), numeric: true },
      ]}
    >
      {PRIORITY_PART_NAMES.map(name => {
        const { weight, full } = PRIORITY_PARTS[name]
        return (
          <tr key={name}>
            <th scope="row" className="row-title">
              <span className="row-name">{t(`pages.priority.parts.${name}`)}</span>
            </th>
            <td>{t(`pages.priority.what.${name}`, { count: SEVERITIES_COUNTED })}</td>
            <td data-label={t('pages.priority.full')}>{t(`pages.priority.fullOf.${name}`, { full })}</td>
            <td className="number" data-label={t('pages.priority.points')}>
              {weight}
            </td>
          </tr>
        )
      })}
      <tr>
        <th scope="row" className="row-title">
          <span className="row-name">{t('pages.priority.total')}</span>
        </th>
        <td className="row-empty" />
        <td className="row-empty" />
        <td className="number">
          <b>{total}</b>
        </td>
      </tr>
    </DataTable>
  )
}
