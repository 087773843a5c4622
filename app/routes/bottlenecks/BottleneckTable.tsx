import { useTranslation } from 'react-i18next'
import { ResponseLegend, ResponseMark } from '#app/components/chain/ResponseMark.tsx'
import { SeverityBlocks } from '#app/components/charts/SeverityBlocks.tsx'
import { BottleneckStatus } from '#app/components/records/BottleneckStatus.tsx'
import { ProvenanceBadge, ProvenanceGlyph } from '#app/components/records/ProvenanceBadge.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Tag } from '#app/components/ui/Tag.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { ListedBottleneck } from '#app/services/bottlenecks.server.ts'
import { BottleneckName } from './BottleneckName.tsx'
import { LastNews } from './LastNews.tsx'

interface BottleneckTableProps {
  bottlenecks: readonly ListedBottleneck[]
  sort: string
}

/** The register: every row says whether it is an example, and what is only supposed stands apart from what is said. */
export function BottleneckTable({ bottlenecks, sort }: BottleneckTableProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('bottlenecks.title')}
      sort={sort}
      foot={<ResponseLegend />}
      columns={[
        { key: 'code', label: t('bottlenecks.column.code'), sort: { name: 'codigo', direction: 'ascending' } },
        { key: 'title', label: t('bottlenecks.column.bottleneck') },
        { key: 'status', label: t('bottlenecks.column.status') },
        {
          key: 'severity',
          label: t('bottlenecks.column.severity'),
          sort: { name: 'clusteres', direction: 'descending' },
        },
        {
          key: 'priority',
          label: t('bottlenecks.column.priority'),
          numeric: true,
          sort: { name: 'prioridad', direction: 'descending' },
        },
        { key: 'response', label: t('chain.response.title') },
        { key: 'last', label: t('bottlenecks.column.last'), sort: { name: 'novedad', direction: 'descending' } },
      ]}
    >
      {bottlenecks.map(bottleneck => (
        <BottleneckLine key={bottleneck.code} bottleneck={bottleneck} />
      ))}
    </DataTable>
  )
}

function BottleneckLine({ bottleneck }: { bottleneck: ListedBottleneck }) {
  const { t } = useTranslation()
  const {
    code,
    productiveSector,
    category,
    status,
    provenance,
    reported,
    supposed,
    score,
    response,
    last,
    affectsYou,
  } = bottleneck
  return (
    <tr className={affectsYou ? 'row-yours' : undefined}>
      <td className="row-code code">{code}</td>
      <th scope="row" className="row-title">
        <a href={`/cuellos-de-botella/${code}`}>
          <BottleneckName {...bottleneck} />
        </a>
        <span className="cell-note register-note">
          <span>
            {t(`vocab.productiveSector.${productiveSector}`)} · {t(`vocab.bottleneckCategory.${category}`)}
          </span>
          <ProvenanceBadge provenance={provenance} />
          {affectsYou ? <Tag kind="affectsYou" /> : null}
        </span>
      </th>
      <td>
        <BottleneckStatus status={status} />
      </td>
      <td>
        {reported.length > 0 ? (
          <SeverityBlocks severities={reported} />
        ) : (
          <span className="faint">{t('bottlenecks.noReports')}</span>
        )}
        {supposed.length > 0 ? <Supposed count={supposed.length} /> : null}
      </td>
      <td className={score === null ? 'number row-empty' : 'number'} data-label={t('bottlenecks.column.priority')}>
        {score ?? <span className="faint">–</span>}
      </td>
      <td>
        <ResponseMark response={response} />
      </td>
      <td className="row-wide small">{last ? <LastNews last={last} /> : null}</td>
    </tr>
  )
}

/** How many clusters the illustrative set supposes affected: a number, never blocks. */
function Supposed({ count }: { count: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <span className="supposed-count">
      <ProvenanceGlyph provenance="ilustrativo" />
      {t('bottlenecks.supposed', { count, number: format.number(count) })}
    </span>
  )
}
