import { SYSTEM } from '#app/domain/actors.ts'
import { digestKey } from '#app/domain/digests.ts'
import type { MembershipRole } from '#app/domain/vocabularies.ts'
import { newId } from '#db/ids.ts'
import { findPartyId, listDemoClusterIds } from '#db/queries/demo.ts'
import { insertDigestRun } from '#db/queries/digests.ts'
import { recordEvent } from '#db/queries/events.ts'
import { countUsers } from '#db/queries/maintenance.ts'
import { insertMembership } from '#db/queries/memberships.ts'
import { insertUser } from '#db/queries/users.ts'
import type { Db, Trx } from '#db/schema.ts'
import { seedDemoFollows } from './follows.ts'

/** In a fictional network they have been there this long: what happened meanwhile is news to them, in the next digest too. */
const DAYS_THERE = 28
const DAY_MS = 24 * 3_600_000

interface Account {
  email: string
  /** A role, never a person. */
  name: string
  /** What it acts for: a cluster of the documents or, where only fictional ones are, that of this number. */
  membership?: { slug: string; fictional: number; role: MembershipRole }
}

export const DEMO_ACCOUNTS: readonly Account[] = [
  { email: 'coordinacion@demo.test', name: 'Coordinación de demostración' },
  {
    email: 'cacao@demo.test',
    name: 'Gestora de demostración, cacao',
    membership: { slug: 'cacao-santander', fictional: 1, role: 'manager' },
  },
  {
    email: 'editor.cacao@demo.test',
    name: 'Editor de demostración, cacao',
    membership: { slug: 'cacao-santander', fictional: 1, role: 'editor' },
  },
  {
    email: 'orinoco@demo.test',
    name: 'Gestor de demostración, Orinoco TIC',
    membership: { slug: 'orinoco-tic-villavicencio', fictional: 2, role: 'manager' },
  },
  {
    email: 'metalmecanico@demo.test',
    name: 'Gestora de demostración, metalmecánico',
    membership: { slug: 'metalmecanico-manizales-caldas', fictional: 3, role: 'manager' },
  },
  { email: 'lectora@demo.test', name: 'Lectora de demostración' },
]

export interface DemoAccountsInput {
  /** What all of them sign in with. */
  password: string
  hash: (password: string) => Promise<string>
  now: Date
}

/**
 * Makes the demonstration accounts when the database has no account at all. Gives whether it made them. A membership
 * says nothing about a cluster: who acts for it is seen by its people and the coordination alone.
 */
export async function seedDemoAccounts(db: Db, { password, hash, now }: DemoAccountsInput): Promise<boolean> {
  if ((await countUsers(db)) > 0) return false
  const passwordHash = await hash(password)
  return db.transaction().execute(async trx => {
    // Asked again inside: two processes may start at once.
    if ((await countUsers(trx)) > 0) return false
    const isFictional = (await listDemoClusterIds(trx, 1)).length > 0
    const createdAt = isFictional ? new Date(now.getTime() - DAYS_THERE * DAY_MS) : now
    for (const account of DEMO_ACCOUNTS) await createAccount(trx, account, { passwordHash, createdAt }, now)
    if (isFictional) await closeDueDigests(trx, now)
    return true
  })
}

/** Those due before there was a network are over: what happened in it waits in the next ones, which can be previewed. */
async function closeDueDigests(trx: Trx, now: Date): Promise<void> {
  const at = now.toISOString()
  for (const frequency of ['daily', 'weekly'] as const) {
    const key = digestKey(frequency, now)
    await insertDigestRun(trx, { key, frequency, throughSeq: 0, peopleTotal: 0, startedAt: at, finishedAt: at })
  }
}

interface Made {
  passwordHash: string
  createdAt: Date
}

async function createAccount(
  trx: Trx,
  { email, name, membership }: Account,
  { passwordHash, createdAt }: Made,
  now: Date,
) {
  const userId = newId()
  await insertUser(trx, {
    id: userId,
    email,
    name,
    passwordHash,
    isCoordinator: email.startsWith('coordinacion@') ? 1 : 0,
    language: 'es',
    demo: 1,
    createdAt: createdAt.toISOString(),
    erasedAt: null,
  })
  await seedDemoFollows(trx, { email, userId }, now)
  if (!membership) return
  const { slug, fictional, role } = membership
  const partyId = (await findPartyId(trx, slug)) ?? (await listDemoClusterIds(trx, fictional))[fictional - 1]
  // An installation that starts empty has no cluster to act for.
  if (!partyId) return
  const membershipId = newId()
  await insertMembership(trx, {
    id: membershipId,
    userId,
    partyId,
    role,
    startedAt: now.toISOString(),
    endedAt: null,
  })
  const subject = { type: 'cluster', id: partyId } as const
  await recordEvent(
    trx,
    SYSTEM,
    { verb: 'person.joined', subject, audience: 'parties', payload: { role, membershipId } },
    now,
  )
}
