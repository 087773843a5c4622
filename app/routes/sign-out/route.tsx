import { redirect } from '@remix-run/node'
import { done, pageAction } from '#app/server/handlers.server.ts'
import { withSession } from '#app/server/session-cookie.server.ts'
import { endSession } from '#app/services/auth.server.ts'

/** Only a form ends a session; who opens the address is led home. */
export const loader = () => redirect('/')

export const action = pageAction(async ({ context }) => {
  if (context.sessionId) await endSession(context.db, context.sessionId, context.now)
  return withSession(done('/', 'accounts.notice.signedOut'), context, null)
})
