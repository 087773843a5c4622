import type { SignedIn } from '#app/domain/actors.ts'
import { initiativeSchema } from '#app/domain/initiative-forms.ts'
import { findChoices } from '#app/services/initiative-choices.server.ts'
import { joinInitiative } from '#app/services/initiative-commitments.server.ts'
import { castVote, decideInitiative } from '#app/services/initiative-decisions.server.ts'
import { type DraftForm, publishInitiative } from '#app/services/initiative-drafts.server.ts'
import { settleInitiatives } from '#app/services/initiative-jobs.server.ts'
import type { Db } from '#db/schema.ts'
import { actor, createMember, createParty, NOW, PUBLIC_URL } from './alliances.ts'
import { countRowsOf } from './count-rows.ts'
import { createUser } from './people.ts'

export { NOW, PUBLIC_URL } from './alliances.ts'

export const CLUSTERS = ['cacao', 'tic', 'moda', 'cafe'] as const
export type ClusterName = (typeof CLUSTERS)[number]

/** Four clusters and an organisation with a manager each, people of other kinds, and two bottlenecks. */
export async function createInitiativeNetwork(db: Db) {
  const managers = {} as Record<ClusterName, SignedIn>
  for (const slug of CLUSTERS) {
    await createParty(db, 'cluster', slug, `Clúster de ${slug}`)
    managers[slug] = await createMember(db, slug)
  }
  await createParty(db, 'organization', 'camara', 'Cámara de Comercio de Prueba')
  for (const code of ['CB-101', 'CB-102']) await createBottleneck(db, code)
  return {
    ...managers,
    camara: await createMember(db, 'camara'),
    editor: await createMember(db, 'cacao', 'editor'),
    reader: actor(await createUser(db)),
    coordinator: actor(await createUser(db), [], true),
  }
}
export type InitiativeNetwork = Awaited<ReturnType<typeof createInitiativeNetwork>>

async function createBottleneck(db: Db, code: string): Promise<void> {
  const at = NOW.toISOString()
  const words = { titleEs: `Cuello ${code}`, description: 'Algo frena.', searchText: code.toLowerCase(), basis: '[]' }
  const kind = { productiveSector: 'cacao', category: 'logistica', macroSector: 'agroindustria' } as const
  await db
    .insertInto('bottleneck')
    .values({
      id: code,
      code,
      slug: code.toLowerCase(),
      ...words,
      ...kind,
      status: 'identified',
      provenance: 'declarado',
      demo: 0,
      version: 1,
      createdAt: at,
      updatedAt: at,
    })
    .execute()
}

/** The fields of the form, as a browser sends them. */
export const FIELDS: Record<string, unknown> = {
  title: 'Compra conjunta de energía',
  purpose: 'Bajar el costo de la energía de los talleres.',
  bottleneck: ['CB-101'],
  indicator: 'Costo por unidad producida',
  unit: '%',
  direction: 'down',
  target: '-15',
  minimumClusters: '2',
  closesOn: '2027-02-28',
  decisionRule: 'majority',
  area: ['productividad'],
  ask: 'Los recibos de un año.',
  invite: ['tic', 'moda'],
}

/** A whole form, read and its choices found. */
export async function initiativeForm(db: Db, leaderId: string, more: Record<string, unknown> = {}) {
  const input = initiativeSchema.parse({ ...FIELDS, ...more })
  const found = await findChoices(db, leaderId, input)
  if (!('chosen' in found)) throw new Error(JSON.stringify(found.unclear))
  return { ...input, chosen: found.chosen, publicUrl: PUBLIC_URL }
}

export async function publish(
  db: Db,
  by: SignedIn,
  more: Record<string, unknown> = {},
  form: Pick<DraftForm, 'slug' | 'once'> = {},
  now = NOW,
): Promise<string> {
  const whole = await initiativeForm(db, by.actingFor ?? '', more)
  return publishInitiative(db, by, { ...whole, ...form }, now)
}

/** An initiative that these clusters committed to and agreed on; gives the hash of its acta. */
export async function agree(db: Db, clusters: readonly SignedIn[]): Promise<string> {
  const [leader] = clusters
  if (!leader) throw new Error('nobody leads it')
  const minimumClusters = String(clusters.length)
  const slug = await publish(db, leader, { title: 'Acordada', bottleneck: [], invite: [], minimumClusters })
  for (const who of clusters) await joinInitiative(db, who, onPage(slug, COMMITMENT), NOW)
  await decideInitiative(db, leader, onPage(slug), NOW)
  for (const who of clusters) await castVote(db, who, onPage(slug, { vote: 'yes' as const }), NOW)
  const { acta } = await onRecord(db, slug)
  return acta?.hash ?? ''
}

export const onPage = <M extends object>(slug: string, more?: M) => ({ slug, publicUrl: PUBLIC_URL, ...(more as M) })
export const COMMITMENT = { kind: 'hours', amount: 40, description: 'Dos ingenieras' } as const
export const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

const NO_MAIL = { send: async () => {} }
/** The job that looks at deadlines. */
export const settle = (db: Db, now: Date) =>
  settleInitiatives(
    db,
    {},
    { mail: NO_MAIL, publicUrl: PUBLIC_URL, filesFolder: '/no/such/folder', secret: () => '' },
    now,
  )

/** Everything about it as it stands in the tables. */
export async function onRecord(db: Db, slug: string) {
  const row = await db.selectFrom('initiative').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()
  const commitments = await db
    .selectFrom('initiativeCommitment')
    .selectAll()
    .where('initiativeId', '=', row.id)
    .orderBy('partyId')
    .execute()
  const votes = await db
    .selectFrom('initiativeVote')
    .selectAll()
    .where('initiativeId', '=', row.id)
    .orderBy('clusterId')
    .execute()
  const invitations = await db
    .selectFrom('initiativeInvitation')
    .selectAll()
    .where('initiativeId', '=', row.id)
    .orderBy('partyId')
    .execute()
  const project = await db.selectFrom('project').selectAll().where('initiativeId', '=', row.id).executeTakeFirst()
  const acta = await db.selectFrom('acta').selectAll().where('initiativeId', '=', row.id).executeTakeFirst()
  return { row, commitments, votes, invitations, project, acta }
}

/** How many rows each table of the concept holds: what must not change when something is refused. */
export const countInitiativeRows = (db: Db) =>
  countRowsOf(db, [
    'initiative',
    'initiativeBottleneck',
    'initiativeCommitment',
    'initiativeInvitation',
    'initiativeQuestion',
    'initiativeVote',
    'acta',
    'project',
    'revision',
    'eventLog',
    'outbox',
    'formReceipt',
  ])
