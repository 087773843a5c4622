import { useTranslation } from 'react-i18next'
import { recordPath } from '#app/domain/addresses.ts'
import type { MapTieType, TieRecord } from '#app/domain/map-panel.ts'
import type { Precision, Provenance } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import { ObjectGlyph } from '../records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '../records/ProvenanceBadge.tsx'
import { TieMark } from '../records/TieMark.tsx'
import { tieSubject } from '../records/tie-text.ts'
import { DataTable } from '../ui/DataTable.tsx'

/** One tie of a cluster or organisation, seen from its page. */
export interface ListedTie {
  id: string
  type: MapTieType
  record: TieRecord
  /** A mentorship in which this page's cluster is the one who learns. */
  turned: boolean
  other: { kind: 'cluster' | 'organization'; slug: string; name: string; departments: string[]; regions: string[] }
  since: string | null
  precision: Precision
  provenance: Provenance
  disputed: boolean
}

export function TieTable({ ties, caption }: { ties: readonly ListedTie[]; caption: string }) {
  const { t } = useTranslation()
  const columns = ['with', 'type', 'subject', 'since'] as const
  return (
    <DataTable
      caption={caption}
      columns={[
        ...columns.map(key => ({ key, label: t(`profile.ties.${key}`) })),
        { key: 'provenance', label: t('registry.provenance') },
      ]}
    >
      {ties.map(tie => (
        <TieLine key={tie.id} tie={tie} />
      ))}
    </DataTable>
  )
}

function TieLine({ tie }: { tie: ListedTie }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { type, other, record, turned, provenance, disputed } = tie
  const since = format.partialDate(tie.since, tie.precision)
  const place = [...other.departments.slice(0, 2), ...other.regions.slice(0, 1)].join(' · ')
  return (
    <tr>
      <th scope="row" className="row-title">
        <a href={recordPath(other.kind, other.slug)}>{other.name}</a>
        {place ? <span className="cell-note">{place}</span> : null}
      </th>
      <td>
        <span className="tie-name">
          {type === 'leadership' ? (
            <ObjectGlyph kind="organization" size={14} />
          ) : (
            <TieMark kind={type} provenance={provenance} turned={turned} />
          )}
          {t(`vocab.tieType.${type}`)}
        </span>
      </td>
      <td>
        {type === 'leadership' ? (
          <span className="faint">
            {t(other.kind === 'cluster' ? 'profile.ties.leadsOther' : 'profile.ties.leads')}
          </span>
        ) : (
          <a href={recordPath(record.type, record.slug)}>{tieSubject(t, record)}</a>
        )}
        {type === 'mentorship' ? (
          <span className="cell-note">{t(`vocab.mentorshipSide.${turned ? 'mentee' : 'mentor'}`)}</span>
        ) : null}
        {disputed ? <span className="cell-note">{t('profile.ties.disputed')}</span> : null}
      </td>
      <td className={since ? undefined : 'row-empty'}>
        {since ? <span className="no-wrap">{since}</span> : <span className="faint">{t('registry.none')}</span>}
      </td>
      <td>
        <ProvenanceBadge provenance={provenance} />
      </td>
    </tr>
  )
}
