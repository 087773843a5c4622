import type { LoaderFunctionArgs } from '@remix-run/node'
import { isRealDate } from '#app/domain/dates.ts'
import { COMMUNITY, NODE_METRICS } from '#app/domain/network-metrics.ts'
import { readMeasure } from '#app/services/measures.server.ts'

const IDS = ['vinculos', COMMUNITY, ...NODE_METRICS] as const
/** Seconds after which it is worth asking again. */
const SOON = '1'

/**
 * What the map's nodes are sized and coloured by: `id` is a metric, `comunidad` or `vinculos`; `confirmados=si` and `fecha`
 * as on the map. 202 while it is computed, 503 where it could not be, 404 for another id.
 */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const id = IDS.find(name => name === searchParams.get('id'))
  if (!id) return new Response(null, { status: 404 })
  const date = searchParams.get('fecha')
  const at = date !== null && isRealDate(date) ? date : null
  const answer = await readMeasure(context.db, id, { confirmed: searchParams.get('confirmados') === 'si', at })
  if (answer.state !== 'ready') {
    const status = answer.state === 'computing' ? 202 : 503
    return Response.json(
      { state: answer.state },
      { status, headers: { 'Retry-After': SOON, 'Cache-Control': 'no-store' } },
    )
  }
  const headers = { ETag: `W/"${id}-${answer.key}"`, 'Cache-Control': 'no-cache' }
  const asked = request.headers.get('If-None-Match') ?? ''
  if (asked.split(',').some(tag => tag.trim() === headers.ETag)) return new Response(null, { status: 304, headers })
  return Response.json(answer.wire, { headers })
}
