import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { conflict, DomainError, notFound } from '#app/domain/errors.ts'
import type { EventAudience } from '#app/domain/events.ts'
import {
  type MentorshipAct,
  type MentorshipRefusal,
  type MentorshipState,
  type Side,
  sideOf,
  stepMentorship,
} from '#app/domain/mentorship-lifecycle.ts'
import { isOpenMentorship, isPublicMentorship } from '#app/domain/mentorships.ts'
import { type Action, can, demand } from '#app/domain/permissions.ts'
import { type MentorshipChanges, updateMentorship } from '#db/queries/mentorships.ts'
import type { Row, Trx } from '#db/schema.ts'
import { asSigner, type Signer } from './initiative-state.server.ts'
import { clustersOf, type MentorshipRecord } from './mentorship-records.server.ts'

/** What every use case takes from its form besides its own fields. */
export interface MentorshipForm {
  id: string
  once?: string | undefined
  /** The site's address, for the links in mails. */
  publicUrl: string
}

/** Whoever signs for one of the two, and which it is. */
export type MentorshipSigner = Signer & { side: Side }

/** Whether the actor sees what is private: the two clusters, and the coordination. Their notes are another matter. */
export const isInsider = (actor: Actor, record: Pick<MentorshipRecord, 'mentorship'>) =>
  can(actor, 'mentorship.read-private', clustersOf(record))

/** @throws 404: what was asked for, or came to nothing, is of the two and the coordination */
export function demandReadable(actor: Actor, record: Pick<MentorshipRecord, 'mentorship'>): void {
  if (!isPublicMentorship(record.mentorship.status) && !isInsider(actor, record)) throw notFound()
}

/**
 * Whoever acts, for one of the two clusters.
 *
 * @throws 404 where it is private and the actor none of those who see it; 403
 */
export function demandSigner(
  actor: Actor,
  action: Action,
  record: Pick<MentorshipRecord, 'mentorship' | 'state'>,
): MentorshipSigner {
  demandReadable(actor, record)
  demand(actor, action, clustersOf(record))
  const signer = asSigner(actor, action)
  const side = sideOf(record.state, signer.actingFor)
  if (!side) throw refusalOf('notAParty')
  return { ...signer, side }
}

/** What only the other side may do is a 403, the rest a 409. */
const WRONG_SIDE: readonly MentorshipRefusal[] = ['notAParty', 'notTheMentor', 'notTheMentee']

/** The life cycle's no, as it is told to whoever tried. */
export function refusalOf(refusal: MentorshipRefusal): DomainError {
  return new DomainError(WRONG_SIDE.includes(refusal) ? 403 : 409, `mentorships.refusals.${refusal}`)
}

/** The state after an act. @throws 403 for the wrong side, 409 with the reason when the life cycle refuses */
export function demandStep(state: MentorshipState, act: MentorshipAct, now: Date): MentorshipState {
  const step = stepMentorship(state, act, now)
  if (!step.ok) throw refusalOf(step.refusal)
  return step.state
}

/**
 * Writes `after` over the state that was read, with further `changes`. What follows from the status is written here: who
 * stands behind it, the days it began and ended, and that the pair may ask again once it is over. Agreement and signatures
 * are rows of their own: whoever steps them writes them.
 *
 * @throws 409 when somebody was faster
 */
export async function writeState(
  trx: Trx,
  { mentorship }: Pick<MentorshipRecord, 'mentorship'>,
  after: MentorshipState,
  now: Date,
  changes: MentorshipChanges = {},
): Promise<void> {
  const { status, seat, answerBy } = after
  const written = await updateMentorship(trx, mentorship, {
    status,
    seat,
    answerBy,
    provenance: provenanceOf(mentorship, after),
    validFrom: mentorship.validFrom ?? (status === 'active' ? dayInBogota(now) : null),
    ...(status === 'completed' || status === 'ended_early' ? { validTo: dayInBogota(now) } : {}),
    ...(isOpenMentorship(status) ? {} : { openKey: null }),
    updatedAt: now.toISOString(),
    ...changes,
  })
  if (!written) throw conflict('errors.changed')
}

/** The mentor's yes confirms what the asker declared. */
function provenanceOf({ provenance }: Row<'mentorship'>, { status }: MentorshipState): Row<'mentorship'>['provenance'] {
  return provenance === 'declarado' && isPublicMentorship(status) ? 'confirmado' : provenance
}

/**
 * What an event about it says: on whose pages it belongs, and who sees it. Private unless it is one of the few things that
 * are public of a mentorship: that it was accepted, runs, rests or is over, and a published lesson.
 */
export function eventOf(record: Pick<MentorshipRecord, 'mentorship'>, audience: EventAudience = 'parties') {
  return {
    subject: { type: 'mentorship', id: record.mentorship.id },
    mentions: clustersOf(record).map(id => ({ type: 'cluster', id }) as const),
    audience,
  } as const
}
