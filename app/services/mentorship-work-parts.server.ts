import type { Actor } from '#app/domain/actors.ts'
import { type Side, sideOf, stepMentorship } from '#app/domain/mentorship-lifecycle.ts'
import { canChangeContact } from '#app/domain/mentorship-work.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { listMembershipsOfParty } from '#db/queries/memberships.ts'
import { findUser } from '#db/queries/users.ts'
import type { Db } from '#db/schema.ts'
import { idOf, readAgreement } from './mentorship-agreement-page.server.ts'
import { readClosing } from './mentorship-closing-page.server.ts'
import { clustersOf, getMentorshipRecord, type MentorshipRecord } from './mentorship-records.server.ts'
import { demandReadable, isInsider } from './mentorship-state.server.ts'
import { readWorkSummary } from './mentorship-work-page.server.ts'

/**
 * All that a mentorship's own page says of the work in it, as far as the reader may see it.
 *
 * @throws 404 where it is private and the reader none of those who see it
 */
export async function readWorkParts(db: Db, actor: Actor, id: string, language: Language, now: Date) {
  const record = await getMentorshipRecord(db, id)
  demandReadable(actor, record)
  const { mentorship, mentor, mentee } = record
  return {
    id,
    status: mentorship.status,
    dimension: mentorship.dimension,
    names: { mentor: { slug: mentor.slug, name: mentor.name }, mentee: { slug: mentee.slug, name: mentee.name } },
    /** The side the reader belongs to, if any, and the one it manages. */
    member: can(actor, 'mentorship.work', clustersOf(record)) ? sideOf(record.state, ownParty(actor)[0] ?? '') : null,
    side: sideManaged(actor, record),
    turns: turnsOf(actor, record, now),
    agreement: await readAgreement(db, actor, record, language, now),
    contacts: await readContacts(db, actor, record),
    summary: await readWorkSummary(db, actor, record, now),
    closing: await readClosing(db, actor, record, language, now),
    rest: restOf(actor, record),
  }
}
export type WorkParts = Awaited<ReturnType<typeof readWorkParts>>

const TURNS = ['resume', 'complete', 'pause', 'end-early'] as const
export type Turn = (typeof TURNS)[number]

const sideManaged = (actor: Actor, record: MentorshipRecord): Side | null =>
  can(actor, 'mentorship.close', clustersOf(record)) ? sideOf(record.state, ownParty(actor)[0] ?? '') : null

/** What the reader's cluster can do to the whole today. */
function turnsOf(actor: Actor, record: MentorshipRecord, now: Date): Turn[] {
  const side = sideManaged(actor, record)
  if (!side) return []
  const by = idOf(record, side)
  return TURNS.filter(act => stepMentorship(record.state, { act, by }, now).ok)
}

/** Why it rests or ended early, in the words of whoever did it; null for the public, and where nobody gave a reason. */
function restOf(actor: Actor, record: MentorshipRecord) {
  const { status, reason, endedBy } = record.mentorship
  if ((status !== 'paused' && status !== 'ended_early') || !reason || !isInsider(actor, record)) return null
  return { status, reason, by: endedBy ? sideOf(record.state, endedBy) : null }
}

/** Who looks after it on each side, by name; and, for a manager, the own people it can hand it to. */
async function readContacts(db: Db, actor: Actor, record: MentorshipRecord) {
  if (!isInsider(actor, record)) return null
  const { mentorContactId, menteeContactId } = record.mentorship
  const nameOf = async (id: string | null) => (id ? ((await findUser(db, id))?.name ?? null) : null)
  const side = sideManaged(actor, record)
  const changes = side !== null && canChangeContact(record.mentorship)
  const people = changes ? await listMembershipsOfParty(db, idOf(record, side)) : []
  return {
    mentor: await nameOf(mentorContactId),
    mentee: await nameOf(menteeContactId),
    own: side === 'mentor' ? mentorContactId : menteeContactId,
    choices: people.map(({ userId, personName }) => ({ value: userId, label: personName })),
  }
}
