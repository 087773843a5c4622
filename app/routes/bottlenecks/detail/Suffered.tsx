import { useTranslation } from 'react-i18next'
import { SeverityBlocks } from '#app/components/charts/SeverityBlocks.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { SeverityMark } from '#app/components/records/SeverityMark.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { Tag } from '#app/components/ui/Tag.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { BottleneckPage } from '#app/services/bottleneck-page.server.ts'

type Suffering = BottleneckPage['reported'][number]

interface SufferedProps {
  reported: readonly Suffering[]
  supposed: readonly Suffering[]
}

/** Who suffers it: what clusters say, and apart from it, what the example only supposes. */
export function Suffered({ reported, supposed }: SufferedProps) {
  const { t } = useTranslation()
  return (
    <Section
      id="quien"
      title={t('bottlenecks.suffered.title')}
      lead={t('bottlenecks.suffered.lead')}
      action={reported.length > 0 ? <SeverityBlocks severities={reported.map(one => one.severity)} /> : null}
    >
      {reported.length > 0 ? (
        <SufferedTable caption={t('bottlenecks.suffered.title')} rows={reported} />
      ) : (
        <p className="muted">{t('bottlenecks.suffered.none')}</p>
      )}
      {supposed.length > 0 ? (
        <div className="supposed">
          <h3>{t('bottlenecks.suffered.supposed')}</h3>
          <p className="small muted">{t('bottlenecks.suffered.supposedHelp')}</p>
          <SufferedTable caption={t('bottlenecks.suffered.supposed')} rows={supposed} />
        </div>
      ) : null}
    </Section>
  )
}

function SufferedTable({ caption, rows }: { caption: string; rows: readonly Suffering[] }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'cluster', label: t('vocab.subjectType.cluster') },
        { key: 'severity', label: t('bottlenecks.field.severity') },
        { key: 'note', label: t('bottlenecks.suffered.how') },
        { key: 'provenance', label: t('bottlenecks.field.provenance') },
      ]}
    >
      {rows.map(row => (
        <SufferedRow key={row.slug} row={row} />
      ))}
    </DataTable>
  )
}

function SufferedRow({ row }: { row: Suffering }) {
  const { t } = useTranslation()
  const format = useFormat()
  const isSaid = row.provenance !== 'ilustrativo'
  const place = [...row.departments, ...row.regions.map(region => t(`vocab.region.${region}`))]
  return (
    <tr className={row.isYours && isSaid ? 'row-yours' : undefined}>
      <th scope="row" className="row-title">
        <a href={`/clusteres/${row.slug}`}>{row.name}</a>
        {row.isYours ? ' ' : null}
        {row.isYours ? <Tag kind="yourCluster" /> : null}
        <span className="cell-note">{place.join(' · ')}</span>
      </th>
      <td className="no-wrap">
        <SeverityMark severity={row.severity} />
      </td>
      <td className="row-wide" lang={row.note ? 'es' : undefined}>
        {row.note}
        {row.evidenceUrl ? (
          <span className="cell-note">
            <a href={row.evidenceUrl} rel="nofollow noopener">
              {t('bottlenecks.suffered.evidence')}
            </a>
          </span>
        ) : null}
      </td>
      <td>
        <ProvenanceBadge provenance={row.provenance} />
        {isSaid ? (
          <span className="cell-note">{t('bottlenecks.suffered.since', { date: format.date(row.reportedAt) })}</span>
        ) : null}
      </td>
    </tr>
  )
}
