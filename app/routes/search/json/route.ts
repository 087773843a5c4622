import type { LoaderFunctionArgs } from '@remix-run/node'
import { searchEverything } from '#app/services/search.server.ts'
import { helpIn } from '#app/services/search-help.server.ts'
import { secondsUntilAnswer, tooManyAnswers } from '#app/services/search-limit.server.ts'

const OF_EACH = 3

/** `/buscar.json?q=`: what the palette shows while somebody types, as `/buscar` finds it. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const { db, env, t, language, ip, now } = context
  const wait = secondsUntilAnswer(ip, now)
  if (wait > 0) {
    const message = tooManyAnswers(t, wait)
    return Response.json({ message }, { status: 429, headers: { 'Retry-After': String(wait) } })
  }
  const q = new URL(request.url).searchParams.get('q') ?? ''
  const answer = await searchEverything(db, { t, language, help: helpIn(language) }, { q, most: OF_EACH, brief: true })
  return Response.json({ ...answer, demo: env.demoMode })
}
