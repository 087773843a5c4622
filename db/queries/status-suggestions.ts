import type { Db, NewRow, Row, Trx } from '../schema.ts'

/** What the coordination has answered to what the chain suggested about these bottlenecks. */
export async function listSuggestionAnswers(
  db: Db | Trx,
  bottleneckIds: readonly string[],
): Promise<Row<'statusSuggestion'>[]> {
  if (bottleneckIds.length === 0) return []
  return db.selectFrom('statusSuggestion').selectAll().where('bottleneckId', 'in', bottleneckIds).execute()
}

export async function insertSuggestionAnswer(trx: Trx, answer: NewRow<'statusSuggestion'>): Promise<void> {
  await trx.insertInto('statusSuggestion').values(answer).execute()
}

/** Every change of status of these bottlenecks, oldest first. */
export async function listStatusMoves(db: Db | Trx, bottleneckIds: readonly string[]) {
  if (bottleneckIds.length === 0) return []
  return db
    .selectFrom('bottleneckMove')
    .select(['bottleneckId', 'toStatus', 'movedAt'])
    .where('bottleneckId', 'in', bottleneckIds)
    .whereRef('fromStatus', '!=', 'toStatus')
    .orderBy('movedAt')
    .execute()
}
