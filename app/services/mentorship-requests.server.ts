import type { Actor } from '#app/domain/actors.ts'
import { conflict, forbidden } from '#app/domain/errors.ts'
import type { RequestMentorshipInput } from '#app/domain/mentorship-forms.ts'
import { answerBy, openKeyOf } from '#app/domain/mentorships.ts'
import { demand, ownParty } from '#app/domain/permissions.ts'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listLeftParties } from '#db/queries/memberships.ts'
import {
  findClusterBySlug,
  findOfferedDimension,
  findOpenMentorship,
  insertMentorship,
} from '#db/queries/mentorships.ts'
import { listParties } from '#db/queries/party-choices.ts'
import type { Db, Trx } from '#db/schema.ts'
import { asSigner } from './initiative-state.server.ts'
import { enqueueDeadlines } from './mentorship-deadlines.server.ts'
import { tellMentorship } from './mentorship-mail.server.ts'
import { getMentorshipRecord } from './mentorship-records.server.ts'
import { eventOf } from './mentorship-state.server.ts'
import { writeOnce } from './transactions.server.ts'

export type MentorshipRequest = Omit<RequestMentorshipInput, 'startDate' | 'tried' | 'participants'> &
  Partial<Pick<RequestMentorshipInput, 'startDate' | 'tried' | 'participants'>> & {
    once?: string | undefined
    /** The site's address, for the link in the mail. */
    publicUrl: string
  }

/**
 * The acting cluster asks another to accompany it in a dimension: private to the two and the coordination until it is
 * accepted. Whoever sends it is its side's contact. Gives its id.
 *
 * @throws 403 for whoever does not manage a cluster
 * @throws 409 when it asks itself, the other does not offer the dimension or has nobody left to answer, or the two have one
 *   in it that is not over (`id` in its params)
 */
export async function requestMentorship(db: Db, actor: Actor, input: MentorshipRequest, now: Date): Promise<string> {
  demand(actor, 'mentorship.request', ownParty(actor))
  const signer = asSigner(actor, 'mentorship.request')
  return writeOnce(db, input.once, now, async trx => {
    const menteeId = signer.actingFor
    const mentorId = await demandMentor(trx, input, menteeId)
    const id = newId()
    const at = now.toISOString()
    const until = answerBy(now)
    const { dimension, goal, tried = null, expected, startDate = null, participants = null } = input
    await insertMentorship(trx, {
      id,
      mentorId,
      menteeId,
      dimension,
      status: 'requested',
      provenance: 'declarado',
      openKey: openKeyOf(mentorId, menteeId, dimension),
      seat: null,
      goal,
      tried,
      expected,
      participants,
      startDate,
      menteeContactId: signer.userId,
      requestedAt: at,
      answerBy: until,
      createdAt: at,
      updatedAt: at,
    })
    const record = await getMentorshipRecord(trx, id)
    const event = { ...eventOf(record), verb: 'mentorship.requested', payload: { answerBy: until } } as const
    await recordEvent(trx, actor, event, now)
    await enqueueDeadlines(trx, until, now)
    const told = { record, by: menteeId, publicUrl: input.publicUrl, date: until, reason: goal }
    await tellMentorship(trx, 'mentorshipRequested', told, now)
    return id
  })
}

interface Asked {
  mentor: string
  dimension: MaturityDimension
}

async function demandMentor(trx: Trx, { mentor: slug, dimension }: Asked, menteeId: string): Promise<string> {
  const [mentee] = await listParties(trx, [menteeId])
  if (mentee?.kind !== 'cluster') throw forbidden('permissions.mentorship_request')
  const mentor = await findClusterBySlug(trx, slug)
  if (mentor?.id === menteeId) throw conflict('mentorships.refusals.ownCluster')
  const offered = mentor && (await findOfferedDimension(trx, mentor.id, dimension))
  if (!mentor || offered?.status !== 'qualified') throw conflict('mentorships.refusals.notOffered')
  if ((await listLeftParties(trx)).has(mentor.id)) throw conflict('mentorships.refusals.nobodyAnswers')
  const open = await findOpenMentorship(trx, openKeyOf(mentor.id, menteeId, dimension))
  if (open) throw conflict('mentorships.refusals.alreadyOpen', { id: open.id, mentor: mentor.name })
  return mentor.id
}
