import { z } from 'zod'
import { inviteCoordinator } from '#app/services/invitations.server.ts'
import { migrate } from '#db/migrate.ts'
import type { CliContext } from '../context.ts'

/** `invite-coordinator EMAIL`: prints the one-use link that makes somebody a coordinator. */
export async function inviteCommand({ db, env, clock }: CliContext, [email]: string[]): Promise<void> {
  if (!z.email().safeParse(email).success) throw new Error('invite-coordinator EMAIL')
  await migrate(db)
  console.log(await inviteCoordinator(db, email as string, clock(), env.PUBLIC_URL))
}
