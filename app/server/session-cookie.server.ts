import type { AppLoadContext } from '@remix-run/node'
import { sessionCookie } from '#app/services/auth.server.ts'

/** `answer` with the cookie of a session (its raw id), or with null without any. */
export function withSession(answer: Response, context: AppLoadContext, sessionId: string | null): Response {
  const { db, env, now } = context
  answer.headers.append('Set-Cookie', sessionCookie(db, sessionId, now, env.PUBLIC_URL.startsWith('https:')))
  return answer
}
