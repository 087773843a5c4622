import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, ANONYMOUS, type SignedIn } from '#app/domain/actors.ts'
import { ownParty } from '#app/domain/permissions.ts'
import { proposeAlliance } from '#app/services/alliances.server.ts'
import { startBulletin } from '#app/services/bulletins.server.ts'
import { inviteCoordinator } from '#app/services/invitations.server.ts'
import { acceptMentorship } from '#app/services/mentorship-answers.server.ts'
import { recordProject } from '#app/services/project-recording.server.ts'
import { defineResult } from '#app/services/results.server.ts'
import { appSecret } from '#app/services/secret.server.ts'
import { hashToken } from '#app/services/tokens.server.ts'
import { unsubscribeToken } from '#app/services/unsubscribe-token.server.ts'
import { newId } from '#db/ids.ts'
import { openDatabase } from '#db/open.ts'
import type { Db } from '#db/schema.ts'
import { NATIONAL, publishNational } from './bulletins.ts'
import { agree, publish } from './initiatives.ts'
import { bareSession } from './mentorship-work.ts'
import { ask, DIMENSION, offer, onPage } from './mentorships.ts'
import { actorOf, createUser } from './people.ts'
import { preparedData, TEST_NOW } from './prepared.ts'

const CLUSTER = 'cacao-santander'
const PARTNER = 'metalmecanico-manizales-caldas'
const PUBLIC_URL = 'http://localhost'
const NOW = new Date(TEST_NOW)
const TOKEN = 'a-token-for-tests'

export interface Reader {
  name: string
  /** Null for whoever has no account. */
  email: string | null
  actor(world: World): Actor
}

/** The six kinds of readers, as they stand to the records of `CLUSTER`. */
export const READERS: Reader[] = [
  { name: 'nobody signed in', email: null },
  { name: 'without membership', email: 'lectora@demo.test' },
  { name: 'editor', email: 'editor.cacao@demo.test' },
  { name: 'manager of another cluster', email: 'orinoco@demo.test' },
  { name: 'manager', email: 'cacao@demo.test' },
  { name: 'coordinator', email: 'coordinacion@demo.test' },
].map(reader => ({ ...reader, actor: world => world.actors.get(reader.email ?? '') ?? ANONYMOUS }))

/** A data folder in which every address below has something to show. */
export interface World {
  dataDir: string
  actors: Map<string, Actor>
  alliance: string
  project: string
  /** Open, led by `CLUSTER`. */
  initiative: string
  /** Accepted by `CLUSTER`, its mentor; without an agreement yet. */
  mentorship: string
  /** A session of it. */
  session: string
  result: string
  /** The draft of a bulletin; that of `NATIONAL` is published. */
  bulletinDraft: string
  acta: string
  file: string
  invitation: string
  unsubscribe: string
  /** The parties that the records of the addresses belong to. */
  parties: string[]
  /** What a form needs besides its intent to be judged at all. */
  fields(reader: Reader): Record<string, string>
  remove(): void
}

/** An address for each pattern that is not one itself: records of `CLUSTER` wherever they belong to somebody. */
const ADDRESSES: Record<string, string | ((world: World) => string)> = {
  '/recuperar/:token': `/recuperar/${TOKEN}`,
  '/invitacion/:token': world => `/invitacion/${world.invitation}`,
  '/cuenta/correo/:token': `/cuenta/correo/${TOKEN}-email`,
  '/cuenta/correos/:digest': '/cuenta/correos/diario',
  '/baja/:token': world => `/baja/${world.unsubscribe}`,
  '/tablero': '/tablero?periodo=todo&procedencia=todos',
  '/tablero.csv': '/tablero.csv?figura=alianzas',
  '/mapa/exportar': '/mapa/exportar?formato=json',
  '/mapa/metricas': '/mapa/metricas?metrica=betweenness',
  '/mapa/metricas.json': '/mapa/metricas.json?id=vinculos',
  '/clusteres/:slug': `/clusteres/${CLUSTER}`,
  '/clusteres/:slug/aliados': `/clusteres/${CLUSTER}/aliados`,
  '/clusteres/:slug/contacto': `/clusteres/${CLUSTER}/contacto`,
  '/clusteres/:slug/editar': `/clusteres/${CLUSTER}/editar`,
  '/clusteres/:slug/historia': `/clusteres/${CLUSTER}/historia`,
  '/clusteres/:slug/madurez': `/clusteres/${CLUSTER}/madurez`,
  '/clusteres/:slug/madurez/nueva': `/clusteres/${CLUSTER}/madurez/nueva`,
  '/clusteres/:slug/madurez/autoevaluacion': `/clusteres/${CLUSTER}/madurez/autoevaluacion`,
  '/organizaciones/:slug': '/organizaciones/confecamaras',
  '/alianzas/:slug': world => `/alianzas/${world.alliance}`,
  '/alianzas/:slug/editar': world => `/alianzas/${world.alliance}/editar`,
  '/archivos/:id': world => `/archivos/${world.file}`,
  '/cuellos-de-botella/:code': '/cuellos-de-botella/CB-001',
  '/cuellos-de-botella/:code/cadena': '/cuellos-de-botella/CB-001/cadena',
  '/cuellos-de-botella/:code/cadena.json': '/cuellos-de-botella/CB-001/cadena.json',
  '/cuellos-de-botella/:code/cadena.csv': '/cuellos-de-botella/CB-001/cadena.csv',
  '/iniciativas/:slug': world => `/iniciativas/${world.initiative}`,
  '/iniciativas/:slug/editar': world => `/iniciativas/${world.initiative}/editar`,
  '/actas/:hash': world => `/actas/${world.acta}`,
  '/actas/:hash/json': world => `/actas/${world.acta}/json`,
  '/proyectos/:slug': world => `/proyectos/${world.project}`,
  '/proyectos/:slug/editar': world => `/proyectos/${world.project}/editar`,
  '/proyectos/:slug/aportes': world => `/proyectos/${world.project}/aportes`,
  '/resultados/nuevo': world => `/resultados/nuevo?proyecto=${world.project}`,
  '/resultados/:id': world => `/resultados/${world.result}`,
  '/mentorias/pedir': '/mentorias/pedir?dimension=gobernanza',
  '/mentorias/:id': world => `/mentorias/${world.mentorship}`,
  '/mentorias/:id/trabajo': world => `/mentorias/${world.mentorship}/trabajo`,
  '/mentorias/:id/sesiones/:session.ics': world => `/mentorias/${world.mentorship}/sesiones/${world.session}.ics`,
  '/boletines/:period': `/boletines/${NATIONAL.period}`,
  '/boletines/:period/cifras.csv': `/boletines/${NATIONAL.period}/cifras.csv`,
  '/coordinacion/boletines/:id': world => `/coordinacion/boletines/${world.bulletinDraft}`,
  '/encuentros/:slug': '/encuentros/taller-economia-circular-2023',
  '/:folder/:key/actividad.atom': '/clusteres/cacao-santander/actividad.atom',
  '/:folder/:key/fechas.ics': '/clusteres/cacao-santander/fechas.ics',
  '/reportar': `/reportar?tipo=cluster&registro=${CLUSTER}`,
  '/buscar': '/buscar?q=cacao',
  '/buscar.json': '/buscar.json?q=cacao',
  '/api/v1/:resource': '/api/v1/clusters',
  '/api/v1/:resource/:key': `/api/v1/clusters/${CLUSTER}`,
}

/** An address for a pattern of the table; undefined for one that nobody has thought of. */
export function addressFor(pattern: string, world: World): string | undefined {
  const address = ADDRESSES[pattern] ?? (pattern.includes(':') ? undefined : pattern)
  return typeof address === 'function' ? address(world) : address
}

export async function prepareAccessData(): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'intercluster-access-'))
  cpSync(await preparedData('documented'), dataDir, { recursive: true })
  const db = openDatabase(`file:${dataDir}/intercluster.db`)
  try {
    const actors = new Map<string, Actor>()
    for (const { email } of [...READERS, { email: 'metalmecanico@demo.test' }]) {
      if (email) actors.set(email, await actorOf(db, email))
    }
    const proposer = actors.get('metalmecanico@demo.test') as SignedIn
    const cluster = await partyId(db, CLUSTER)
    const alliance = await proposeAlliance(
      db,
      proposer,
      {
        title: 'Empaques para cacao fino',
        area: 'innovacion',
        purpose: 'Diseñar juntos un empaque que cuide el grano.',
        startDate: '2026-11-01',
        parties: [
          { id: await partyId(db, PARTNER), contribution: null },
          { id: cluster, contribution: null },
        ],
        publicUrl: PUBLIC_URL,
      },
      NOW,
    )
    const project = await recordProject(
      db,
      actors.get('cacao@demo.test') as SignedIn,
      {
        title: 'Laboratorio de empaques',
        description: 'Probar empaques que cuidan el grano.',
        startDate: '2026-11-01',
        parties: [
          { id: cluster, role: 'leader', contribution: null },
          { id: await partyId(db, PARTNER), role: 'partner', contribution: null },
        ],
        bottleneckIds: [],
        publicUrl: PUBLIC_URL,
      },
      NOW,
    )
    const leader = actors.get('cacao@demo.test') as SignedIn
    const measured = { slug: project, indicator: 'Lotes', unit: '%', direction: 'up' } as const
    const result = await defineResult(db, actors.get('cacao@demo.test') as SignedIn, measured, NOW)
    const initiative = await publish(db, leader, { bottleneck: [], invite: [PARTNER] })
    const acta = await agree(db, [leader, proposer])
    await offer(db, leader, 2, [DIMENSION], NOW)
    const mentorship = await ask(db, proposer, { mentor: CLUSTER })
    await acceptMentorship(db, leader, onPage(mentorship), NOW)
    const session = await bareSession(db, mentorship, TEST_NOW)
    const coordinator = actors.get('coordinacion@demo.test') as SignedIn
    await publishNational(db, coordinator)
    const bulletinDraft = await startBulletin(db, coordinator, { ...NATIONAL, period: '2026-T3' }, NOW)
    const file = await addFile(db, dataDir, alliance)
    const unsubscribe = unsubscribeToken(appSecret({ DATA_DIR: dataDir }), await addTokens(db), 'waiting')
    const invitation = (await inviteCoordinator(db, 'nueva@entidad.org', NOW, PUBLIC_URL)).split('/').at(-1) ?? ''
    const parties = await db.selectFrom('party').select(['id', 'slug']).execute()
    const slugs = new Map(parties.map(party => [party.id, party.slug]))
    const world: World = {
      dataDir,
      actors,
      alliance,
      project,
      mentorship,
      session,
      result,
      bulletinDraft,
      initiative,
      acta,
      file,
      invitation,
      unsubscribe,
      parties: [cluster],
      fields: reader => ({ actingFor: slugs.get(ownParty(reader.actor(world))[0] ?? '') ?? '' }),
      remove: () => rmSync(dataDir, { recursive: true, force: true }),
    }
    return world
  } finally {
    await db.destroy()
  }
}

async function partyId(db: Db, slug: string): Promise<string> {
  return (await db.selectFrom('party').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id
}

/** A file that backs the alliance up: of its parties and the coordination. */
async function addFile(db: Db, dataDir: string, alliance: string): Promise<string> {
  const content = '%PDF-1.4 a letter of intent'
  const id = newId()
  mkdirSync(join(dataDir, 'files'), { recursive: true })
  writeFileSync(join(dataDir, 'files', 'letter'), content)
  const record = await db.selectFrom('alliance').select('id').where('slug', '=', alliance).executeTakeFirstOrThrow()
  const createdAt = TEST_NOW
  await db
    .insertInto('storedFile')
    .values({
      id,
      storageName: 'letter',
      originalName: 'carta.pdf',
      contentType: 'application/pdf',
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      createdAt,
    })
    .execute()
  const nobody = { label: null, addedBy: null, onBehalfOf: null }
  const about = { subjectType: 'alliance', subjectId: record.id, url: null, fileId: id, audience: 'parties' } as const
  await db
    .insertInto('evidence')
    .values({ id: newId(), ...about, ...nobody, createdAt })
    .execute()
  return id
}

/** Links to a new password and a new e-mail, of somebody who is none of the readers; gives the person's id. */
async function addTokens(db: Db): Promise<string> {
  const userId = await createUser(db)
  const common = { userId, createdAt: TEST_NOW, expiresAt: '2026-12-31T00:00:00.000Z', usedAt: null }
  await db
    .insertInto('accountToken')
    .values([
      { id: newId(), tokenHash: hashToken(TOKEN), purpose: 'recovery', email: null, ...common },
      {
        id: newId(),
        tokenHash: hashToken(`${TOKEN}-email`),
        purpose: 'email-change',
        email: 'x@entidad.org',
        ...common,
      },
    ])
    .execute()
  return userId
}
