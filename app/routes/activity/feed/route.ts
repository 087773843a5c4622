import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { readLatestEvents } from '#app/services/activity.server.ts'
import { atomFeed } from './atom.ts'

const ENTRIES = 50

/** `/actividad.atom`: the newest public events, in the language of `?lang`, the cookie or the reader. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const { db, env, language, t } = context
  const feed = atomFeed(await readLatestEvents(db, language, ENTRIES), { t, language, publicUrl: env.PUBLIC_URL })
  const headers = {
    ETag: `W/"${createHash('sha1').update(feed).digest('base64url')}"`,
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Language, Cookie',
  }
  if (request.headers.get('If-None-Match') === headers.ETag) return new Response(null, { status: 304, headers })
  return new Response(feed, { headers: { ...headers, 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}
