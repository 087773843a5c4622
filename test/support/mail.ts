import type { JobDeps } from '#app/services/job-kinds.server.ts'
import { runDueJobs } from '#app/services/jobs.server.ts'
import type { OutgoingMail } from '#app/services/mail-transport.server.ts'
import type { Db } from '#db/schema.ts'

export const TEST_SECRET = 'a secret of thirty-two characters or more'

export interface Postbox extends JobDeps {
  sent: OutgoingMail[]
  /** While true it refuses everything. */
  refuse: boolean
}

/** A transport that keeps what it was given. */
export function postbox(): Postbox {
  const box: Postbox = {
    sent: [],
    refuse: false,
    publicUrl: 'https://interclusters.test',
    filesFolder: '/no/such/folder',
    secret: () => TEST_SECRET,
    mail: {
      async send(mail) {
        if (box.refuse) throw new Error('421 come back later')
        box.sent.push(mail)
      },
    },
  }
  return box
}

/** Does what is due, and gives the mails that came out. */
export async function deliver(db: Db, now: Date): Promise<OutgoingMail[]> {
  const box = postbox()
  const { failed } = await runDueJobs(db, box, now)
  if (failed[0]) throw failed[0].error
  return box.sent
}

/** The secret at the end of the link of a mail. */
export function tokenIn(mail: OutgoingMail | undefined): string {
  const token = /\/(?:invitacion|recuperar|correo)\/([\w-]+)/.exec(mail?.text ?? '')?.[1]
  if (!token) throw new Error(`no link in: ${mail?.text}`)
  return token
}
