import '#app/i18n/sections/lists.ts'
import '#app/i18n/sections/map.ts'
import '#app/i18n/sections/map-metrics.ts'
import '#app/i18n/sections/map-time.ts'
import '#app/i18n/sections/partners.ts'
import '#app/i18n/sections/paths.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NetworkMap } from '#app/components/network-map/NetworkMap.tsx'
import { useRoot } from '#app/components/root-data.ts'
import { relayoutSchema } from '#app/domain/map-forms.ts'
import { countMapFilters, readMapQuery } from '#app/domain/map-view.ts'
import { demand } from '#app/domain/permissions.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { readMap } from '#app/services/map.server.ts'
import { readComparison } from '#app/services/map-compare.server.ts'
import { readMapTable } from '#app/services/map-list.server.ts'
import { readMapMeasures } from '#app/services/map-measures.server.ts'
import { readMapPartners } from '#app/services/map-partners.server.ts'
import { readMapTime } from '#app/services/map-time.server.ts'
import { relayoutNetwork } from '#app/services/network-layout.server.ts'
import { readPath } from '#app/services/network-paths.server.ts'
import { mapHref, useMapNavigation } from './address.ts'
import { DatesForm } from './DatesForm.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { ListView } from './ListView.tsx'
import { MapRail } from './MapRail.tsx'
import { MapSearch, ViewSwitch } from './MapTop.tsx'
import { NoScriptTable } from './NoScriptTable.tsx'
import { Panel } from './Panel.tsx'
import { PathTo } from './PathForm.tsx'
import { RelayoutForm } from './RelayoutForm.tsx'
import { Share } from './Share.tsx'
import { TimeBar } from './TimeBar.tsx'
import { useMapMeasures } from './useMapMeasures.ts'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, url }) => {
  const query = readMapQuery(url.searchParams)
  const { db, actor, now } = context
  const [map, table, time, changes] = await Promise.all([
    readMap(db, actor, query),
    readMapTable(db, query),
    readMapTime(db, query, now),
    readComparison(db, query, now),
  ])
  const advice = {
    path: await readPath(db, query, now),
    partners: await readMapPartners(db, actor, query, map.selection, now),
  }
  const measures = await readMapMeasures(db, query, context.language)
  if (measures.state === 'computing' || measures.state === 'failed') context.passing = true
  if (query.focus && !map.selection) query.ignored.push({ name: 'foco', value: query.focus.slice(0, 80) })
  return {
    meta: { title: context.t('map.title'), description: context.t('map.meta') },
    query,
    map,
    table,
    time,
    changes,
    advice,
    measures,
  }
})

export const action = pageAction(async ({ context, url, form, once }) => {
  demand(context.actor, 'map.relayout')
  const submission = parseWithZod(form, { schema: relayoutSchema })
  if (submission.status !== 'success') return invalid(submission)
  await relayoutNetwork(context.db, context.actor, context.now, once)
  return done(mapHref(url.search, {}), 'map.relayout.done')
})

export default function MapPage() {
  const { query, map, table, time, changes, advice, measures } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const { change } = useMapNavigation()
  const isCoordinator = useRoot()?.viewer?.isCoordinator ?? false
  const { selection } = map
  const measured = useMapMeasures(query, map.version, measures.state)
  const whenever = map.keptWhenever ?? map.kept
  /** Ties of the day the hand on the time bar is at; null while it rests. */
  const [moving, setMoving] = useState<string | null>(null)
  const overlay = useMemo(
    () => ({ compared: changes?.rows ?? null, path: advice.path?.drawn, suggestions: advice.partners?.drawn }),
    [changes, advice],
  )
  const rail = (
    <MapRail query={query} counts={map.counts} measures={measures.options} applied={countMapFilters(query)}>
      {isCoordinator ? <RelayoutForm /> : null}
    </MapRail>
  )
  const timeBar = (
    <TimeBar query={query} time={time} version={map.version} whenever={whenever.ties} show={setMoving}>
      <DatesForm query={query} today={time.today} />
      <ExportMenu query={query} today={time.today} />
      <Share />
    </TimeBar>
  )
  if (query.view === 'lista') {
    return (
      <ListView query={query} map={map} table={table} rail={rail} timeBar={timeBar} changes={changes} advice={advice} />
    )
  }
  const kept = moving === null ? (changes?.kept ?? map.kept) : { nodes: whenever.nodes, ties: moving }
  const spoken = selection ? t('map.spokenSelected', { name: selection.node.name, count: selection.node.ties }) : ''
  return (
    <div className="map-page">
      {rail}
      <div className="map-middle">
        <NetworkMap
          version={map.version}
          state={{
            view: query.view,
            color: query.color,
            colorOf: measured.colorOf,
            sizeOf: measured.sizeOf,
            focus: selection?.node.slug ?? null,
            kept,
            overlay: moving === null ? overlay : null,
          }}
          onSelect={slug => change({ foco: slug, q: null })}
          spoken={spoken}
          fallback={<NoScriptTable table={table} />}
        >
          {loaded => (
            <>
              <MapSearch key={query.focus ?? query.q} query={query} nodes={loaded?.names ?? []} />
              {selection ? (
                <PathTo
                  key={`${query.focus} ${query.path?.to}`}
                  from={selection.node.slug}
                  to={advice.path?.to.typed ?? ''}
                  nodes={loaded?.names ?? []}
                />
              ) : null}
              <ViewSwitch view={query.view} />
            </>
          )}
        </NetworkMap>
        {timeBar}
      </div>
      <Panel
        query={query}
        map={map}
        changes={changes}
        advice={advice}
        measures={measures}
        unmeasured={measured.failed}
      />
    </div>
  )
}
