import { notFound } from '#app/domain/errors.ts'
import { fileLoader } from '#app/server/handlers.server.ts'
import { previewAsMail } from '#app/services/digest-preview.server.ts'

const FREQUENCIES = { diario: 'daily', semanal: 'weekly' } as const

/** A mail has its colours in its tags and fetches nothing: it is shown under a policy that allows no more. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

/** The next digest as it would be mailed at this moment: `/cuenta/correos/diario`. */
export const loader = fileLoader(async ({ context, params }) => {
  const name = params.digest ?? ''
  if (!Object.hasOwn(FREQUENCIES, name)) throw notFound()
  const frequency = FREQUENCIES[name as keyof typeof FREQUENCIES]
  const { db, actor, env, now } = context
  return new Response(await previewAsMail(db, actor, frequency, env.PUBLIC_URL.replace(/\/$/, ''), now), {
    headers: HEADERS,
  })
})
