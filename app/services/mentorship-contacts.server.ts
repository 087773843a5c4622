import type { Actor } from '#app/domain/actors.ts'
import { conflict } from '#app/domain/errors.ts'
import { canChangeContact } from '#app/domain/mentorship-work.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listMembershipsOfParty } from '#db/queries/memberships.ts'
import { updateMentorship } from '#db/queries/mentorships.ts'
import type { Db } from '#db/schema.ts'
import { getMentorshipRecord } from './mentorship-records.server.ts'
import { demandSigner, eventOf, type MentorshipForm } from './mentorship-state.server.ts'
import { writeOnce } from './transactions.server.ts'

/**
 * One side says which of its own people looks after the mentorship from now on. `contact` is an account. Gives the id.
 *
 * @throws 403 for whoever does not manage one of the two; 404; 409 when it is over, when the person does not belong to the
 *   cluster, is the contact already, or somebody was faster
 */
export async function changeContact(
  db: Db,
  actor: Actor,
  form: MentorshipForm & { contact: string },
  now: Date,
): Promise<string> {
  return writeOnce(db, form.once, now, async trx => {
    const record = await getMentorshipRecord(trx, form.id)
    const signer = demandSigner(actor, 'mentorship.agree', record)
    if (!canChangeContact(record.mentorship)) throw conflict('mentorships.refusals.wrongStatus')
    const people = await listMembershipsOfParty(trx, signer.actingFor)
    if (!people.some(person => person.userId === form.contact)) throw conflict('mentorshipWork.refusals.notAMember')
    const column = signer.side === 'mentor' ? 'mentorContactId' : 'menteeContactId'
    if (record.mentorship[column] === form.contact) throw conflict('mentorshipWork.refusals.sameContact')
    const changes = { [column]: form.contact, updatedAt: now.toISOString() }
    if (!(await updateMentorship(trx, record.mentorship, changes))) throw conflict('errors.changed')
    await recordEvent(trx, actor, { ...eventOf(record), verb: 'mentorship.contact-changed', payload: {} }, now)
    return form.id
  })
}
