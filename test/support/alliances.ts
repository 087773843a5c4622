import type { SignedIn } from '#app/domain/actors.ts'
import { searchable } from '#app/domain/text.ts'
import type { MembershipRole } from '#app/domain/vocabularies.ts'
import { type Proposal, proposeAlliance } from '#app/services/alliances.server.ts'
import { newId } from '#db/ids.ts'
import { insertMembership } from '#db/queries/memberships.ts'
import type { Db, Row } from '#db/schema.ts'
import { countRowsOf } from './count-rows.ts'
import { createUser } from './people.ts'

const AT = '2026-01-15T12:00:00.000Z'
export const NOW = new Date('2026-11-20T15:00:00.000Z')
export const PUBLIC_URL = 'https://interclusters.test'

/** A cluster or an organisation; gives the id, which is its slug too. */
export async function createParty(db: Db, kind: 'cluster' | 'organization', slug: string, name = slug) {
  const common = { slug, name, searchText: searchable(name), provenance: 'declarado', demo: 0, version: 1 } as const
  await db
    .insertInto('party')
    .values({ id: slug, kind, ...common, createdAt: AT, updatedAt: AT })
    .execute()
  if (kind === 'cluster') {
    await db
      .insertInto('cluster')
      .values({ id: slug, aliases: '[]', macroSector: 'servicios', productiveSector: 'turismo' })
      .execute()
  } else {
    await db.insertInto('organization').values({ id: slug, organizationKind: 'otra' }).execute()
  }
  return slug
}

/** Somebody signed in who acts for a party. */
export async function createMember(db: Db, partyId: string, role: MembershipRole = 'manager'): Promise<SignedIn> {
  const userId = await createUser(db, { name: `Persona de ${partyId}` })
  await insertMembership(db, { id: newId(), userId, partyId, role, startedAt: AT, endedAt: null })
  return actor(userId, [{ partyId, role }])
}

/** Somebody signed in without a party, or of the coordination. */
export function actor(userId: string, memberships: SignedIn['memberships'] = [], isCoordinator = false): SignedIn {
  const actingFor = memberships[0]?.partyId ?? null
  return { kind: 'user', userId, isCoordinator, memberships, actingFor, language: 'es' }
}

/** Two clusters with a manager each, a cluster and an organisation with nobody, and people of other kinds. */
export async function createNetwork(db: Db) {
  for (const slug of ['cacao', 'tic', 'moda', 'sola']) await createParty(db, 'cluster', slug, `Clúster de ${slug}`)
  await createParty(db, 'organization', 'camara', 'Cámara de Comercio de Prueba')
  return {
    cacao: await createMember(db, 'cacao'),
    tic: await createMember(db, 'tic'),
    moda: await createMember(db, 'moda'),
    editor: await createMember(db, 'cacao', 'editor'),
    reader: actor(await createUser(db)),
    coordinator: actor(await createUser(db), [], true),
  }
}

export const proposal = (more: Partial<Proposal> = {}): Proposal => ({
  title: 'Trazabilidad de lotes',
  area: 'innovacion',
  purpose: 'Llevar el registro de lotes a la finca.',
  startDate: '2026-10-01',
  parties: [
    { id: 'cacao', contribution: 'Las fincas' },
    { id: 'tic', contribution: null },
  ],
  publicUrl: PUBLIC_URL,
  ...more,
})

export const propose = (db: Db, by: SignedIn, more?: Partial<Proposal>) => proposeAlliance(db, by, proposal(more), NOW)

/** An alliance as it stands: status, provenance, and what each party says. */
export async function standing(db: Db, slug: string) {
  const row = await db.selectFrom('alliance').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()
  const parties = await db
    .selectFrom('allianceParty')
    .selectAll()
    .where('allianceId', '=', row.id)
    .orderBy('position')
    .execute()
  return { row, answers: Object.fromEntries(parties.map(p => [p.partyId, p.answer])), parties }
}

/** The verbs of the log, in order. */
export async function verbs(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('eventLog').select('verb').orderBy('seq').execute()
  return rows.map(row => row.verb)
}

/** How many rows each table of the concept holds: what must not change when something is refused. */
export const countRows = (db: Db) =>
  countRowsOf(db, [
    'alliance',
    'allianceParty',
    'evidence',
    'storedFile',
    'party',
    'eventLog',
    'outbox',
    'formReceipt',
    'revision',
  ])

export type AllianceRow = Row<'alliance'>
