import type { Actor } from '#app/domain/actors.ts'
import type { BottleneckStatus } from '#app/domain/bottlenecks.ts'
import { conflict } from '#app/domain/errors.ts'
import { groupBy } from '#app/domain/group.ts'
import { can, demand } from '#app/domain/permissions.ts'
import { currentReadings, isTargetMet } from '#app/domain/results.ts'
import { type Suggestion, sameSuggestion, suggestStatus } from '#app/domain/status-suggestions.ts'
import { listChainBottlenecks, listChainProjects, listMovesOf, listProjectLinks } from '#db/queries/chain.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listStatusMoves, listSuggestionAnswers } from '#db/queries/status-suggestions.ts'
import type { Db } from '#db/schema.ts'
import { addressOf, asCoordination, getReadableBottleneck } from './bottleneck-access.server.ts'
import { moveBottleneck } from './bottleneck-moves.server.ts'
import { listResultsWithReadings, type ResultWithReadings } from './result-records.server.ts'
import { answerSuggestion } from './suggestion-answers.server.ts'
import { writeOnce } from './transactions.server.ts'

/** A suggestion as the coordination sees it: about which entry, and what its cause is called. */
export interface ShownSuggestion extends Suggestion {
  code: string
  titleEs: string
  titleEn: string | null
  from: BottleneckStatus
  /** `PC-004`, or the indicator. */
  name: string
}

/** What the chain suggests about one entry of the register; null for all but the coordination, or where it is nothing. */
export async function readSuggestion(db: Db, actor: Actor, code: string | null): Promise<ShownSuggestion | null> {
  if (code === null || !can(actor, 'bottleneck.move')) return null
  const { id } = await getReadableBottleneck(db, actor, code)
  return (await listSuggestions(db, [id]))[0] ?? null
}

/** Everything the chain suggests, by code. @throws 403 for all but the coordination */
export async function readSuggestions(db: Db, actor: Actor): Promise<ShownSuggestion[]> {
  demand(actor, 'bottleneck.move')
  const links = await listProjectLinks(db)
  return listSuggestions(db, [...new Set(links.map(link => link.bottleneckId))])
}

/**
 * The coordination takes what the chain suggests. Gives the entry's address.
 *
 * @throws 403, 404, 409 when the chain no longer suggests it or the entry changed meanwhile
 */
export async function acceptSuggestion(
  db: Db,
  actor: Actor,
  input: {
    address: string
    status: BottleneckStatus
    cause: Suggestion['cause']
    causeId: string
    reason: string
    version?: number | undefined
    publicUrl: string
    once?: string | undefined
  },
  now: Date,
): Promise<string> {
  const { address, status, cause, causeId, reason, version, publicUrl, once } = input
  demand(actor, 'bottleneck.move')
  const suggestion = { to: status, cause, causeId }
  const decision = { address, status, reason, version, publicUrl, once, suggestion }
  const { id } = await getReadableBottleneck(db, actor, address)
  // The same form again finds the entry moved: it is given its first answer, so only a stranger to the chain is refused.
  const [current] = await listSuggestions(db, [id])
  const answered = (await answersOf(db, [id])).some(one => sameSuggestion(one, suggestion))
  if (!answered && !(current && sameSuggestion(current, suggestion))) throw conflict('suggestions.gone')
  return moveBottleneck(db, actor, decision, now)
}

/** The coordination says no to what the chain suggests: it is not suggested again. Gives the entry's address. @throws 403, 404, 409 */
export async function dismissSuggestion(
  db: Db,
  actor: Actor,
  input: {
    address: string
    status: BottleneckStatus
    cause: Suggestion['cause']
    causeId: string
    once?: string | undefined
  },
  now: Date,
): Promise<string> {
  const author = asCoordination(actor)
  return writeOnce(db, input.once, now, async trx => {
    demand(actor, 'bottleneck.move')
    const bottleneck = await getReadableBottleneck(trx, actor, input.address)
    const { status: to, cause, causeId } = input
    await answerSuggestion(trx, author, bottleneck.id, { to, cause, causeId }, 'dismissed', now)
    const subject = { type: 'bottleneck', id: bottleneck.id } as const
    const payload = { to, causeId }
    const event = { verb: 'bottleneck.suggestion-dismissed', subject, audience: 'coordination', payload } as const
    await recordEvent(trx, author, event, now)
    return addressOf(bottleneck)
  })
}

async function answersOf(db: Db, ids: readonly string[]) {
  const rows = await listSuggestionAnswers(db, ids)
  return rows.map(({ bottleneckId, toStatus: to, cause, causeId, answer, answeredAt }) => {
    return { bottleneckId, to, cause, causeId, answer, answeredAt }
  })
}

async function listSuggestions(db: Db, ids: readonly string[]): Promise<ShownSuggestion[]> {
  if (ids.length === 0) return []
  const [bottlenecks, links] = await Promise.all([
    listChainBottlenecks(db, ids),
    listProjectLinks(db, { bottlenecks: ids }),
  ])
  const alive = links.filter(link => link.status !== 'cancelled')
  const projectIds = [...new Set(alive.map(link => link.projectId))]
  const [projects, moves, results, decisions, answers] = await Promise.all([
    listChainProjects(db, projectIds),
    listMovesOf(db, projectIds),
    listResultsWithReadings(db, projectIds),
    listStatusMoves(db, ids),
    answersOf(db, ids),
  ])
  const started = new Map(
    moves
      .filter(move => move.fromStatus === 'planned' && move.toStatus === 'in_progress')
      .map(move => [move.projectId, move.movedAt]),
  )
  const resultsOf = groupBy(results, one => one.result.projectId)
  const linksOf = groupBy(alive, link => link.bottleneckId)
  const answersFor = groupBy(answers, one => one.bottleneckId)
  const decisionsOf = groupBy(decisions, move => move.bottleneckId)
  return bottlenecks.flatMap(({ id, code, titleEs, titleEn, status }) => {
    const answered = answersFor(id)
    const accepted = new Set(answered.filter(one => one.answer === 'accepted').map(one => one.answeredAt))
    const own = decisionsOf(id).filter(move => !accepted.has(move.movedAt))
    const suggestion = suggestStatus({
      status,
      lastMovedAt: own.at(-1)?.movedAt ?? null,
      projects: linksOf(id).map(({ projectId }) => ({
        id: projectId,
        startedAt: started.get(projectId) ?? null,
        targets: resultsOf(projectId).flatMap(targetOf),
      })),
      answered,
    })
    if (!suggestion) return []
    const project = projects.find(one => one.id === suggestion.causeId)
    const result = results.find(one => one.result.id === suggestion.causeId)
    const name = project ? (project.code ?? project.title) : (result?.result.indicator ?? '')
    return [{ ...suggestion, code, titleEs, titleEn, from: status, name }]
  })
}

/** A target and when the newest reading said that it was reached; nothing for a result without one. */
function targetOf({ result, readings }: ResultWithReadings) {
  const latest = currentReadings(readings).at(-1) ?? null
  const met = isTargetMet(result, latest?.value ?? null)
  if (result.target === null || result.direction === null) return []
  return [{ resultId: result.id, reachedAt: met ? (latest?.createdAt ?? null) : null }]
}
