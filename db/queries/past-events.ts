import type { NewEvent } from '#app/domain/events.ts'
import type { Trx } from '../schema.ts'
import { insertRows } from './dataset.ts'

/** An event told by a seed: it brings its key and when it was recorded, and no person. */
export type PastEvent = NewEvent & { id: string; onBehalfOf: string | null; recordedAt: string }

/** Lines in one statement: enough that the log of three years goes in at once, few enough for one answer. */
const LINES_AT_ONCE = 500

/** Appends many events to the log in the order given: what `recordEvent` does for one. */
export async function appendEvents(trx: Trx, events: readonly PastEvent[]): Promise<void> {
  for (let i = 0; i < events.length; i += LINES_AT_ONCE) {
    const part = events.slice(i, i + LINES_AT_ONCE)
    const written = await trx
      .insertInto('eventLog')
      .values(
        part.map(event => ({
          id: event.id,
          verb: event.verb,
          subjectType: event.subject.type,
          subjectId: event.subject.id,
          actorId: null,
          onBehalfOf: event.onBehalfOf,
          audience: event.audience,
          recordedAt: event.recordedAt,
          occurredOn: event.occurredOn ?? null,
          payload: JSON.stringify(event.payload),
        })),
      )
      .returning(['id', 'seq'])
      .execute()
    const seqOf = new Map(written.map(({ id, seq }) => [id, seq]))
    const mentions = part.flatMap(event =>
      (event.mentions ?? []).map(m => ({ seq: seqOf.get(event.id) ?? 0, subjectType: m.type, subjectId: m.id })),
    )
    await insertRows(trx, 'eventMention', mentions)
  }
}
