import { useTranslation } from 'react-i18next'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { TieMark } from '#app/components/records/TieMark.tsx'
import { tieSubject } from '#app/components/records/tie-text.ts'
import { recordPath } from '#app/domain/addresses.ts'
import type { MapTie } from '#app/domain/map-panel.ts'
import { useFormat } from '#app/i18n/format.ts'

/** The ties of the selected node: with whom (and on to them), by which record, who vouches for it. */
export function TieList({ ties, hrefOf }: { ties: readonly MapTie[]; hrefOf: (slug: string) => string }) {
  return (
    <ul className="tie-list">
      {ties.map(tie => (
        <li key={tie.id}>
          <TieMark kind={tie.type} provenance={tie.provenance} turned={tie.turned} />
          <div>
            <a className="tie-list-name" href={hrefOf(tie.target.slug)}>
              {tie.target.name}
            </a>
            <TieRecord tie={tie} />
          </div>
          <ProvenanceBadge provenance={tie.provenance} glyphOnly />
        </li>
      ))}
    </ul>
  )
}

/** `Alianza · Encadenamiento entre …`, the title a link to its record, and since when. */
function TieRecord({ tie }: { tie: MapTie }) {
  const { t } = useTranslation()
  const format = useFormat()
  const since = format.partialDate(tie.validFrom, tie.precision)
  if (tie.record.type === 'cluster') return <small>{t(`vocab.tieType.${tie.type}`)}</small>
  return (
    <small>
      {t(`vocab.tieType.${tie.type}`)} ·{' '}
      <a href={recordPath(tie.record.type, tie.record.slug)}>{tieSubject(t, tie.record)}</a>
      {tie.type === 'mentorship' ? ` · ${t(`vocab.mentorshipSide.${tie.turned ? 'mentee' : 'mentor'}`)}` : null}
      {since ? (
        <>
          {' '}
          · <span className="no-wrap">{since}</span>
        </>
      ) : null}
      {tie.disputed ? ` · ${t('map.panel.disputed')}` : null}
    </small>
  )
}
