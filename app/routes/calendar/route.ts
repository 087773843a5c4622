import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerFile } from '#app/server/plain-file.server.ts'
import { readPublicCalendar } from '#app/services/public-dates.server.ts'

/** `/calendario.ics`: the public dates of the network. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const { db, env, language, now } = context
  return answerFile(request, 'ics', language, () =>
    readPublicCalendar(db, null, { language, publicUrl: env.PUBLIC_URL, demo: env.demoMode, now }),
  )
}
