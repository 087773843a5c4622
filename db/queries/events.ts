import type { CompiledQuery } from 'kysely'
import type { Actor } from '#app/domain/actors.ts'
import type { EventVerb, NewEvent } from '#app/domain/events.ts'
import { newId } from '../ids.ts'
import type { Db, Trx } from '../schema.ts'

/**
 * Appends one line to the log, in the transaction of the fact it tells. Who and on whose behalf come from the actor; the
 * coordination acts for nobody, even where its people belong to a party: that party would read what is private of others.
 * Gives its `seq`.
 */
export async function recordEvent(trx: Trx, actor: Actor, event: NewEvent, now: Date): Promise<number> {
  const { seq } = await trx
    .insertInto('eventLog')
    .values({
      id: newId(),
      verb: event.verb,
      subjectType: event.subject.type,
      subjectId: event.subject.id,
      actorId: actor.kind === 'user' ? actor.userId : null,
      onBehalfOf: actor.kind === 'user' && !actor.isCoordinator ? actor.actingFor : null,
      audience: event.audience,
      recordedAt: now.toISOString(),
      occurredOn: event.occurredOn ?? null,
      payload: JSON.stringify(event.payload),
    })
    .returning('seq')
    .executeTakeFirstOrThrow()
  const mentions = event.mentions ?? []
  if (mentions.length > 0) {
    await trx
      .insertInto('eventMention')
      .values(mentions.map(m => ({ seq, subjectType: m.type, subjectId: m.id })))
      .execute()
  }
  return seq
}

let newestSeq: CompiledQuery<{ seq: number }> | undefined

/**
 * The newest `seq`, 0 for an empty log: the key under which anything computed is kept. Asked for with every page, so the
 * query is built once.
 */
export async function findLastSeq(db: Db): Promise<number> {
  newestSeq ??= db.selectFrom('eventLog').select('seq').orderBy('seq', 'desc').limit(1).compile()
  const { rows } = await db.executeQuery(newestSeq)
  return rows[0]?.seq ?? 0
}

/** Whether one of `verbs` was written after the line `after`, up to `upTo`: it looks at those lines only. */
export async function hasEventBetween(
  db: Db,
  verbs: readonly EventVerb[],
  after: number,
  upTo: number,
): Promise<boolean> {
  const found = await db
    .selectFrom('eventLog')
    .select('seq')
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .where('verb', 'in', verbs)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** What the lines after `after`, up to `upTo`, did, and which records they are about or mention, as `type/id`. */
export async function listTouches(
  db: Db,
  after: number,
  upTo: number,
): Promise<{ seq: number; verb: EventVerb; refs: string[] }[]> {
  const lines = await db
    .selectFrom('eventLog')
    .select(['seq', 'verb', 'subjectType', 'subjectId'])
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .orderBy('seq')
    .execute()
  const mentions = await db
    .selectFrom('eventMention')
    .select(['seq', 'subjectType', 'subjectId'])
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .orderBy('seq')
    .execute()
  const touches = new Map(
    lines.map(({ seq, verb, subjectType, subjectId }) => [seq, { seq, verb, refs: [`${subjectType}/${subjectId}`] }]),
  )
  for (const { seq, subjectType, subjectId } of mentions) touches.get(seq)?.refs.push(`${subjectType}/${subjectId}`)
  return [...touches.values()]
}

/** When something was done to a record, the first time; undefined when it never was. */
export async function findEventInstant(
  db: Db | Trx,
  { type, id }: NewEvent['subject'],
  verb: EventVerb,
): Promise<string | undefined> {
  const event = await db
    .selectFrom('eventLog')
    .select('recordedAt')
    .where('subjectType', '=', type)
    .where('subjectId', '=', id)
    .where('verb', '=', verb)
    .orderBy('seq')
    .executeTakeFirst()
  return event?.recordedAt
}

/** The log's last line with one of the verbs; 0 where there is none. */
export async function findLastSeqOf(db: Db, verbs: readonly EventVerb[]): Promise<number> {
  const row = await db
    .selectFrom('eventLog')
    .select('seq')
    .where('verb', 'in', verbs)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? 0
}
