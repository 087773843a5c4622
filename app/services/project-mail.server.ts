import type { ProjectAct } from '#app/domain/project-lifecycle.ts'
import type { MailKind } from '#app/i18n/mail.server.ts'
import { listManagersOf } from '#db/queries/alliance-parties.ts'
import type { Trx } from '#db/schema.ts'
import { tellByMail } from './mail.server.ts'

const KINDS = {
  record: 'projectRecorded',
  edit: 'projectEdited',
  confirm: 'projectConfirmed',
  decline: 'projectDeclined',
  dispute: 'projectDisputed',
  start: 'projectStarted',
  suspend: 'projectSuspended',
  resume: 'projectResumed',
  complete: 'projectCompleted',
  cancel: 'projectCancelled',
} as const satisfies Record<ProjectAct | 'record', MailKind>

interface Told {
  title: string
  slug: string
  parties: readonly { id: string; name: string }[]
  /** In the words of who acted. */
  reason?: string | null
  /** The site's address, no slash at the end. */
  publicUrl: string
}

/** Writes to everybody who manages another of the parties, in the transaction of what it tells. */
export async function tellProjectParties(
  trx: Trx,
  by: string,
  act: ProjectAct | 'record',
  { title, slug, parties, reason, publicUrl }: Told,
  now: Date,
): Promise<void> {
  const who = parties.find(party => party.id === by)?.name ?? ''
  const others = parties.map(party => party.id).filter(id => id !== by)
  for (const { email, language, partyName } of await listManagersOf(trx, others)) {
    const params = { who, party: partyName, title, reason: reason ?? '', link: `${publicUrl}/proyectos/${slug}` }
    await tellByMail(trx, { email, language }, KINDS[act], params, now)
  }
}
