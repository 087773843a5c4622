import type { Actor } from '#app/domain/actors.ts'
import type { MoveBottleneckInput } from '#app/domain/bottleneck-forms.ts'
import { canMove, nextBottleneckCode } from '#app/domain/bottlenecks.ts'
import { conflict } from '#app/domain/errors.ts'
import type { NewEvent } from '#app/domain/events.ts'
import { demand } from '#app/domain/permissions.ts'
import type { Suggestion } from '#app/domain/status-suggestions.ts'
import { searchable } from '#app/domain/text.ts'
import { newId } from '#db/ids.ts'
import {
  findBodyBySlug,
  findBottleneckByCode,
  insertBottleneckMove,
  listBottleneckCodes,
  updateBottleneckIfUnchanged,
} from '#db/queries/bottlenecks.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import { addressOf, asCoordination, getReadableBottleneck, partiesOf } from './bottleneck-access.server.ts'
import { tellReporter } from './bottleneck-mail.server.ts'
import { answerSuggestion } from './suggestion-answers.server.ts'
import { writeOnce } from './transactions.server.ts'

/** What the form of the coordination asks for. An absent field leaves what there is, an empty one (null) takes it away. */
export interface Decision
  extends Omit<MoveBottleneckInput, 'responsible' | 'targetDate' | 'resolvability' | 'horizon'> {
  address: string
  responsible?: string | null | undefined
  targetDate?: string | null | undefined
  resolvability?: Row<'bottleneck'>['resolvability'] | undefined
  horizon?: Row<'bottleneck'>['horizon'] | undefined
  /** Of the chain: what it answers by moving. */
  suggestion?: Suggestion | undefined
  /** The site's address, no slash at the end: for the mail that tells the reporting cluster. */
  publicUrl: string
  once?: string | undefined
}

/** Errors by field for what only the register knows: bodies and codes that do not exist. Empty when all is well. */
export async function checkDecision(db: Db | Trx, { responsible, sameAs, address }: Decision) {
  const errors: Record<string, string[]> = {}
  if (responsible && !(await findBodyBySlug(db, responsible))) {
    errors.responsible = ['bottlenecks.errors.responsible']
  }
  if (sameAs) {
    const same = await findBottleneckByCode(db, sameAs.toUpperCase())
    if (!same || same.code === address.toUpperCase()) errors.sameAs = ['bottlenecks.errors.sameAs']
  }
  return errors
}

/**
 * The coordination decides, with a reason: it accepts a report (which gets the next code) or dismisses it, moves an entry
 * along its transitions, reopens it, or names who answers for it and by when. Gives the entry's address.
 *
 * @throws 403 for others, 404, 409 for a step that does not exist or when the entry changed meanwhile
 */
export async function moveBottleneck(db: Db, actor: Actor, input: Decision, now: Date): Promise<string> {
  const author = asCoordination(actor)
  return writeOnce(db, input.once, now, async trx => {
    demand(actor, 'bottleneck.move')
    const before = await getReadableBottleneck(trx, actor, input.address)
    if (input.version !== undefined && input.version !== before.version) throw conflict('errors.changed')
    const to = input.status
    const moves = to !== before.status
    if (moves && !canMove(before.status, to))
      throw conflict('bottlenecks.errors.transition', { from: before.status, to })

    const said = await changesOf(trx, before, input)
    if (!moves && Object.keys(said).length === 0) throw conflict('bottlenecks.errors.nothingChanged')
    const code = before.code ?? (to === 'identified' ? nextBottleneckCode(await listBottleneckCodes(trx)) : null)
    const named = code === before.code ? {} : { code, searchText: searchable(code, before.titleEs, before.titleEn) }
    if (!(await updateBottleneckIfUnchanged(trx, before, { ...said, ...named, status: to }, now))) {
      throw conflict('errors.changed')
    }
    const same = input.sameAs ? await findBottleneckByCode(trx, input.sameAs.toUpperCase()) : undefined
    await insertBottleneckMove(trx, {
      id: newId(),
      bottleneckId: before.id,
      fromStatus: before.status,
      toStatus: to,
      reason: input.reason,
      sameAsId: same?.id ?? null,
      authorId: author.kind === 'user' ? author.userId : null,
      movedAt: now.toISOString(),
    })
    if (input.suggestion) await answerSuggestion(trx, author, before.id, input.suggestion, 'accepted', now)
    const after = { ...before, ...said, code, status: to }
    await recordEvent(trx, author, eventOf(before, after), now)
    if (before.code === null && moves) {
      await tellReporter(trx, { bottleneck: after, reason: input.reason, same, publicUrl: input.publicUrl }, now)
    }
    return addressOf(after)
  })
}

type Said = Partial<Pick<Row<'bottleneck'>, 'responsibleId' | 'targetDate' | 'resolvability' | 'horizon'>>

/** What the form says that is not so already. */
async function changesOf(trx: Trx, before: Row<'bottleneck'>, input: Decision): Promise<Said> {
  const { responsible, targetDate, resolvability, horizon } = input
  const responsibleId = responsible ? (await findBodyBySlug(trx, responsible))?.id : responsible
  if (responsible && !responsibleId) throw conflict('bottlenecks.errors.responsible')
  const wanted: Said = { responsibleId, targetDate, resolvability, horizon }
  return Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => value !== undefined && value !== before[field as keyof Said]),
  )
}

function eventOf(before: Row<'bottleneck'>, after: Row<'bottleneck'>): NewEvent {
  const about = {
    subject: { type: 'bottleneck', id: after.id },
    mentions:
      after.code === null || before.code === null ? partiesOf(after).map(id => ({ type: 'cluster', id }) as const) : [],
    audience: after.code === null ? 'parties' : 'public',
  } as const
  if (after.code !== before.code && after.code !== null) {
    return { ...about, verb: 'bottleneck.accepted', payload: { code: after.code } }
  }
  const { responsibleId, targetDate, resolvability, horizon } = after
  if (after.status === before.status) {
    const assigns = responsibleId !== before.responsibleId || targetDate !== before.targetDate
    if (assigns) return { ...about, verb: 'bottleneck.assigned', payload: { responsibleId, targetDate } }
    return { ...about, verb: 'bottleneck.assessed', payload: { resolvability, horizon } }
  }
  const payload = {
    from: before.status,
    to: after.status,
    ...(responsibleId === before.responsibleId ? {} : { responsibleId }),
    ...(targetDate === before.targetDate ? {} : { targetDate }),
  }
  return { ...about, verb: 'bottleneck.moved', payload }
}
