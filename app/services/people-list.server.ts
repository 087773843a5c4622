import type { Actor } from '#app/domain/actors.ts'
import { recordPath } from '#app/domain/addresses.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import { groupBy } from '#app/domain/group.ts'
import { runList } from '#app/domain/list-view.ts'
import { type Person, peopleListSpec } from '#app/domain/people.ts'
import { demand } from '#app/domain/permissions.ts'
import { searchable } from '#app/domain/text.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listAllMemberships } from '#db/queries/memberships.ts'
import { countCoordinators, findUser, listPeople, updateUserIsCoordinator } from '#db/queries/users.ts'
import type { Db } from '#db/schema.ts'
import { NETWORK } from './memberships.server.ts'
import { writeOnce } from './transactions.server.ts'

/** Everybody with an account and whom they act for, searched and filtered, for the coordination. */
export async function readPeople(db: Db, actor: Actor, params: URLSearchParams) {
  demand(actor, 'coordination.enter')
  const [users, memberships] = await Promise.all([listPeople(db), listAllMemberships(db)])
  const ofUser = groupBy(memberships, m => m.userId)
  const people = users.map((user): Person => {
    const own = ofUser(user.id)
    return {
      id: user.id,
      name: user.name,
      email: user.email ?? '',
      isCoordinator: user.isCoordinator === 1,
      isYou: actor.kind === 'user' && actor.userId === user.id,
      createdAt: user.createdAt,
      memberships: own.map(({ id, role, partyKind, partySlug, partyName }) => ({
        id,
        role,
        party: { name: partyName, href: recordPath(partyKind, partySlug) },
      })),
      searchText: searchable(user.name, user.email, ...own.map(m => m.partyName)),
    }
  })
  const { rows, list } = runList(people, peopleListSpec, params)
  return { list, people: rows.map(({ searchText: _, ...person }) => person) }
}

/**
 * Takes somebody out of the coordination; their account and memberships stay.
 *
 * @throws 403 for everybody else; 409 for the last coordinator
 */
export async function endCoordination(db: Db, actor: Actor, userId: string, now: Date, once?: string): Promise<void> {
  demand(actor, 'coordination.enter')
  await writeOnce(db, once, now, async trx => {
    if (!(await findUser(trx, userId))) throw notFound()
    if (!(await updateUserIsCoordinator(trx, userId, 0))) throw conflict('errors.changed')
    if ((await countCoordinators(trx)) === 0) throw conflict('accounts.errors.lastCoordinator')
    const payload = { membershipId: null, handedBack: 0 as const }
    await recordEvent(trx, actor, { verb: 'person.left', subject: NETWORK, audience: 'coordination', payload }, now)
    return userId
  })
}
