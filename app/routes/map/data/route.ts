import type { LoaderFunctionArgs } from '@remix-run/node'
import { readMapData } from '#app/services/map.server.ts'

/** The whole network for the map's canvas. The address names a version: that one never changes. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const { version, data } = await readMapData(context.db, context.now)
  const etag = `"map-${version}"`
  const asked = new URL(request.url).searchParams.get('v')
  const headers = {
    ETag: etag,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': asked === String(version) ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (request.headers.get('If-None-Match') === etag) return new Response(null, { status: 304, headers })
  return new Response(JSON.stringify(data), { headers })
}
