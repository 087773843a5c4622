import { beforeEach, describe, expect, it } from 'vitest'
import { ANONYMOUS, type SignedIn } from '#app/domain/actors.ts'
import { plainSentence } from '#app/domain/event-view.ts'
import { readAbout } from '#app/domain/follow-forms.ts'
import { confirmAlliance } from '#app/services/alliance-answers.server.ts'
import { setLevel } from '#app/services/levels.server.ts'
import { countUnreadNotices, markNotices, readNotices } from '#app/services/notices.server.ts'
import { followTopic } from '#app/services/topic-follows.server.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, PUBLIC_URL, propose, standing } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { record } from '#test/support/projects.ts'

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
})

const page = (who: SignedIn, search = '', now = NOW) => readNotices(db, who, new URLSearchParams(search), 'es', now)
const about = (text: string) => readAbout(text) ?? { ref: 'cluster/none' as const }
const unread = async (who: SignedIn) => (await page(who)).notices.filter(one => one.isUnread).map(one => one.about)

/** An alliance of cacao and tic with evidence added five times: six lines about one record. */
async function busyAlliance(): Promise<string> {
  const { row } = await standing(db, await propose(db, people.cacao))
  for (let n = 0; n < 5; n++) {
    const at = new Date(NOW.getTime() + n * 60_000)
    const event = {
      verb: 'alliance.evidence-added',
      subject: { type: 'alliance', id: row.id },
      mentions: [{ type: 'cluster', id: 'tic' }],
      audience: 'public',
      payload: { evidenceId: String(n) },
    } as const
    await db.transaction().execute(trx => recordEvent(trx, people.cacao, event, at))
  }
  return row.id
}

describe('notices', () => {
  it('are one line for each record, with the rest behind it and why it comes', async () => {
    const id = await busyAlliance()
    const { notices, unread: count, list, isFirst, next } = await page(people.tic)
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatchObject({
      about: `alliance/${id}`,
      type: 'alliance',
      record: { name: 'Trazabilidad de lotes' },
      more: 0,
      isUnread: true,
      reasons: [{ text: 'Participa Clúster de tic', less: null }],
      less: 'key',
      age: 'today',
    })
    expect(notices[0]?.events).toHaveLength(6)
    expect(notices[0]?.events.map(plainSentence).at(-1)).toContain('propuso la alianza')
    expect([count, list.total, isFirst, next]).toEqual([1, 1, true, null])
    expect((await page(people.moda)).notices).toEqual([])
  })

  it('are fewer after one click, and none after two, and back by undoing', async () => {
    const id = await busyAlliance()
    const wish = (wanted: 'key' | 'none' | 'all' | 'end') =>
      setLevel(db, people.tic, { about: about(`alliance/${id}`), wish: wanted }, NOW)
    const before = await wish('key')
    const [fewer] = (await page(people.tic)).notices
    expect(fewer?.events.map(event => event.verb)).toEqual(['alliance.proposed'])
    expect(fewer?.less).toBe('none')
    await wish('none')
    expect((await page(people.tic)).notices).toEqual([])
    await wish(before)
    expect((await page(people.tic)).notices[0]?.events).toHaveLength(6)
  })

  it('are read one by one or all at once; what comes later is not', async () => {
    const id = await busyAlliance()
    await record(db, people.cacao)
    const project = (await page(people.tic)).notices[0]?.about ?? ''
    expect(project).toMatch(/^project\//)
    const [first] = (await page(people.tic)).notices
    const reading = { intent: 'read', about: about(project), through: first?.newest ?? 0 } as const
    await Promise.all([markNotices(db, people.tic, reading), markNotices(db, people.tic, reading)])
    expect(await unread(people.tic)).toEqual([`alliance/${id}`])
    await markNotices(db, people.tic, { ...reading, intent: 'unread' })
    expect(await unread(people.tic)).toHaveLength(2)
    const { through } = await page(people.tic)
    await markNotices(db, people.tic, { intent: 'read-all', through })
    expect(await unread(people.tic)).toEqual([])
    expect(await countUnreadNotices(db, people.tic, NOW)).toBe(0)
    expect((await page(people.tic, 'estado=sin-leer')).notices).toEqual([])
    await markNotices(db, people.tic, { intent: 'unread', about: about(project), through: first?.newest ?? 0 })
    expect(await unread(people.tic)).toEqual([project])
    await markNotices(db, people.tic, { intent: 'read-all', through })
    await propose(db, people.cacao, { title: 'Otra alianza', area: 'formacion' })
    // An older window says again what it said: nothing newer is read by it.
    await markNotices(db, people.tic, { intent: 'read-all', through: through - 1 })
    expect(await unread(people.tic)).toHaveLength(1)
    await markNotices(db, people.tic, { intent: 'read-all', through: Number.MAX_SAFE_INTEGER })
    await propose(db, people.cacao, { title: 'Una más', area: 'sostenibilidad' })
    expect(await unread(people.tic)).toHaveLength(1)
  })

  it('stay read when a window that was left open says what it had read, and keep nothing about what is not there', async () => {
    const id = await busyAlliance()
    const [{ newest = 0 } = {}] = (await page(people.tic)).notices
    const read = (text: string, through: number) =>
      markNotices(db, people.tic, { intent: 'read', about: about(text), through })
    await read(`alliance/${id}`, newest)
    await read(`alliance/${id}`, newest - 3)
    expect(await unread(people.tic)).toEqual([])
    await markNotices(db, people.tic, { intent: 'read-all', through: newest })
    await read(`alliance/${id}`, newest - 3)
    expect(await unread(people.tic)).toEqual([])
    await read('alliance/no-there', newest)
    await read('alliances?region=Caribe', newest)
    const kept = await db.selectFrom('noticeRead').selectAll().execute()
    expect(kept.map(row => row.subjectId)).toEqual([id])
  })

  it('older than a month count as read', async () => {
    await busyAlliance()
    const later = new Date(NOW.getTime() + 32 * 86_400_000)
    const { notices, unread: count } = await page(people.tic, '', later)
    expect(notices).toMatchObject([{ isUnread: false, age: 'before' }])
    expect(count).toBe(0)
  })

  it('are filtered by why they come and by type, and come in pages that what is new does not move', async () => {
    await followTopic(db, people.editor, { topic: 'projects', asked: new URLSearchParams() }, 'follow', NOW)
    await propose(db, people.cacao)
    for (let n = 0; n < 25; n++) await record(db, people.cacao, { title: `Proyecto ${n}` })
    const types = async (search: string) => (await page(people.editor, search)).list.total
    expect(await types('')).toBe(26)
    expect(await types('tipo=alliance')).toBe(1)
    expect(await types('motivo=filtro')).toBe(25)
    expect(await types('motivo=participa')).toBe(26)
    expect(await types('motivo=registro')).toBe(0)
    const first = await page(people.editor)
    expect(first.notices).toHaveLength(20)
    await record(db, people.cacao, { title: 'Uno nuevo' })
    const second = await page(people.editor, `antes=${first.next}`)
    expect([second.notices.length, second.isFirst, second.next]).toEqual([6, false, null])
    const seen = [...first.notices, ...second.notices].map(one => one.about)
    expect(new Set(seen).size).toBe(26)
    expect(first.notices[0]?.reasons).toEqual([
      { text: 'Participa Clúster de cacao', less: null },
      {
        text: 'Usted sigue «Proyectos: toda la lista»',
        less: { about: 'projects?', name: 'Proyectos: toda la lista', wish: 'key' },
      },
    ])
  })

  it('tell an act once, whoever it concerns, in the language of the reader', async () => {
    const slug = await propose(db, people.cacao)
    await confirmAlliance(db, people.tic, { slug, publicUrl: PUBLIC_URL }, NOW)
    const { notices } = await readNotices(db, people.editor, new URLSearchParams(), 'en', NOW)
    expect(notices).toHaveLength(1)
    expect(notices[0]?.reasons).toEqual([{ text: 'Clúster de cacao takes part', less: null }])
  })

  it('are for those signed in', async () => {
    await expect(readNotices(db, ANONYMOUS, new URLSearchParams(), 'es', NOW)).rejects.toMatchObject({ status: 403 })
    const all = { intent: 'read-all', through: 1 } as const
    await expect(markNotices(db, ANONYMOUS, all)).rejects.toMatchObject({ status: 403 })
  })
})
