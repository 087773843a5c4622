import { useTranslation } from 'react-i18next'
import { PartnerReasons } from '#app/components/partners/PartnerReasons.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { recordPath } from '#app/domain/addresses.ts'
import type { ProposedTie } from '#app/services/network-advice.server.ts'

interface TieTableProps<T extends ProposedTie> {
  caption: string
  ties: readonly T[]
  /** What a tie would change, in words. */
  effectOf: (tie: T) => string
}

/** Ties that are missing: which, why those two, and what each would change. */
export function TieTable<T extends ProposedTie>({ caption, ties, effectOf }: TieTableProps<T>) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'tie', label: t('networkAdvice.column.tie') },
        { key: 'why', label: t('networkAdvice.column.why') },
        { key: 'gain', label: t('networkAdvice.column.gain') },
      ]}
    >
      {ties.map(tie => {
        const { from, to } = tie
        return (
          <tr key={`${from.slug} ${to.slug}`}>
            <th scope="row" className="row-title">
              <a href={recordPath(from.kind, from.slug)}>{from.name}</a>{' '}
              <span className="cell-note">
                + <a href={recordPath(to.kind, to.slug)}>{to.name}</a>
              </span>
            </th>
            <td data-label={t('networkAdvice.column.why')}>
              <Why tie={tie} />
            </td>
            <td data-label={t('networkAdvice.column.gain')}>{effectOf(tie)}</td>
          </tr>
        )
      })}
    </DataTable>
  )
}

function Why({ tie: { from, reasons, likeness } }: { tie: ProposedTie }) {
  const { t } = useTranslation()
  if (!likeness) return <PartnerReasons reasons={reasons} own={from.name} />
  const { sector, macroSector, region } = likeness
  const said = [
    sector ? t('networkAdvice.likeness.sector') : null,
    macroSector && !sector ? t('networkAdvice.likeness.macroSector') : null,
    region ? t('networkAdvice.likeness.region', { region: t(`vocab.region.${region}`) }) : null,
  ]
  return <p>{said.filter(text => text !== null).join(' ')}</p>
}
