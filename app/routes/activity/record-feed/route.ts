import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerFile } from '#app/server/plain-file.server.ts'
import { readRecordFeed } from '#app/services/feeds.server.ts'

/** `/clusteres/:slug/actividad.atom` and the like: what happened to one record. */
export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const { db, env, language } = context
  return answerFile(request, 'atom', language, () =>
    readRecordFeed(db, `/${params.folder}/${params.key}`, { language, publicUrl: env.PUBLIC_URL, demo: env.demoMode }),
  )
}
