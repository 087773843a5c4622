import { useTranslation } from 'react-i18next'
import { EventLine } from '#app/components/records/EventLine.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { AuditLine } from '#app/services/audit.server.ts'

/** Lines of the log: what, when, who signed and who may see it. */
export function AuditTable({ lines }: { lines: readonly AuditLine[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns = [
    { key: 'seq', label: t('coordination.audit.seq'), numeric: true },
    { key: 'when', label: t('coordination.audit.when') },
    { key: 'what', label: t('coordination.audit.what') },
    { key: 'who', label: t('coordination.audit.who') },
    { key: 'audience', label: t('coordination.audit.audience') },
  ]
  return (
    <DataTable caption={t('coordination.audit.title')} columns={columns}>
      {lines.map(({ event, audience }) => (
        <tr key={event.seq}>
          <td className="number">{event.seq}</td>
          <td>
            <time dateTime={event.recordedAt}>{format.dateTime(event.recordedAt)}</time>
          </td>
          <td className="row-title">
            <EventLine event={event} />
            <span className="cell-note">{event.verb}</span>
          </td>
          <td>{event.person ?? event.party?.name ?? '—'}</td>
          <td>{t(`coordination.audit.audiences.${audience}`)}</td>
        </tr>
      ))}
    </DataTable>
  )
}
