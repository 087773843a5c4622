import type { SignedIn } from '#app/domain/actors.ts'
import type { ReportBottleneckInput } from '#app/domain/bottleneck-forms.ts'
import type { BottleneckStatus } from '#app/domain/bottlenecks.ts'
import { searchable } from '#app/domain/text.ts'
import { type Decision, moveBottleneck } from '#app/services/bottleneck-moves.server.ts'
import { reportBottleneck } from '#app/services/bottleneck-reports.server.ts'
import { reportSeverity } from '#app/services/bottleneck-severities.server.ts'
import { newId } from '#db/ids.ts'
import { insertBottleneck } from '#db/queries/bottlenecks.ts'
import type { Db, NewRow, Row } from '#db/schema.ts'
import { createNetwork, NOW, PUBLIC_URL } from './alliances.ts'
import { createTestDb } from './db.ts'

export { NOW }

/** An entry of the register; an example, identified, unless told. Gives the row. */
export async function createBottleneck(
  db: Db,
  code: string | null,
  more: Partial<NewRow<'bottleneck'>> = {},
): Promise<Row<'bottleneck'>> {
  const id = newId()
  const at = NOW.toISOString()
  const titleEs = more.titleEs ?? `El obstáculo ${code}`
  const row = {
    id,
    code,
    slug: code ? `obstaculo-${code.toLowerCase()}` : `reporte-${id.slice(-8)}`,
    titleEs,
    titleEn: null,
    description: 'Qué pasa, a quién y con qué consecuencia.',
    searchText: searchable(code, titleEs),
    productiveSector: 'cacao',
    category: 'mercados',
    macroSector: 'agroindustria',
    chainLink: null,
    status: 'identified',
    provenance: 'ilustrativo',
    basis: '[]',
    reportedBy: null,
    demo: 0,
    version: 1,
    createdAt: at,
    updatedAt: at,
    ...more,
  } satisfies NewRow<'bottleneck'>
  await db.transaction().execute(trx => insertBottleneck(trx, row, ['Central', 'Caribe']))
  return db.selectFrom('bottleneck').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** A database with the network of `createNetwork` and one example, CB-001. */
export async function registerOfOne() {
  const db = await createTestDb()
  const people = await createNetwork(db)
  return { db, ...people, example: await createBottleneck(db, 'CB-001') }
}

/** What the illustrative set supposes about a cluster. */
export async function suppose(db: Db, bottleneckId: string, clusterId: string, severity = 4): Promise<void> {
  const at = NOW.toISOString()
  const row = { id: newId(), bottleneckId, clusterId, severity, note: 'Supuesto: podría afectarle' } as const
  await db
    .insertInto('bottleneckSeverity')
    .values({ ...row, provenance: 'ilustrativo', status: 'active', version: 1, reportedAt: at, updatedAt: at })
    .execute()
}

export const sayItHits = (
  db: Db,
  actor: SignedIn,
  severity: number,
  more: Partial<{ version: number; once: string; note: string; address: string }> = {},
) => reportSeverity(db, actor, { address: 'CB-001', severity, ...more }, NOW)

export const aReport = (more: Partial<ReportBottleneckInput> = {}): ReportBottleneckInput => ({
  title: 'La energía se corta varias veces por semana',
  description: 'Las plantas paran y pierden lo que estaba en proceso.',
  productiveSector: 'cacao',
  category: 'infraestructura',
  region: ['Central'],
  severity: 4,
  ...more,
})

/** Reports a bottleneck; gives its slug. */
export async function report(db: Db, actor: SignedIn, more: Partial<ReportBottleneckInput> & { once?: string } = {}) {
  const { address } = await reportBottleneck(db, actor, { ...aReport(), ...more }, NOW)
  if (address === null) throw new Error('there are similar ones')
  return address
}

/** The coordination decides; the reason is there already. */
export const decide = (
  db: Db,
  actor: SignedIn,
  address: string,
  status: BottleneckStatus,
  more: Partial<Decision> = {},
) =>
  moveBottleneck(db, actor, { address, status, reason: 'Así lo acordó la mesa.', publicUrl: PUBLIC_URL, ...more }, NOW)

/** The lines of the log, oldest first. */
export async function events(db: Db) {
  const rows = await db.selectFrom('eventLog').selectAll().orderBy('seq').execute()
  return rows.map(({ verb, audience, payload, onBehalfOf }) => ({
    verb,
    audience,
    payload: JSON.parse(payload),
    onBehalfOf,
  }))
}
