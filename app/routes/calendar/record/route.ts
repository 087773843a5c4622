import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerFile } from '#app/server/plain-file.server.ts'
import { readPublicCalendar } from '#app/services/public-dates.server.ts'

/** `/iniciativas/:slug/fechas.ics` and the like: the public dates of one record, or of what a party takes part in. */
export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const { db, env, language, now } = context
  return answerFile(request, 'ics', language, () =>
    readPublicCalendar(db, `/${params.folder}/${params.key}`, {
      language,
      publicUrl: env.PUBLIC_URL,
      demo: env.demoMode,
      now,
    }),
  )
}
