import '#app/i18n/sections/lists.ts'
import '#app/i18n/sections/map.ts'
import '#app/i18n/sections/map-metrics.ts'
import '#app/i18n/sections/map-time.ts'
import '#app/i18n/sections/partners.ts'
import '#app/i18n/sections/paths.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { Suspense, useState } from 'react'
import { pieceFor } from '#app/components/piece.ts'
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
import { readPath } from '#app/services/network-paths.server.ts'
import { askForRelayout, readRelayout } from '#app/services/relayout.server.ts'
import { mapHref } from './address.ts'
import { DatesForm } from './DatesForm.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { ListView } from './ListView.tsx'
import { MapRail } from './MapRail.tsx'
import { Share } from './Share.tsx'
import { TimeBar } from './TimeBar.tsx'

/**
 * The drawing and what stands beside it, which a page that opens as a list does not fetch until somebody changes the
 * view. Elsewhere it is there before React starts: nothing has to wait for it.
 */
const DrawnMap = await pieceFor(/^(?!.*[?&]vista=lista\b)/, async () => (await import('./DrawnMap.tsx')).DrawnMap)
/** Only the coordination has it. */
const RelayoutForm = await pieceFor(/^(?!)/, async () => (await import('./RelayoutForm.tsx')).RelayoutForm)

export const meta = pageMeta

export const loader = pageLoader(async ({ context, url }) => {
  const query = readMapQuery(url.searchParams)
  const { db, actor, now } = context
  const [map, table, time, changes, relayout] = await Promise.all([
    readMap(db, actor, query),
    readMapTable(db, query),
    readMapTime(db, query, now),
    readComparison(db, query, now),
    readRelayout(db, actor),
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
    relayout,
  }
})

export const action = pageAction(async ({ context, url, form, once }) => {
  demand(context.actor, 'map.relayout')
  const submission = parseWithZod(form, { schema: relayoutSchema })
  if (submission.status !== 'success') return invalid(submission)
  await askForRelayout(context.db, context.actor, context.now, once)
  return done(mapHref(url.search, {}), 'map.relayout.asked')
})

export default function MapPage() {
  const { query, map, table, time, changes, advice, measures, relayout } = useLoaderData<typeof loader>()
  const whenever = map.keptWhenever ?? map.kept
  /** Ties of the day the hand on the time bar is at; null while it rests. */
  const [moving, setMoving] = useState<string | null>(null)
  const rail = (
    <MapRail query={query} counts={map.counts} measures={measures.options} applied={countMapFilters(query)}>
      <Suspense>{relayout && query.view !== 'lista' ? <RelayoutForm relayout={relayout} /> : null}</Suspense>
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
  return (
    <DrawnMap
      query={query}
      map={map}
      table={table}
      changes={changes}
      advice={advice}
      measures={measures}
      rail={rail}
      timeBar={timeBar}
      moving={moving}
    />
  )
}
