import type { Actor } from '#app/domain/actors.ts'
import { conflict } from '#app/domain/errors.ts'
import type { AgreementTerms } from '#app/domain/mentorship-work-agreement.ts'
import type { AgreementInput } from '#app/domain/mentorship-work-forms.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import { findNewestReading } from '#db/queries/mentorship-closing.ts'
import { insertSignature, replaceGoals, saveAgreement } from '#db/queries/mentorship-work.ts'
import { hasRevision, insertRevision } from '#db/queries/revisions.ts'
import type { Db, Trx } from '#db/schema.ts'
import { tellMentorship } from './mentorship-mail.server.ts'
import { getMentorshipRecord, type MentorshipRecord } from './mentorship-records.server.ts'
import {
  demandSigner,
  demandStep,
  eventOf,
  type MentorshipForm,
  type MentorshipSigner,
  writeState,
} from './mentorship-state.server.ts'
import { writeOnce } from './transactions.server.ts'

/**
 * One side writes the agreement, or writes it anew, and signs it by that; what the other had signed no longer counts.
 * `version` is the one it was written over, 0 where there was none. Gives the id.
 *
 * @throws 403 for whoever does not manage one of the two; 404; 409 when it is not accepted, or the other side wrote it
 *   meanwhile
 */
export async function writeAgreement(
  db: Db,
  actor: Actor,
  form: MentorshipForm & AgreementInput,
  now: Date,
): Promise<string> {
  return writeOnce(db, form.once, now, async trx => {
    const record = await getMentorshipRecord(trx, form.id)
    const signer = demandSigner(actor, 'mentorship.agree', record)
    const after = demandStep(record.state, { act: 'agree', by: signer.actingFor }, now)
    if (form.version !== record.state.agreement.version) throw conflict('mentorshipWork.refusals.otherAgreement')
    await writeState(trx, record, after, now)
    await keepEarlier(trx, record)
    const { version } = after.agreement
    const { goals, sessions, months, format, terms } = form
    await keepAgreement(trx, record, { goals, sessions, months, format, terms }, version, signer, now)
    await sign(trx, record, version, signer, now)
    const payload = { version }
    await recordEvent(trx, actor, { ...eventOf(record), verb: 'mentorship.agreement-written', payload }, now)
    const told = { record, by: signer.actingFor, publicUrl: form.publicUrl }
    await tellMentorship(trx, 'mentorshipAgreementWritten', told, now)
    return form.id
  })
}

/**
 * The other side signs the version it read. With both on the same one the mentorship is active: the asker's reading of that
 * day is what its end will be held against. Gives the id.
 *
 * @throws 403, 404; 409 when there is none, it is signed already, or it says something else by now
 */
export async function signAgreement(
  db: Db,
  actor: Actor,
  form: MentorshipForm & { version: number },
  now: Date,
): Promise<string> {
  return writeOnce(db, form.once, now, async trx => {
    const record = await getMentorshipRecord(trx, form.id)
    const { version, publicUrl } = form
    const signer = demandSigner(actor, 'mentorship.agree', record)
    const after = demandStep(record.state, { act: 'sign', by: signer.actingFor, version }, now)
    const { menteeId, dimension } = record.mentorship
    const begins = after.status === 'active'
    const reading = begins ? await findNewestReading(trx, menteeId, dimension) : undefined
    await writeState(trx, record, after, now, begins ? { startReadingId: reading?.id ?? null } : {})
    await sign(trx, record, version, signer, now)
    await recordEvent(trx, actor, { ...eventOf(record), verb: 'mentorship.signed', payload: { version } }, now)
    if (begins) {
      await recordEvent(trx, actor, { ...eventOf(record, 'public'), verb: 'mentorship.started', payload: {} }, now)
      await tellMentorship(trx, 'mentorshipStarted', { record, by: signer.actingFor, publicUrl }, now)
    }
    return form.id
  })
}

/** The version that stands, where its words were not kept when it was written: the simulated ones are not. */
async function keepEarlier(trx: Trx, { agreement, goals }: MentorshipRecord): Promise<void> {
  if (!agreement || (await hasRevision(trx, 'mentorship', agreement.mentorshipId, agreement.version))) return
  const { sessions, months, format, terms } = agreement
  const said = goals.map(({ text, indicator, target }) => ({ text, indicator, target }))
  await insertRevision(trx, {
    subjectType: 'mentorship',
    subjectId: agreement.mentorshipId,
    version: agreement.version,
    data: JSON.stringify({ goals: said, sessions, months, format, terms } satisfies AgreementTerms),
    authorId: null,
    onBehalfOf: agreement.proposedBy,
    recordedAt: agreement.updatedAt,
  })
}

async function keepAgreement(
  trx: Trx,
  { mentorship: { id } }: MentorshipRecord,
  terms: AgreementTerms,
  version: number,
  { userId, actingFor }: MentorshipSigner,
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  const { goals, ...agreed } = terms
  await saveAgreement(trx, { ...agreed, mentorshipId: id, version, proposedBy: actingFor, updatedAt: at })
  const rows = goals.map((goal, index) => ({ ...goal, id: newId(), mentorshipId: id, position: index + 1 }))
  await replaceGoals(trx, id, rows)
  await insertRevision(trx, {
    subjectType: 'mentorship',
    subjectId: id,
    version,
    data: JSON.stringify(terms),
    authorId: userId,
    onBehalfOf: actingFor,
    recordedAt: at,
  })
}

async function sign(
  trx: Trx,
  { mentorship: { id } }: MentorshipRecord,
  version: number,
  { userId, actingFor }: MentorshipSigner,
  now: Date,
): Promise<void> {
  const signature = { mentorshipId: id, partyId: actingFor, version, signedBy: userId, signedAt: now.toISOString() }
  await insertSignature(trx, signature)
}
