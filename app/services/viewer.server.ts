import type { Actor } from '#app/domain/actors.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { getUserName, listPartiesOfUser } from '#db/queries/viewer.ts'
import type { Db } from '#db/schema.ts'
import { countPending } from './inbox.server.ts'

export async function readViewer(db: Db, actor: Actor, now: Date): Promise<Viewer | null> {
  if (actor.kind !== 'user') return null
  const parties = await listPartiesOfUser(db, actor.userId)
  return {
    name: await getUserName(db, actor.userId),
    isCoordinator: actor.isCoordinator,
    actingFor: parties.find(p => p.id === actor.actingFor) ?? null,
    parties,
    pending: await countPending(db, actor, now),
  }
}
