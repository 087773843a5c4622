import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { MaturityMark } from '#app/components/records/MaturityMark.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { RegionMark } from '#app/components/records/Swatches.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import { Tag } from '#app/components/ui/Tag.tsx'
import { recordPath } from '#app/domain/addresses.ts'
import type { MapSelection } from '#app/domain/map-panel.ts'
import { useFormat } from '#app/i18n/format.ts'
import { mapHref } from './address.ts'
import { TieList } from './TieList.tsx'

/** Beyond so many of one kind the rest are folded, so that what is suggested stays near; beyond so many, on the record's own page. */
const SHOWN = 8
const MOST = 40

/** Two or three more than fit are not worth a fold. */
const shownOf = (group: readonly unknown[]) => (group.length > SHOWN + 2 ? SHOWN : MOST)

/** The selected node: what it is, its ties with their provenance and records, and the way to its page. */
export function SelectionPanel({ selection }: { selection: MapSelection }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { search } = useLocation()
  const { node, ties, hiddenTies, hidden, isYours } = selection
  const page = recordPath(node.kind, node.slug)
  const groups = [
    { key: 'withClusters', ties: ties.filter(tie => tie.target.kind === 'cluster') },
    { key: 'withOrganizations', ties: ties.filter(tie => tie.target.kind === 'organization') },
  ] as const
  const total = ties.length + hiddenTies
  const hrefOf = (slug: string) => mapHref(search, { foco: slug, q: null })
  return (
    <>
      <header className="map-panel-head">
        <ObjectName kind={node.kind}>{t(`map.kind.${node.kind}`)}</ObjectName>
        <a className="map-panel-close" href={mapHref(search, { foco: null })} aria-label={t('map.panel.close')}>
          <Icon name="x" size={18} />
        </a>
        <h2>{node.name}</h2>
        {isYours ? <Tag kind="yourCluster" /> : null}
        <p className="map-panel-marks">
          {node.regions.map(region => (
            <RegionMark key={region} region={region} />
          ))}
          {node.departments.length > 0 ? <span>{format.list(node.departments)}</span> : null}
          {node.macroSector ? <span>{t(`vocab.macroSector.${node.macroSector}`)}</span> : null}
          {node.organizationKind ? <span>{t(`vocab.organizationKind.${node.organizationKind}`)}</span> : null}
          {node.maturityLevel ? <MaturityMark level={node.maturityLevel} /> : null}
        </p>
        <div className="actions">
          <ButtonLink look="primary" dense href={page}>
            {t('map.panel.open')}
          </ButtonLink>
        </div>
        {hidden ? <p className="map-note">{t('map.panel.hidden')}</p> : null}
      </header>
      <section className="map-panel-part">
        <h3>
          {t('map.panel.ties')} <span className="map-count">{format.number(total)}</span>
        </h3>
        {total === 0 ? <p>{t('map.panel.noTies')}</p> : null}
        {groups.map(({ key, ties: group }) =>
          group.length > 0 ? (
            <div key={key}>
              <h4>{t(`map.panel.${key}`)}</h4>
              <TieList ties={group.slice(0, shownOf(group))} hrefOf={hrefOf} />
              {group.length > shownOf(group) ? (
                <details className="tie-list-rest">
                  <summary>{t('map.panel.rest', { count: Math.min(group.length, MOST) - SHOWN })}</summary>
                  <TieList ties={group.slice(SHOWN, MOST)} hrefOf={hrefOf} />
                </details>
              ) : null}
              {group.length > MOST ? <a href={page}>{t('map.panel.more', { count: group.length - MOST })}</a> : null}
            </div>
          ) : null,
        )}
        {hiddenTies > 0 ? <p className="map-note">{t('map.panel.hiddenTies', { count: hiddenTies })}</p> : null}
      </section>
    </>
  )
}
