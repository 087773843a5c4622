import { FIGURE_IDS, readDashboardFilters } from '#app/domain/dashboard.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { notFound } from '#app/domain/errors.ts'
import { isOneOf } from '#app/domain/vocabularies.ts'
import { fileLoader } from '#app/server/handlers.server.ts'
import { figureAsCsv } from '#app/services/dashboard/dashboard.server.ts'

/** `/tablero.csv?figura=<id>`: one figure of the dashboard for the filters of its address. 404 for what is no figure. */
export const loader = fileLoader(async ({ context, url }) => {
  const { db, env, now } = context
  const figure = url.searchParams.get('figura')
  if (!isOneOf(FIGURE_IDS, figure)) throw notFound()
  const today = dayInBogota(now)
  const { filters } = readDashboardFilters(url.searchParams, today)
  return new Response(await figureAsCsv(db, figure, filters, now, env.demoMode), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="tablero-${figure}-${today}.csv"`,
    },
  })
})
