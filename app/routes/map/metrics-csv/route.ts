import { dayInBogota } from '#app/domain/dates.ts'
import { readMetricsQuery } from '#app/domain/metrics-page.ts'
import { fileLoader } from '#app/server/handlers.server.ts'
import { metricsAsCsv } from '#app/services/metrics-csv.server.ts'

/** `/mapa/metricas.csv`: every metric of every node; `confirmados=si` and `fecha` as on the page. */
export const loader = fileLoader(async ({ context, url }) => {
  const { db, env, now } = context
  const { confirmed, at } = readMetricsQuery(url.searchParams)
  const text = await metricsAsCsv(db, { confirmed, at }, now, env.demoMode)
  if (text === null) return new Response(null, { status: 503, headers: { 'Retry-After': '5' } })
  const name = ['metricas', at ?? dayInBogota(now), ...(confirmed ? ['confirmados'] : [])].join('-')
  return new Response(text, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}.csv"` },
  })
})
