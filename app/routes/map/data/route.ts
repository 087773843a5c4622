import type { LoaderFunctionArgs } from '@remix-run/node'
import { MAP_PARTS, readMapData } from '#app/services/map-data.server.ts'

/**
 * The whole network for the map's canvas; with `parte=fechas`, the days on which its ties hold. The address names a
 * version: that one never changes.
 */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const part = MAP_PARTS.find(name => name === searchParams.get('parte')) ?? 'red'
  const data = await readMapData(context.db, part, context.now)
  const etag = `"${part}-${data.version}"`
  const headers = new Headers({
    ETag: etag,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control':
      searchParams.get('v') === String(data.version) ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
  })
  if (namesTag(request.headers.get('If-None-Match'), etag)) return new Response(null, { status: 304, headers })
  const encoding = encodingFor(request.headers.get('Accept-Encoding'))
  if (encoding) headers.set('Content-Encoding', encoding)
  return new Response(data[encoding ?? 'plain'], { headers })
}

/** A cache in between may have marked the tag as weak. */
function namesTag(asked: string | null, etag: string): boolean {
  return (asked ?? '').split(',').some(tag => tag.trim().replace(/^W\//, '') === etag)
}

function encodingFor(accepted: string | null): 'br' | 'gzip' | null {
  const names = (accepted ?? '').split(',').flatMap(text => {
    const [name = '', ...params] = text.split(';').map(part => part.trim().toLowerCase())
    return params.some(param => /^q=0(\.0*)?$/.test(param)) ? [] : name
  })
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null
}
