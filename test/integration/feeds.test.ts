import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAt, listPath } from '#app/domain/addresses.ts'
import { FOLLOW_TOPICS } from '#app/domain/follows.ts'
import { readActivityFeed, readListFeed, readRecordFeed } from '#app/services/feeds.server.ts'
import { readPublicCalendar } from '#app/services/public-dates.server.ts'
import { listRows } from '#db/queries/dataset.ts'
import type { Db } from '#db/schema.ts'
import { seedDemo } from '#db/seeds/index.ts'
import { parseCalendar } from '#test/support/calendar.ts'
import { createTestDb } from '#test/support/db.ts'
import { parseXml } from '#test/support/strict-xml.ts'

const now = new Date('2026-11-20T15:00:00Z')
const asked = { language: 'es', publicUrl: 'https://red.test', now } as const

let db: Db
beforeAll(async () => {
  db = await createTestDb()
  await seedDemo(db, { now })
})
afterAll(() => db.destroy())

const idsOf = (feed: string) =>
  [...feed.matchAll(/<id>tag:red\.test,2026:actividad\/(\d+)<\/id>/g)].map(m => Number(m[1]))
const subjectsOf = async (feed: string) => {
  const log = await listRows(db, 'eventLog')
  return idsOf(feed).map(seq => log.find(row => row.seq === seq))
}

describe('the feeds', () => {
  it('of the activity take its types, and say in their address what they are of', async () => {
    const feed = await readActivityFeed(db, new URLSearchParams('tipo=alliance&tipo=nada'), asked)
    parseXml(feed)
    expect(feed).toContain('href="https://red.test/actividad.atom?tipo=alliance"')
    const subjects = await subjectsOf(feed)
    expect(subjects.length).toBe(50)
    expect(new Set(subjects.map(row => row?.subjectType))).toEqual(new Set(['alliance']))
  })

  it('of a record tell what happened to it and to what it takes part in, of what everybody sees', async () => {
    const [project] = (await listRows(db, 'project')).filter(row => row.code !== null && row.isPublic === 1)
    const feed = await readRecordFeed(db, `/proyectos/${project?.slug}`, asked)
    parseXml(feed)
    const rows = await subjectsOf(feed)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(row => row?.audience === 'public')).toBe(true)
    const [bottleneck] = await listRows(db, 'bottleneck')
    expect(await readRecordFeed(db, `/cuellos-de-botella/${bottleneck?.code?.toLowerCase()}`, asked)).toContain(
      '<entry>',
    )
  })

  it('of what is private, gone or no record are not there', async () => {
    const [draft] = (await listRows(db, 'initiative')).filter(row => row.code === null)
    for (const path of [`/iniciativas/${draft?.slug}`, '/clusteres/ninguno', '/mapa/vistas', '/mentorias/pedir']) {
      await expect(readRecordFeed(db, path, asked)).rejects.toMatchObject({ status: 404 })
      await expect(readPublicCalendar(db, path, asked)).rejects.toMatchObject({ status: 404 })
    }
  })

  it('of a list tell what happened to what its filters find, and nothing else', async () => {
    const query = new URLSearchParams('sector=turismo&orden=titulo&pagina=2&nada=1')
    const feed = await readListFeed(db, 'bottlenecks', query, asked)
    parseXml(feed)
    expect(feed).toContain('href="https://red.test/cuellos-de-botella.atom?sector=turismo"')
    const tourism = (await listRows(db, 'bottleneck')).filter(row => row.productiveSector === 'turismo' && row.code)
    const rows = await subjectsOf(feed)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(tourism.map(one => one.id)).toContain(row?.subjectId)
    const all = (await listRows(db, 'eventLog')).filter(
      row =>
        row.subjectType === 'bottleneck' && row.audience === 'public' && tourism.some(one => one.id === row.subjectId),
    )
    expect(rows.map(row => row?.seq)).toEqual(
      all
        .map(row => row.seq)
        .sort((a, b) => b - a)
        .slice(0, 50),
    )
  })

  it('tell nothing of the results of a project that nobody else stands behind any more', async () => {
    const feed = () => readActivityFeed(db, new URLSearchParams('tipo=result'), asked)
    const [told] = await subjectsOf(await feed())
    const result = (await listRows(db, 'result')).find(row => row.id === told?.subjectId)
    const show = (isPublic: 0 | 1) =>
      db
        .updateTable('project')
        .set({ isPublic })
        .where('id', '=', result?.projectId ?? '')
        .execute()
    await show(0)
    expect(idsOf(await feed())).not.toContain(told?.seq)
    await show(1)
    expect(idsOf(await feed())).toContain(told?.seq)
  })

  it('say that the records are fictional where they are', async () => {
    const plain = await readActivityFeed(db, new URLSearchParams(), asked)
    const demo = await readActivityFeed(db, new URLSearchParams(), { ...asked, demo: true })
    parseXml(demo)
    expect([plain, demo].map(feed => feed.includes('<category term="demo"'))).toEqual([false, true])
    const calendar = await readPublicCalendar(db, null, { ...asked, demo: true })
    parseCalendar(calendar)
    expect(calendar).toContain('\r\nDESCRIPTION:Instalación de demostración.\r\n')
    expect(await readPublicCalendar(db, null, asked)).not.toContain('Instalación de demostración')
  })

  it('are there for every list', async () => {
    for (const topic of FOLLOW_TOPICS) {
      if (topic === 'sector' || topic === 'category') continue
      expect(listAt(listPath(topic))).toBe(topic)
      const feed = await readListFeed(db, topic, new URLSearchParams(), asked)
      parseXml(feed)
      expect([topic, feed.includes('<entry>')]).toEqual([topic, true])
    }
  })
})

describe('the calendar', () => {
  it('has every open closing and milestone that everybody sees, on its day', async () => {
    const events = parseCalendar(await readPublicCalendar(db, null, asked))
    const has = (uid: string) =>
      events.find(event => event.some(p => p.name === 'UID' && p.value === `${uid}@red.test`))
    const open = (await listRows(db, 'initiative')).filter(row => row.status === 'open')
    expect(open.length).toBeGreaterThan(0)
    for (const row of open) {
      const start = has(`closing-${row.id}`)?.find(property => property.name === 'DTSTART')
      expect(start?.value).toBe(row.closesOn?.replaceAll('-', ''))
    }
    const uids = events.map(event => event.find(property => property.name === 'UID')?.value)
    expect(new Set(uids).size).toBe(uids.length)
    const drafts = (await listRows(db, 'initiative')).filter(row => row.status === 'draft')
    for (const row of drafts) expect(has(`closing-${row.id}`)).toBeUndefined()
  })

  it('of a cluster has what it takes part in, and of an initiative its own day', async () => {
    const [row] = (await listRows(db, 'initiative')).filter(one => one.status === 'open')
    const leader = (await listRows(db, 'party')).find(party => party.id === row?.leaderId)
    const own = await readPublicCalendar(db, `/iniciativas/${row?.slug}`, asked)
    expect(parseCalendar(own).length).toBe(1)
    expect(await readPublicCalendar(db, `/clusteres/${leader?.slug}`, asked)).toContain(
      `UID:closing-${row?.id}@red.test`,
    )
  })
})
