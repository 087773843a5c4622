import type { Actor, SignedIn } from '#app/domain/actors.ts'
import { conflict, forbidden, notFound } from '#app/domain/errors.ts'
import { type InitiativeAct, type InitiativeState, stepInitiative } from '#app/domain/initiative-lifecycle.ts'
import { type Action, can, demand } from '#app/domain/permissions.ts'
import { updateInitiative } from '#db/queries/initiatives.ts'
import type { Row, Trx } from '#db/schema.ts'
import type { InitiativeRecord } from './initiative-records.server.ts'

/** A signed-in person who acts for a party. */
export type Signer = SignedIn & { actingFor: string }

/** What every use case takes from its form besides its own fields. */
export interface InitiativeForm {
  /** Slug or code. */
  slug: string
  once?: string | undefined
  /** The site's address, for the links in mails. */
  publicUrl: string
}

/** @throws 404: a draft is of the cluster that writes it */
export function demandReadable(actor: Actor, { initiative }: Pick<InitiativeRecord, 'initiative'>): void {
  if (initiative.code === null && !can(actor, 'initiative.draft', [initiative.leaderId])) throw notFound()
}

/**
 * Whoever acts, for one of `parties`.
 *
 * @throws 404 where it is a draft of others; 403
 */
export function demandSigner(
  actor: Actor,
  action: Action,
  record: Pick<InitiativeRecord, 'initiative'>,
  parties: readonly string[],
): Signer {
  demandReadable(actor, record)
  demand(actor, action, parties)
  return asSigner(actor, action)
}

/** @throws 403 for whoever acts for no party */
export function asSigner(actor: Actor, action: Action): Signer {
  if (actor.kind !== 'user' || !actor.actingFor) throw forbidden(`permissions.${action.replaceAll('.', '_')}`)
  return { ...actor, actingFor: actor.actingFor }
}

/** @throws 409 when the page that was answered showed another version of its words */
export function demandVersion({ initiative }: Pick<InitiativeRecord, 'initiative'>, shown: number | undefined): void {
  if (shown !== undefined && shown !== initiative.version) throw conflict('errors.changed')
}

/** The state after an act. @throws 409 with the reason when the life cycle refuses */
export function demandStep(state: InitiativeState, act: InitiativeAct, now: Date): InitiativeState {
  const step = stepInitiative(state, act, now)
  if (!step.ok) throw conflict(`initiatives.refusals.${step.refusal}`)
  return step.state
}

/**
 * Writes `after` over the state that was read, with further `changes`.
 *
 * @throws 409 when somebody was faster
 */
export async function writeState(
  trx: Trx,
  { initiative }: Pick<InitiativeRecord, 'initiative'>,
  after: InitiativeState,
  now: Date,
  changes: Partial<Omit<Row<'initiative'>, 'id' | 'createdAt' | 'turn' | 'leaderId'>> = {},
): Promise<void> {
  const at = now.toISOString()
  const begins = after.status === 'deciding' && initiative.status !== 'deciding'
  const written = await updateInitiative(trx, initiative, {
    status: after.status,
    terms: after.terms,
    votingEndsOn: after.votingEndsOn,
    updatedAt: at,
    ...(begins ? { decidingSince: at } : {}),
    ...changes,
  })
  if (!written) throw conflict('errors.changed')
}

type Mention = { type: 'cluster' | 'organization' | 'bottleneck'; id: string }

/** What an event about it says: everybody's, or its own cluster's while it is a draft, and on whose pages it belongs. */
export function eventOf({ initiative }: Pick<InitiativeRecord, 'initiative'>, mentions: readonly Mention[]) {
  const unique = new Map(mentions.map(mention => [mention.id, mention]))
  return {
    subject: { type: 'initiative', id: initiative.id },
    mentions: [...unique.values()],
    audience: initiative.code === null ? 'parties' : 'public',
  } as const
}

/** The leader, the bottlenecks and the parties whose commitment stands: those whom a turn of the whole concerns. */
export function everyMention({ initiative, bottlenecks, commitments }: InitiativeRecord): Mention[] {
  return [
    { type: 'cluster', id: initiative.leaderId },
    ...commitments.filter(row => row.status === 'active').map(row => ({ type: row.partyKind, id: row.partyId })),
    ...bottlenecks.map(({ id }) => ({ type: 'bottleneck', id }) as const),
  ]
}
