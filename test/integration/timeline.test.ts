import { beforeEach, describe, expect, it } from 'vitest'
import { type Actor, ANONYMOUS } from '#app/domain/actors.ts'
import { plainSentence } from '#app/domain/event-view.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import { readActivity, readLatestEvents } from '#app/services/activity.server.ts'
import { confirmAlliance, declineAlliance } from '#app/services/alliance-answers.server.ts'
import { writeMilestone } from '#app/services/project-milestones.server.ts'
import { readTimeline } from '#app/services/timeline.server.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, PUBLIC_URL, propose } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { projectStanding, record } from '#test/support/projects.ts'

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
let slug: string
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
  slug = await propose(db, people.cacao)
})

const timeline = (actor: Actor, id: string, type: SubjectType = 'cluster') =>
  readTimeline(db, actor, { type, id }, 'es')
const told = async (actor: Actor, id: string) => (await timeline(actor, id)).map(event => event.verb)
const answer = () => ({ slug, publicUrl: PUBLIC_URL, reason: 'No es el momento' })

describe('a timeline', () => {
  it('tells what happened to a record, and to what it takes part in, newest first', async () => {
    await confirmAlliance(db, people.tic, answer(), NOW)
    expect(await told(ANONYMOUS, 'tic')).toEqual(['alliance.confirmed', 'alliance.proposed'])
    expect(await told(ANONYMOUS, 'moda')).toEqual([])
    const [confirmed] = await timeline(ANONYMOUS, 'cacao')
    expect(confirmed).toMatchObject({
      subject: { name: 'Trazabilidad de lotes', href: `/alianzas/${slug}` },
      party: { name: 'Clúster de tic', href: '/clusteres/tic' },
      who: 'Clúster de tic',
    })
  })

  it('names who signed to the parties and the coordination only', async () => {
    const signer = async (actor: Actor) => (await timeline(actor, 'cacao'))[0]?.person
    for (const actor of [people.cacao, people.tic, people.editor, people.coordinator]) {
      expect(await signer(actor)).toBe('Persona de cacao')
    }
    for (const actor of [ANONYMOUS, people.moda, people.reader]) expect(await signer(actor)).toBeNull()
  })

  it('tells once what was done several times at one sitting, and how often', async () => {
    const project = await record(db, people.cacao)
    const said = { owner: 'tic', dueOn: '2026-12-19' }
    for (const title of ['Uno', 'Dos', 'Tres']) {
      await writeMilestone(db, people.cacao, { intent: 'add-milestone', title, ...said, slug: project }, NOW)
    }
    const { id } = (await projectStanding(db, project)).row
    const lines = await timeline(ANONYMOUS, id, 'project')
    expect(lines.map(plainSentence)).toEqual([
      expect.stringMatching(/^Clúster de cacao agregó 3 hitos al proyecto /),
      expect.stringMatching(/^Clúster de cacao registró el proyecto /),
    ])
    expect((await readActivity(db, new URLSearchParams(), 'es')).total).toBe(5)
  })

  it('forgets the name of whoever was erased', async () => {
    await db.updateTable('user').set({ erasedAt: NOW.toISOString() }).where('id', '=', people.cacao.userId).execute()
    expect((await timeline(people.tic, 'cacao'))[0]?.person).toBeNull()
  })

  it('keeps a declined alliance among its parties and the coordination', async () => {
    await declineAlliance(db, people.tic, answer(), NOW)
    for (const actor of [ANONYMOUS, people.moda, people.reader]) expect(await told(actor, 'cacao')).toEqual([])
    for (const actor of [people.cacao, people.tic, people.coordinator]) {
      expect(await told(actor, 'cacao')).toEqual(['alliance.declined', 'alliance.proposed'])
    }
  })

  it('shows what is for the coordination to the coordination alone', async () => {
    const subject = { type: 'cluster', id: 'cacao' } as const
    const event = {
      verb: 'record.error-reported',
      subject,
      audience: 'coordination',
      payload: { reportId: 'r' },
    } as const
    await db.transaction().execute(trx => recordEvent(trx, people.reader, event, NOW))
    expect(await told(people.coordinator, 'cacao')).toContain('record.error-reported')
    for (const actor of [ANONYMOUS, people.cacao])
      expect(await told(actor, 'cacao')).not.toContain('record.error-reported')
  })
})

describe('the news of the network', () => {
  const read = (search = '') => readActivity(db, new URLSearchParams(search), 'es')

  it('counts by type, filters by several, and says what it does not know', async () => {
    expect(await read()).toMatchObject({ total: 1, page: 1, pages: 1, counts: { alliance: 1, cluster: 0 } })
    expect(await read('tipo=cluster')).toMatchObject({ total: 0, events: [] })
    expect((await read('tipo=cluster&tipo=alliance')).total).toBe(1)
    expect(await read('tipo=nada')).toMatchObject({ total: 1, ignored: [{ name: 'tipo', value: 'nada' }] })
  })

  it('gives the last page for one beyond it, and the first for nonsense', async () => {
    expect((await read('pagina=99')).page).toBe(1)
    expect((await read('pagina=-1')).events).toHaveLength(1)
  })

  it('names nobody, whoever asks, and drops what was declined', async () => {
    const [event] = await readLatestEvents(db, 'es', 10)
    expect(event).toMatchObject({ verb: 'alliance.proposed', person: null })
    await declineAlliance(db, people.tic, answer(), NOW)
    expect(await readLatestEvents(db, 'es', 10)).toEqual([])
    expect((await read()).total).toBe(0)
  })
})
