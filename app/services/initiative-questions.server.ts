import type { Actor } from '#app/domain/actors.ts'
import { conflict, forbidden } from '#app/domain/errors.ts'
import type { InitiativeStatus } from '#app/domain/initiatives.ts'
import { can, demand, ownParty } from '#app/domain/permissions.ts'
import { demandQuestionLeft } from '#app/domain/questions.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import { insertQuestion, listQuestions } from '#db/queries/initiative-records.ts'
import type { Db } from '#db/schema.ts'
import { asCoordination } from './bottleneck-access.server.ts'
import { tellParties } from './initiative-mail.server.ts'
import { getInitiativeRecord } from './initiative-records.server.ts'
import { demandReadable, eventOf, type InitiativeForm } from './initiative-state.server.ts'
import { writeOnce } from './transactions.server.ts'

/** Where somebody can still join, decide or open again. */
export const ASKABLE: readonly InitiativeStatus[] = ['open', 'deciding', 'closed_without_quorum']

/**
 * A party, or the coordination, writes in the thread: a question, or an answer. The leader is told of what others write, and
 * those who have written of what the leader answers. Gives the slug.
 *
 * @throws 403 for who acts for nobody; 404; 409 when it is over; 429 when the party wrote too much in it today
 */
export async function askAboutInitiative(
  db: Db,
  actor: Actor,
  { slug, once, publicUrl, body }: InitiativeForm & { body: string },
  now: Date,
): Promise<string> {
  return writeOnce(db, once, now, async trx => {
    const record = await getInitiativeRecord(trx, slug)
    const { initiative } = record
    demandReadable(actor, record)
    demand(actor, 'initiative.ask', ownParty(actor))
    if (actor.kind !== 'user') throw forbidden('permissions.initiative_ask')
    if (!ASKABLE.includes(initiative.status)) throw conflict('initiatives.refusals.wrongStatus')
    const writer = can(actor, 'coordination.enter') ? asCoordination(actor) : actor
    const onBehalfOf = writer.kind === 'user' ? writer.actingFor : null
    const thread = await listQuestions(trx, initiative.id)
    const own = thread.filter(row => row.onBehalfOf === onBehalfOf)
    demandQuestionLeft(
      own.map(row => row.createdAt),
      now,
    )
    const askers = thread.flatMap(row => row.onBehalfOf ?? [])
    const question = { initiativeId: initiative.id, body, authorId: actor.userId, onBehalfOf }
    const questionId = newId()
    await insertQuestion(trx, { id: questionId, ...question, createdAt: now.toISOString() })
    const event = eventOf(record, [{ type: 'cluster', id: initiative.leaderId }])
    await recordEvent(trx, writer, { ...event, verb: 'initiative.question-asked', payload: { questionId } }, now)
    const to = onBehalfOf === initiative.leaderId ? askers : [initiative.leaderId]
    await tellParties(trx, 'initiativeQuestion', { initiative, by: onBehalfOf, to, publicUrl, reason: body }, now)
    return initiative.slug
  })
}

/** The thread, oldest first. Who signed is for the parties and the coordination. */
export async function readQuestions(db: Db, { id, leaderId }: { id: string; leaderId: string }, isInsider: boolean) {
  return (await listQuestions(db, id)).map(row => ({
    id: row.id,
    body: row.body,
    createdAt: row.createdAt,
    /** Null: the coordination. */
    by: row.slug && row.name && row.partyKind ? { slug: row.slug, name: row.name, kind: row.partyKind } : null,
    isLeader: row.onBehalfOf === leaderId,
    person: isInsider ? row.authorName : null,
  }))
}
