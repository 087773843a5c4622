import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { tieSubject } from '#app/components/records/tie-text.ts'
import { recordPath } from '#app/domain/addresses.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import type { MapNodeName, MapTie } from '#app/domain/map-panel.ts'
import { useFormat } from '#app/i18n/format.ts'
import { mapHref } from './address.ts'

interface ComparedTies {
  total: number
  ties: (MapTie & { validTo: IsoDate | null })[]
}
export interface MapChanges {
  earlier: IsoDate
  later: IsoDate
  appeared: ComparedTies
  ended: ComparedTies
}

/** Two dates beside each other: what appeared and what ended, as lists; on the map each has its mark. */
export function Compare({ changes }: { changes: MapChanges }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { search } = useLocation()
  const { earlier, later } = changes
  return (
    <section className="map-panel-part" id="comparacion">
      <h2>{t('mapTime.compare.title', { earlier: format.date(earlier), later: format.date(later) })}</h2>
      <p>
        <a href={mapHref(search, { comparar: null })}>{t('mapTime.compare.leave')}</a>
      </p>
      <Changes kind="appeared" changes={changes.appeared} />
      <Changes kind="ended" changes={changes.ended} />
    </section>
  )
}

/** The line of such a tie on the map: one thick and whole, the other thin and broken. */
function Mark({ kind }: { kind: ChangeKind }) {
  return (
    <svg className={`change-mark change-${kind}`} width="34" height="8" aria-hidden="true">
      <path d="M1 4H33" />
    </svg>
  )
}
type ChangeKind = 'appeared' | 'ended'

function Changes({ kind, changes: { total, ties } }: { kind: ChangeKind; changes: ComparedTies }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { search } = useLocation()
  const node = ({ slug, name }: MapNodeName) => <a href={mapHref(search, { foco: slug, q: null })}>{name}</a>
  return (
    <>
      <h3>
        <Mark kind={kind} />
        {t(`mapTime.compare.${kind}`)} <span className="map-count">{format.number(total)}</span>
      </h3>
      {total === 0 ? <p>{t(`mapTime.compare.no.${kind}`)}</p> : <p>{t(`mapTime.compare.drawn.${kind}`)}</p>}
      <ul className="change-list">
        {ties.map(tie => {
          const since = format.partialDate(tie.validFrom, tie.precision)
          const until = format.partialDate(tie.validTo, tie.precision)
          return (
            <li key={tie.id}>
              <span>
                {node(tie.source)} – {node(tie.target)}
              </span>{' '}
              <ProvenanceBadge provenance={tie.provenance} glyphOnly />
              <small>
                {t(`vocab.tieType.${tie.type}`)}
                {tie.record.type === 'cluster' ? null : (
                  <>
                    {' · '}
                    <a href={recordPath(tie.record.type, tie.record.slug)}>{tieSubject(t, tie.record)}</a>
                  </>
                )}
                {since ? ` · ${t('mapTime.compare.since', { date: since })}` : null}
                {until ? ` · ${t('mapTime.compare.until', { date: until })}` : null}
              </small>
            </li>
          )
        })}
      </ul>
      {total > ties.length ? (
        <p className="map-note">{t('mapTime.compare.more', { count: total - ties.length })}</p>
      ) : null}
    </>
  )
}
