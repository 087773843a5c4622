import '#app/i18n/sections/map.ts'
import '#app/i18n/sections/map-views.ts'
import { useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NetworkMap } from '#app/components/network-map/NetworkMap.tsx'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { cleanMapAddress, readMapQuery } from '#app/domain/map-view.ts'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readMap } from '#app/services/map.server.ts'
import { readComparison } from '#app/services/map-compare.server.ts'
import { readMapMeasures } from '#app/services/map-measures.server.ts'
import { readPath } from '#app/services/network-paths.server.ts'
import { useMapMeasures } from '../useMapMeasures.ts'

export const meta = pageMeta
/** No bar, no foot: other sites show it in a frame. */
export const handle = { bare: true }

export const loader = pageLoader(async ({ context, url }) => {
  const { db, now, t } = context
  const query = readMapQuery(url.searchParams)
  // The same for everybody, whoever is signed in.
  const [map, changes, path, measures] = await Promise.all([
    readMap(db, ANONYMOUS, query),
    readComparison(db, query, now),
    readPath(db, query, now),
    readMapMeasures(db, query, context.language),
  ])
  const { size, color } = measures
  const says = [
    size && context.t('mapMetrics.size', { label: size.words.label }),
    color && context.t('mapMetrics.color', { label: color.words.label }),
    query.confirmed && context.t('mapMetrics.confirmed'),
  ]
  return {
    meta: { title: t('mapViews.embed.title'), description: t('map.meta') },
    address: cleanMapAddress(url.searchParams).toString(),
    view: query.view === 'lista' ? ('territorio' as const) : query.view,
    color: query.color,
    focus: map.selection?.node.slug ?? null,
    at: query.at,
    measured: {
      sizeMetric: query.sizeMetric,
      colorMeasure: query.colorMeasure,
      confirmed: query.confirmed,
      at: query.at,
    },
    /** What is sized, coloured and counted otherwise than usually. */
    says: says.filter(Boolean).join(' · '),
    version: map.version,
    kept: changes?.kept ?? map.kept,
    overlay: { compared: changes?.rows ?? null, path: path?.drawn },
    changes: changes && {
      earlier: changes.earlier,
      later: changes.later,
      appeared: changes.appeared.total,
      ended: changes.ended.total,
    },
  }
})

/** The map alone, to be shown on other sites: the drawing, where it comes from, and the way to the whole. */
export default function EmbeddedMap() {
  const { address, view, color, at, version, kept, overlay, changes, measured, says, ...data } =
    useLoaderData<typeof loader>()
  const { sizeOf, colorOf } = useMapMeasures(measured, version, 'ready')
  const { t } = useTranslation()
  const format = useFormat()
  const [focus, setFocus] = useState(data.focus)
  const hrefOf = (foco: string | null) => {
    const params = new URLSearchParams(address)
    if (foco) params.set('foco', foco)
    else params.delete('foco')
    return params.size > 0 ? `/mapa?${params}` : '/mapa'
  }
  const when = changes
    ? t('mapViews.embed.between', {
        ...changes,
        earlier: format.date(changes.earlier),
        later: format.date(changes.later),
      })
    : at
      ? t('mapViews.embed.on', { date: format.date(at) })
      : null
  return (
    <div className="embedded-map">
      <h1 className="visually-hidden">{t('mapViews.embed.title')}</h1>
      <NetworkMap
        version={version}
        state={{ view, color, focus, kept, overlay, sizeOf, colorOf }}
        onSelect={setFocus}
        spoken=""
        fallback={<p className="map-noscript">{t('mapViews.embed.noScript')}</p>}
      >
        {loaded => {
          const chosen = loaded?.names.find(({ id }) => id === focus)
          return chosen ? (
            <a className="button button-secondary" href={hrefOf(chosen.id)} target="_blank" rel="noopener">
              {t('mapViews.embed.openNode', { name: chosen.name })}
            </a>
          ) : null
        }}
      </NetworkMap>
      <p className="embedded-foot">
        <span>
          {when ? `${when} ` : null}
          {says ? `${says}. ` : null}
          {t('mapViews.embed.source')} {t('map.legend.outline')}
        </span>
        <a href={hrefOf(focus)} target="_blank" rel="noopener">
          {t('mapViews.embed.open')}
        </a>
      </p>
    </div>
  )
}
