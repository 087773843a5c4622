import { parseWithZod } from '@conform-to/zod/v4'
import type { AppLoadContext } from '@remix-run/node'
import { notFound } from '#app/domain/errors.ts'
import { erasePersonSchema } from '#app/domain/people-forms.ts'
import { demand } from '#app/domain/permissions.ts'
import { done, invalid } from '#app/server/handlers.server.ts'
import { erasePerson } from '#app/services/erasure.server.ts'
import { changeRole, removePerson } from '#app/services/people.server.ts'
import { endCoordination } from '#app/services/people-list.server.ts'

interface Sent {
  context: AppLoadContext
  form: FormData
  once: string | undefined
  url: URL
}

/** What the coordination does about a person; the answer leads back to the list as it was filtered. */
export async function answer({ context, form, once, url }: Sent): Promise<Response | ReturnType<typeof invalid>> {
  const { db, actor, env, now } = context
  demand(actor, 'coordination.enter')
  const here = `${url.pathname}${url.search}`
  const text = (name: string) => String(form.get(name) ?? '')
  const publicUrl = env.PUBLIC_URL
  switch (text('intent')) {
    case 'promote':
      await changeRole(db, actor, { membershipId: text('membership'), role: 'manager' }, now, once)
      return done(here, 'accounts.notice.roleChanged')
    case 'demote':
      await changeRole(db, actor, { membershipId: text('membership'), role: 'editor' }, now, once)
      return done(here, 'accounts.notice.roleChanged')
    case 'remove':
      await removePerson(db, actor, { membershipId: text('membership'), publicUrl }, now, once)
      return done(here, 'accounts.notice.removed')
    case 'end-coordination':
      await endCoordination(db, actor, text('person'), now, once)
      return done(here, 'coordination.notice.coordinationEnded')
    case 'erase': {
      const submission = parseWithZod(form, { schema: erasePersonSchema })
      if (submission.status !== 'success') return invalid(submission)
      await erasePerson(db, actor, { userId: submission.value.person, publicUrl }, now, once)
      return done(here, 'coordination.notice.erased')
    }
    default:
      throw notFound()
  }
}
