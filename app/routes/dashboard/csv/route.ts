import type { LoaderFunctionArgs } from '@remix-run/node'
import { FIGURE_IDS, readDashboardFilters } from '#app/domain/dashboard.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { isOneOf } from '#app/domain/vocabularies.ts'
import { figureAsCsv } from '#app/services/dashboard/dashboard.server.ts'

/** `/tablero.csv?figura=<id>`: one figure of the dashboard for the filters of its address. 404 for what is no figure. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const { db, env, now, t } = context
  const { searchParams } = new URL(request.url)
  const figure = searchParams.get('figura')
  if (!isOneOf(FIGURE_IDS, figure)) return new Response(t('errors.notFound'), { status: 404 })
  const today = dayInBogota(now)
  const { filters } = readDashboardFilters(searchParams, today)
  return new Response(await figureAsCsv(db, figure, filters, now, env.demoMode), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="tablero-${figure}-${today}.csv"`,
    },
  })
}
