import { useTranslation } from 'react-i18next'
import { BottleneckStatus } from '#app/components/records/BottleneckStatus.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { SeverityMark } from '#app/components/records/SeverityMark.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import type { BottleneckStatus as Status } from '#app/domain/bottlenecks.ts'
import type { BottleneckCategory, Provenance } from '#app/domain/vocabularies.ts'

interface SufferedBottleneck {
  code: string | null
  title: string
  category: BottleneckCategory
  status: Status
  provenance: Provenance
  severity: number
  /** `ilustrativo`: supposed, nobody has said so. */
  severityProvenance: Provenance
}

/** The bottlenecks that hit a cluster: those its people report, and those only supposed, which say so on every row. */
export function BottlenecksSection({ bottlenecks }: { bottlenecks: readonly SufferedBottleneck[] }) {
  const { t } = useTranslation()
  const supposed = bottlenecks.filter(b => b.severityProvenance === 'ilustrativo').length
  const see = <a href="/cuellos-de-botella">{t('profile.bottlenecks.see')}</a>
  if (bottlenecks.length === 0) {
    return (
      <Section id="cuellos" title={t('profile.bottlenecks.title')} action={see}>
        <EmptyState glyph={<ObjectGlyph kind="bottleneck" size={28} />} title={t('profile.bottlenecks.none')}>
          {t('profile.bottlenecks.noneHelp')}
        </EmptyState>
      </Section>
    )
  }
  const lead = supposed === 0 ? 'lead' : supposed === bottlenecks.length ? 'supposedLead' : 'mixedLead'
  return (
    <Section id="cuellos" title={t('profile.bottlenecks.title')} lead={t(`profile.bottlenecks.${lead}`)} action={see}>
      <DataTable
        caption={t('profile.bottlenecks.title')}
        columns={[
          { key: 'code', label: t('profile.bottlenecks.code') },
          { key: 'title', label: t('profile.bottlenecks.column') },
          { key: 'status', label: t('profile.bottlenecks.status') },
          { key: 'severity', label: t('profile.bottlenecks.severity') },
          { key: 'provenance', label: t('registry.provenance') },
        ]}
      >
        {bottlenecks.map(b => (
          <tr key={b.code}>
            <td className="row-code">
              <span className="code">{b.code}</span>
            </td>
            <th scope="row" className="row-title">
              <a href={`/cuellos-de-botella/${b.code}`}>{b.title}</a>
              <span className="cell-note">{t(`vocab.bottleneckCategory.${b.category}`)}</span>
            </th>
            <td>
              <BottleneckStatus status={b.status} />
            </td>
            <td>
              <SeverityMark severity={b.severity} />
              {b.severityProvenance === 'ilustrativo' ? (
                <span className="cell-note">«{t('profile.bottlenecks.supposed')}»</span>
              ) : null}
            </td>
            <td>
              <ProvenanceBadge provenance={b.provenance} />
            </td>
          </tr>
        ))}
      </DataTable>
    </Section>
  )
}
