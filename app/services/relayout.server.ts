import { type Actor, SYSTEM } from '#app/domain/actors.ts'
import { can, demand } from '#app/domain/permissions.ts'
import { recordEvent } from '#db/queries/events.ts'
import { findLatestJob } from '#db/queries/jobs.ts'
import { findMapLayout } from '#db/queries/network.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { JobHandler } from './job-kinds.server.ts'
import { enqueueJob } from './job-queue.server.ts'
import { readNetwork } from './network.server.ts'
import { LAYOUT_TURN } from './network-layout.server.ts'
import { layOutBeside } from './network-layout-beside.server.ts'
import { storeLayout } from './network-layout-store.server.ts'
import { oneAtATime } from './one-at-a-time.server.ts'
import { writeOnce } from './transactions.server.ts'

/** How it stands with the layout of the whole map. */
export interface RelayoutState {
  state: 'rests' | 'computing' | 'failed'
  /** Instant of the layout that is shown; null before the first. */
  laidOutAt: string | null
}

/**
 * Asks for a new layout of the whole map, for the coordination: the only thing that moves what already stands. It is
 * computed after the answer; asked for again before it is there, it is computed once.
 *
 * @throws DomainError 403 for everybody else
 */
export async function askForRelayout(db: Db, actor: Actor, now: Date, once?: string): Promise<void> {
  demand(actor, 'map.relayout')
  const askedBy = actor.kind === 'user' ? actor.userId : null
  await writeOnce(db, once, now, async trx => {
    if (!(await isUnderWay(trx))) await enqueueJob(trx, { kind: 'network.relayout', payload: { askedBy } }, now)
    return ''
  })
}

/** Lays the whole map out again; what came meanwhile is placed when the map is next read. */
export const relayoutNetwork: JobHandler<{ askedBy: string | null }> = async (db, { askedBy }, _deps, now) => {
  const layout = await layOutBeside(await readNetwork(db))
  await oneAtATime(LAYOUT_TURN, () =>
    storeLayout(db, layout, now, async (trx, nodes) => {
      const subject = { type: 'network', id: 'network' } as const
      const event = { verb: 'map.laid-out', subject, audience: 'public', payload: { nodes } } as const
      await recordEvent(trx, coordinator(askedBy), event, now)
    }),
  )
}

/** What the page says of it to those who may ask for it; null to everybody else. */
export async function readRelayout(db: Db, actor: Actor): Promise<RelayoutState | null> {
  if (!can(actor, 'map.relayout')) return null
  const [layout, job] = await Promise.all([findMapLayout(db), findLatestJob(db, 'network.relayout')])
  const ended = job?.failedAt ? 'failed' : 'rests'
  const state = job && !job.doneAt && !job.failedAt ? 'computing' : ended
  return { state, laidOutAt: layout?.laidOutAt ?? null }
}

async function isUnderWay(trx: Trx): Promise<boolean> {
  const job = await findLatestJob(trx, 'network.relayout')
  return job !== undefined && !job.doneAt && !job.failedAt
}

/** Whoever asked was allowed to then. */
function coordinator(userId: string | null): Actor {
  if (userId === null) return SYSTEM
  return { kind: 'user', userId, isCoordinator: true, memberships: [], actingFor: null, language: 'es' }
}
