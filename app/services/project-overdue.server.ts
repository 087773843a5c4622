import { SYSTEM } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { formatFor } from '#app/i18n/format.ts'
import { listManagersOf } from '#db/queries/alliance-parties.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listUntoldOverdue, updateOverdueTold } from '#db/queries/project-work.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { JobHandler } from './job-kinds.server.ts'
import { tellByMail } from './mail.server.ts'
import { getProjectRecord } from './project-records.server.ts'
import { eventOf } from './project-state.server.ts'

type Overdue = Awaited<ReturnType<typeof listUntoldOverdue>>[number]

/**
 * Tells, once for each due date, of the milestones whose day is over in Bogotá: an event on the project, a mail to those
 * who manage the party that answers for it and the one that leads. Done twice it tells nothing new.
 */
export const tellOverdueMilestones: JobHandler<Record<string, never>> = async (db, _payload, { publicUrl }, now) => {
  for (const milestone of await listUntoldOverdue(db, dayInBogota(now))) await tell(db, milestone, publicUrl, now)
}

async function tell(db: Db, milestone: Overdue, publicUrl: string, now: Date): Promise<void> {
  await db.transaction().execute(async trx => {
    if (!(await updateOverdueTold(trx, milestone))) return
    const record = await getProjectRecord(trx, milestone.slug)
    const payload = { milestoneId: milestone.id, dueOn: milestone.dueOn }
    await recordEvent(trx, SYSTEM, { ...eventOf(record), verb: 'project.milestone-overdue', payload }, now)
    const owner = record.parties.find(party => party.partyId === milestone.ownerId)?.name ?? ''
    const told = [...new Set([milestone.ownerId, ...(record.state.leaderId ? [record.state.leaderId] : [])])]
    await mail(trx, told, { ...milestone, project: record.project.title, owner, publicUrl }, now)
  })
}

type Words = Overdue & { project: string; owner: string; publicUrl: string }

async function mail(trx: Trx, partyIds: string[], { title, project, owner, dueOn, slug, publicUrl }: Words, now: Date) {
  const link = `${publicUrl}/proyectos/${slug}#hitos`
  for (const { email, language } of await listManagersOf(trx, partyIds)) {
    const params = { title: project, milestone: title, owner, date: formatFor(language).date(dueOn), link }
    await tellByMail(trx, { email, language }, 'milestoneOverdue', params, now)
  }
}
