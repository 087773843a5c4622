import { useTranslation } from 'react-i18next'
import { SeverityMark } from '#app/components/records/SeverityMark.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { readReviewQueue } from '#app/services/bottleneck-review.server.ts'

type Report = Awaited<ReturnType<typeof readReviewQueue>>['waiting'][number]

/** Reports of clusters, each leading to its page, where it is decided upon. */
export function ReportTable({ caption, reports }: { caption: string; reports: readonly Report[] }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'title', label: t('bottleneckReports.queue.column.title') },
        { key: 'by', label: t('bottleneckReports.queue.column.by') },
        { key: 'severity', label: t('bottleneckReports.queue.column.severity') },
        { key: 'similar', label: t('bottleneckReports.queue.column.similar') },
        { key: 'sent', label: t('bottleneckReports.queue.column.sent') },
      ]}
    >
      {reports.map(report => (
        <ReportRow key={report.slug} report={report} />
      ))}
    </DataTable>
  )
}

function ReportRow({ report }: { report: Report }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { slug, title, productiveSector, category, by, severity, similar, createdAt } = report
  return (
    <tr>
      <th scope="row" className="row-title typed">
        <a href={`/cuellos-de-botella/${slug}`} lang="es">
          {title}
        </a>
        <span className="cell-note">
          {t(`vocab.productiveSector.${productiveSector}`)} · {t(`vocab.bottleneckCategory.${category}`)}
        </span>
      </th>
      <td>{by ? <a href={`/clusteres/${by.slug}`}>{by.name}</a> : null}</td>
      <td className="no-wrap">{severity === null ? null : <SeverityMark severity={severity} />}</td>
      <td className="row-wide">
        {similar.length > 0 ? (
          <ul>
            {similar.map(one => (
              <li key={one.code}>
                <a href={`/cuellos-de-botella/${one.code}`}>{one.code}</a> <span lang="es">{one.title}</span>
              </li>
            ))}
          </ul>
        ) : (
          <span className="faint">{t('bottleneckReports.queue.noneSimilar')}</span>
        )}
      </td>
      <td className="no-wrap">
        <time dateTime={createdAt}>{format.date(createdAt)}</time>
      </td>
    </tr>
  )
}
