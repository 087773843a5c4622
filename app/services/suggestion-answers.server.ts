import type { Actor } from '#app/domain/actors.ts'
import { conflict } from '#app/domain/errors.ts'
import { type Suggestion, sameSuggestion } from '#app/domain/status-suggestions.ts'
import { newId } from '#db/ids.ts'
import { insertSuggestionAnswer, listSuggestionAnswers } from '#db/queries/status-suggestions.ts'
import type { Row, Trx } from '#db/schema.ts'

/** Remembers what the coordination answered, so that the same is not suggested again. @throws 409 when it did before */
export async function answerSuggestion(
  trx: Trx,
  actor: Actor,
  bottleneckId: string,
  { to, cause, causeId }: Suggestion,
  answer: Row<'statusSuggestion'>['answer'],
  now: Date,
): Promise<void> {
  const answered = await listSuggestionAnswers(trx, [bottleneckId])
  const before = answered.map(one => ({ to: one.toStatus, cause: one.cause, causeId: one.causeId }))
  if (before.some(one => sameSuggestion(one, { to, cause, causeId }))) throw conflict('suggestions.gone')
  await insertSuggestionAnswer(trx, {
    id: newId(),
    bottleneckId,
    toStatus: to,
    cause,
    causeId,
    answer,
    answeredBy: actor.kind === 'user' ? actor.userId : null,
    answeredAt: now.toISOString(),
  })
}
