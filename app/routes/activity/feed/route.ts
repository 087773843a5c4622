import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerFile } from '#app/server/plain-file.server.ts'
import { readActivityFeed } from '#app/services/feeds.server.ts'

/** `/actividad.atom`: the newest public events, in the language of `?lang`, the cookie or the reader. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const { db, env, language } = context
  const { searchParams } = new URL(request.url)
  return answerFile(request, 'atom', language, () =>
    readActivityFeed(db, searchParams, { language, publicUrl: env.PUBLIC_URL, demo: env.demoMode }),
  )
}
