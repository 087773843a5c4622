import type { LoaderFunctionArgs } from '@remix-run/node'
import { dayInBogota } from '#app/domain/dates.ts'
import { bottlenecksAsCsv } from '#app/services/bottlenecks-csv.server.ts'

/** `/cuellos-de-botella.csv`: the whole register, each row with its provenance. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const { db, env, now } = context
  return new Response(await bottlenecksAsCsv(db, env.demoMode), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="cuellos-de-botella-${dayInBogota(now)}.csv"`,
    },
  })
}
