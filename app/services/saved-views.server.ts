import type { Actor } from '#app/domain/actors.ts'
import { conflict, forbidden, notFound } from '#app/domain/errors.ts'
import { cleanMapAddress } from '#app/domain/map-view.ts'
import { demand, ownParty } from '#app/domain/permissions.ts'
import { MOST_SAVED_VIEWS } from '#app/domain/saved-views.ts'
import { searchable } from '#app/domain/text.ts'
import { listParties } from '#db/queries/party-choices.ts'
import {
  countSavedViews,
  deleteSavedView,
  findSavedView,
  findSavedViewByName,
  insertSavedView,
  listSavedViews,
  updateSavedViewName,
} from '#db/queries/saved-views.ts'
import type { Db, Trx } from '#db/schema.ts'
import { writeOnce } from './transactions.server.ts'

/** The party whose views somebody sees and changes: the one they act for. @throws 403 */
function demandViews(actor: Actor): string {
  const own = ownParty(actor)
  demand(actor, 'map.save-view', own)
  const [partyId] = own
  if (!partyId) throw forbidden('permissions.map_save-view')
  return partyId
}

/** The views of the actor's party, by name. Nobody else learns of them: they write no event. */
export async function readSavedViews(db: Db, actor: Actor) {
  const partyId = demandViews(actor)
  const [[party], views] = await Promise.all([listParties(db, [partyId]), listSavedViews(db, partyId)])
  if (!party) throw notFound()
  return { party: party.name, views }
}

/**
 * Gives a state of the map a name. What means nothing in it is left out. Gives the id.
 *
 * @throws 409 when the party has a view of that name, or too many
 */
export async function saveView(
  db: Db,
  actor: Actor,
  { name, state }: { name: string; state: string },
  now: Date,
  once?: string,
): Promise<string> {
  const partyId = demandViews(actor)
  const address = cleanMapAddress(new URLSearchParams(state)).toString()
  return writeOnce(db, once, now, async trx => {
    await demandFreeName(trx, partyId, name)
    if ((await countSavedViews(trx, partyId)) >= MOST_SAVED_VIEWS) {
      throw conflict('mapViews.errors.tooMany', { most: MOST_SAVED_VIEWS })
    }
    const at = now.toISOString()
    return insertSavedView(trx, { partyId, name, nameKey: searchable(name), address, createdAt: at, updatedAt: at })
  })
}

interface OneView {
  id: string
  /** That the page showed. */
  version: number
}

/** @throws 404 for a view of another party, 409 when the name is taken or somebody changed the view meanwhile */
export async function renameView(
  db: Db,
  actor: Actor,
  { id, version, name }: OneView & { name: string },
  now: Date,
  once?: string,
): Promise<void> {
  const partyId = demandViews(actor)
  await writeOnce(db, once, now, async trx => {
    if (!(await findSavedView(trx, partyId, id))) throw notFound()
    await demandFreeName(trx, partyId, name, id)
    const changed = { name, nameKey: searchable(name), updatedAt: now.toISOString() }
    const count = await updateSavedViewName(trx, { id, partyId, version }, changed)
    if (count === 0) throw conflict('mapViews.errors.changed')
    return id
  })
}

/** @throws 404 for a view of another party, 409 when somebody changed it meanwhile */
export async function removeView(
  db: Db,
  actor: Actor,
  { id, version }: OneView,
  now: Date,
  once?: string,
): Promise<void> {
  const partyId = demandViews(actor)
  await writeOnce(db, once, now, async trx => {
    if (!(await findSavedView(trx, partyId, id))) throw notFound()
    if ((await deleteSavedView(trx, { id, partyId, version })) === 0) throw conflict('mapViews.errors.changed')
    return id
  })
}

async function demandFreeName(trx: Trx, partyId: string, name: string, but?: string): Promise<void> {
  const taken = await findSavedViewByName(trx, partyId, searchable(name))
  if (taken && taken.id !== but) throw conflict('mapViews.errors.taken')
}
