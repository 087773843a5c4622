import type { Actor } from '#app/domain/actors.ts'
import { conflict } from '#app/domain/errors.ts'
import { hasBeenWorked } from '#app/domain/mentorship-work.ts'
import { recordEvent } from '#db/queries/events.ts'
import { findNewestReading } from '#db/queries/mentorship-closing.ts'
import { updateMentorship } from '#db/queries/mentorships.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import { getMentorshipRecord, type MentorshipRecord } from './mentorship-records.server.ts'
import { demandSigner, eventOf, type MentorshipForm, refusalOf } from './mentorship-state.server.ts'
import { writeOnce } from './transactions.server.ts'

/** The asker's newest reading of the dimension since the end, if there is one that is not attached. */
export async function findReadingAfter(
  db: Db | Trx,
  { mentorship }: Pick<MentorshipRecord, 'mentorship'>,
): Promise<Row<'maturityReading'> | null> {
  const { menteeId, dimension, validTo, startReadingId, endReadingId } = mentorship
  if (!hasBeenWorked(mentorship) || !validTo) return null
  const reading = await findNewestReading(db, menteeId, dimension, validTo)
  return !reading || reading.id === startReadingId || reading.id === endReadingId ? null : reading
}

/**
 * The asker holds its newest reading of the dimension, `reading`, against the one at the start: from then on its mentor and
 * the coordination see both. It is the one that it was shown: another one is not disclosed in its place. Gives the id.
 *
 * @throws 403 for whoever does not manage the asker; 404; 409 while it is not over, when there is no reading since, there
 *   is a newer one, or somebody was faster
 */
export async function attachReading(
  db: Db,
  actor: Actor,
  form: MentorshipForm & { reading: string },
  now: Date,
): Promise<string> {
  return writeOnce(db, form.once, now, async trx => {
    const record = await getMentorshipRecord(trx, form.id)
    const signer = demandSigner(actor, 'mentorship.close', record)
    if (!hasBeenWorked(record.mentorship)) throw conflict('mentorshipWork.refusals.notOver')
    if (signer.side !== 'mentee') throw refusalOf('notTheMentee')
    const reading = await findReadingAfter(trx, record)
    if (!reading) throw conflict('mentorshipWork.refusals.noReading')
    if (reading.id !== form.reading) throw conflict('errors.changed')
    const changes = { endReadingId: reading.id, updatedAt: now.toISOString() }
    if (!(await updateMentorship(trx, record.mentorship, changes))) throw conflict('errors.changed')
    const event = {
      ...eventOf(record),
      verb: 'mentorship.reading-attached',
      payload: { readingId: reading.id },
    } as const
    await recordEvent(trx, actor, event, now)
    return form.id
  })
}
