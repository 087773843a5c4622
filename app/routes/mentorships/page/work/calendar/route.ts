import type { LoaderFunctionArgs } from '@remix-run/node'
import { DomainError } from '#app/domain/errors.ts'
import { plainErrorPage } from '#app/server/plain-error.ts'
import { readSessionCalendar } from '#app/services/mentorship-calendar.server.ts'

/** `/mentorias/:id/sesiones/:session.ics`: one session for the calendars of the two clusters; for others it does not exist. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { db, actor, language, env } = context
  const { id = '', session = '' } = params
  const asked = { id, session, language, publicUrl: env.PUBLIC_URL, demo: env.demoMode }
  const file = await readSessionCalendar(db, actor, asked).catch(orMissing)
  if (!file) {
    const headers = { 'Content-Type': 'text/html; charset=utf-8' }
    return new Response(plainErrorPage(language, 'errors.notFound'), { status: 404, headers })
  }
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="sesion-${session}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

function orMissing(error: unknown): null {
  if (error instanceof DomainError) return null
  throw error
}
