import { useTranslation } from 'react-i18next'
import { BottleneckStatus } from '#app/components/records/BottleneckStatus.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import type { BottleneckStatus as Status } from '#app/domain/bottlenecks.ts'
import type { BottleneckCategory, ProductiveSector, Provenance } from '#app/domain/vocabularies.ts'

export interface OpenBottleneck {
  code: string
  title: string
  productiveSector: ProductiveSector
  category: BottleneckCategory
  status: Status
  provenance: Provenance
  reported: number
  supposed: number
}

/** The first open bottlenecks of the register; illustrative ones are marked on their row. */
export function OpenBottlenecks({ bottlenecks, total }: { bottlenecks: readonly OpenBottleneck[]; total: number }) {
  const { t } = useTranslation()
  const supposed = bottlenecks.some(row => row.supposed > 0)
  return (
    <Section
      id="cuellos"
      title={t('home.open.title')}
      lead={bottlenecks.length > 0 ? t(supposed ? 'home.open.leadSupposed' : 'home.open.lead') : undefined}
      action={total > 0 ? <a href="/cuellos-de-botella">{t('home.open.all', { count: total })}</a> : undefined}
    >
      {bottlenecks.length === 0 ? (
        <EmptyState
          glyph={<ObjectGlyph kind="bottleneck" size={28} />}
          title={t('home.open.none')}
          action={<ButtonLink href="/cuellos-de-botella/nuevo">{t('home.open.report')}</ButtonLink>}
        >
          {t('home.open.noneText')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('home.open.title')}
          columns={[
            { key: 'code', label: t('home.open.code') },
            { key: 'title', label: t('home.open.column') },
            { key: 'status', label: t('home.open.status') },
            { key: 'clusters', label: t('home.open.clusters') },
            { key: 'provenance', label: t('registry.provenance') },
          ]}
        >
          {bottlenecks.map(row => (
            <tr key={row.code}>
              <td className="row-code">
                <span className="code">{row.code}</span>
              </td>
              <th scope="row" className="row-title">
                <a href={`/cuellos-de-botella/${row.code}`}>{row.title}</a>
                <span className="cell-note">
                  {t(`vocab.productiveSector.${row.productiveSector}`)} ·{' '}
                  {t(`vocab.bottleneckCategory.${row.category}`)}
                </span>
              </th>
              <td>
                <BottleneckStatus status={row.status} />
              </td>
              <td className="no-wrap">
                {row.reported > 0 ? (
                  t('home.open.reported', { count: row.reported })
                ) : (
                  <span className="faint">{t('home.open.noReports')}</span>
                )}
                {row.supposed > 0 ? (
                  <span className="cell-note">{t('home.open.supposed', { count: row.supposed })}</span>
                ) : null}
              </td>
              <td>
                <ProvenanceBadge provenance={row.provenance} />
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </Section>
  )
}
