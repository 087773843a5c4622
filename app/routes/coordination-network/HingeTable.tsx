import { useTranslation } from 'react-i18next'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { recordPath } from '#app/domain/addresses.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { NetworkAdvice } from '#app/services/network-advice.server.ts'
import { hrefOf } from './address.ts'

/** Without whom most would be cut off. */
export function HingeTable({ hinges, isConfirmed }: { hinges: NetworkAdvice['hinges']; isConfirmed: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <p className="help">{t('networkAdvice.leaving.hingesLead')}</p>
      <DataTable
        caption={t('networkAdvice.leaving.hinges')}
        columns={[
          { key: 'node', label: t('networkAdvice.leaving.hinge') },
          { key: 'cutOff', label: t('networkAdvice.leaving.cutOffColumn'), numeric: true },
          { key: 'see', label: t('networkAdvice.leaving.see'), hiddenLabel: true },
        ]}
      >
        {hinges.map(({ slug, kind, name, cutOff }) => (
          <tr key={slug}>
            <th scope="row" className="row-title">
              <ObjectName kind={kind}>
                <a href={recordPath(kind, slug)}>{name}</a>
              </ObjectName>
            </th>
            <td className="number" data-label={t('networkAdvice.leaving.cutOffColumn')}>
              {format.number(cutOff)}
            </td>
            <td>
              <a href={hrefOf(isConfirmed, slug)} aria-label={`${t('networkAdvice.leaving.see')}: ${name}`}>
                {t('networkAdvice.leaving.see')}
              </a>
            </td>
          </tr>
        ))}
      </DataTable>
    </>
  )
}
