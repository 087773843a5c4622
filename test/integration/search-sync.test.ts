import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SUBJECT_TYPES } from '#app/domain/vocabularies.ts'
import { declineAlliance } from '#app/services/alliance-answers.server.ts'
import { completeMentorship } from '#app/services/mentorship-closing.server.ts'
import { settleLesson } from '#app/services/mentorship-lessons.server.ts'
import { newId } from '#db/ids.ts'
import { listEventSubjects } from '#db/queries/event-subjects.ts'
import { searchEntries } from '#db/queries/search.ts'
import { listKeptAndTrueEntries, listSearchFaults, rebuildSearch } from '#db/queries/search-upkeep.ts'
import type { Db, Trx } from '#db/schema.ts'
import { seedDemo } from '#db/seeds/index.ts'
import { createNetwork, NOW, PUBLIC_URL, propose } from '#test/support/alliances.ts'
import { createBottleneck, decide, registerOfOne, report } from '#test/support/bottlenecks.ts'
import { createTestDb } from '#test/support/db.ts'
import { started } from '#test/support/mentorship-work.ts'
import { createMentorshipNetwork, onPage } from '#test/support/mentorships.ts'

const found = async (db: Db, ...words: string[]) => {
  const { entries } = await searchEntries(db, { words: words.map(word => [word]), every: true, most: 50 })
  return entries.map(entry => `${entry.kind} ${entry.title}`)
}

describe('the index of the simulated network', () => {
  let db: Db
  beforeAll(async () => {
    db = await createTestDb()
    await seedDemo(db, { clusters: 20, now: NOW })
    await writeBulletins(db)
  })
  afterAll(() => db.destroy())

  it('is what a rebuild from scratch gives, of every kind', async () => {
    const { kept, source } = await listKeptAndTrueEntries(db)
    expect(kept).toEqual(source)
    expect(await listSearchFaults(db)).toEqual([])
    const kinds = await db.selectFrom('searchEntry').select('kind').distinct().execute()
    expect(kinds).toHaveLength(9)
  })

  it('is noticed when it is not, and made anew', async () => {
    const { length } = await found(db, 'demo')
    await db.deleteFrom('searchEntry').where('kind', '=', 'cluster').execute()
    expect(await listSearchFaults(db)).toEqual([expect.stringContaining('0 de más o distintas')])
    await rebuildSearch(db)
    expect(await listSearchFaults(db)).toEqual([])
    expect(await found(db, 'demo')).toHaveLength(length)
  })

  it('holds every public record and no other', async () => {
    for (const type of SUBJECT_TYPES) {
      if (type === 'result' || type === 'mentorship') continue
      const isParty = type === 'cluster' || type === 'organization'
      const rows = isParty
        ? await db.selectFrom('party').select('id').where('kind', '=', type).execute()
        : await db.selectFrom(type).select('id').execute()
      const subjects = await listEventSubjects(
        db,
        type,
        rows.map(row => row.id),
      )
      const entries = await db.selectFrom('searchEntry').select('subjectId').where('kind', '=', type).execute()
      const shown = subjects.filter(subject => subject.isPublic).map(subject => subject.id)
      expect(entries.map(entry => entry.subjectId).sort(), type).toEqual(shown.sort())
    }
    const lessons = await db.selectFrom('mentorshipLesson').selectAll().execute()
    const entries = await db.selectFrom('searchEntry').select('subjectId').where('kind', '=', 'lesson').execute()
    expect(entries.map(entry => entry.subjectId).sort()).toEqual(
      lessons
        .filter(lesson => lesson.publishedAt)
        .map(lesson => lesson.mentorshipId)
        .sort(),
    )
  })

  it('follows every change of anything it is made of, and every deletion', async () => {
    const changed: string[] = []
    for (const table of await tablesOfSources(db)) {
      const columns = (await db.introspection.getTables()).find(one => one.name === table)?.columns ?? []
      for (const { name } of columns) if (await isFollowed(db, table, name)) changed.push(`${table}.${name}`)
      if (await isDeletionFollowed(db, table)) changed.push(table)
    }
    expect(changed).toEqual(
      expect.arrayContaining([
        'party.name',
        'cluster.productive_sector',
        'cluster_department.department_code',
        'alliance.status',
        'alliance_party.answer',
        'bottleneck.code',
        'bottleneck_region',
        'initiative.code',
        'initiative_commitment.status',
        'project.is_public',
        'gathering.title',
        'mentorship_lesson.published_at',
        'department.name',
      ]),
    )
  }, 240_000)
})

/** One published and one that is a draft. */
async function writeBulletins(db: Db): Promise<void> {
  const at = NOW.toISOString()
  const texts = {
    title: 'Boletín del trimestre',
    titleEn: 'Bulletin of the quarter',
    bodyEn: 'Fulfilled',
    figures: null,
  }
  for (const [scopeKey, status] of [
    ['Caribe', 'published'],
    ['Central', 'draft'],
  ] as const) {
    const id = newId()
    await db
      .insertInto('bulletin')
      .values({
        id,
        slug: `prueba-${scopeKey}`,
        period: '2019-T4',
        scope: 'region',
        scopeKey,
        status,
        body: `Cumplida ${scopeKey}`,
        ...texts,
        createdAt: at,
        updatedAt: at,
        publishedAt: status === 'published' ? at : null,
      })
      .execute()
    if (status !== 'published') continue
    await db
      .insertInto('bulletinCorrection')
      .values({ id: newId(), bulletinId: id, text: 'Errata corregida', textEn: null, createdAt: at })
      .execute()
  }
}

async function tablesOfSources(db: Db): Promise<string[]> {
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_master where type = 'view' and name like 'search_source_%'`.execute(db)
  const named = rows.flatMap(row => [...row.sql.matchAll(/\b(?:from|join) (\w+)/g)].map(([, table]) => table ?? ''))
  return [...new Set(named)].filter(table => table !== 'search_word').sort()
}

class Undo extends Error {}

/** Whether a change went through; whoever reads the index afterwards reads what the sources say. */
async function tried(db: Db, change: (trx: Trx) => Promise<void>, what: string): Promise<boolean> {
  let done = false
  const attempt = db.transaction().execute(async trx => {
    await change(trx)
    done = true
    const { kept, source } = await listKeptAndTrueEntries(trx)
    expect(kept, what).toEqual(source)
    throw new Undo()
  })
  await attempt.catch(error => {
    if (!(error instanceof Undo) && done) throw error
  })
  return done
}

/** Gives some rows another row's value, or none, or 0: as far as the table lets it. */
async function isFollowed(db: Db, table: string, column: string): Promise<boolean> {
  const [own, name] = [sql.table(table), sql.ref(column)]
  const another = sql`(select other.${name} from ${own} as other where other.${name} is not own.${name} limit 1)`
  for (const value of [another, sql`null`, sql`0`]) {
    const change = async (trx: Trx) => {
      await sql`update ${own} as own set ${name} = ${value}
        where own.rowid in (select rowid from ${own} order by rowid limit 3)`.execute(trx)
    }
    if (await tried(db, change, `${table}.${column}`)) return true
  }
  return false
}

const isDeletionFollowed = (db: Db, table: string) =>
  tried(
    db,
    async trx => {
      await sql`delete from ${sql.table(table)} where rowid = (select max(rowid) from ${sql.table(table)})`.execute(trx)
    },
    `a row of ${table} less`,
  )

describe('what people do', () => {
  it('shows an alliance when it is proposed and hides it when it is declined', async () => {
    const db = await createTestDb()
    const { cacao, tic } = await createNetwork(db)
    const slug = await propose(db, cacao, { title: 'Trazabilidad compartida' })
    expect(await found(db, 'trazabilidad')).toEqual(['alliance Trazabilidad compartida'])
    await declineAlliance(db, tic, { slug, reason: 'No por ahora', publicUrl: PUBLIC_URL }, NOW)
    expect(await found(db, 'trazabilidad')).toEqual([])
  })

  it('shows a bottleneck by its code once the coordination accepted it', async () => {
    const { db, cacao, coordinator } = await registerOfOne()
    const address = await report(db, cacao, { title: 'Faltan bodegas refrigeradas' })
    expect(await found(db, 'refrigeradas')).toEqual([])
    await decide(db, coordinator, address, 'identified')
    expect(await found(db, 'refrigeradas')).toEqual(['bottleneck Faltan bodegas refrigeradas'])
    const { code } = await db
      .selectFrom('bottleneck')
      .select('code')
      .where('titleEs', '=', 'Faltan bodegas refrigeradas')
      .executeTakeFirstOrThrow()
    expect(await found(db, code?.replace('-', '').toLowerCase() ?? '')).toEqual([
      'bottleneck Faltan bodegas refrigeradas',
    ])
    await createBottleneck(db, null, { titleEs: 'Todavía sin revisar', status: 'reported' })
    expect(await found(db, 'revisar')).toEqual([])
  })

  it('shows what a mentorship taught when both approved it', async () => {
    const db = await createTestDb()
    const people = await createMentorshipNetwork(db)
    const id = await started(db, people)
    await completeMentorship(db, people.tic, onPage(id), NOW)
    const text = 'Aprendimos a reunirnos los martes'
    await settleLesson(db, people.tic, onPage(id, { intent: 'write-lesson' as const, text, version: 0 }), NOW)
    expect(await found(db, 'martes')).toEqual([])
    await settleLesson(db, people.cacao, onPage(id, { intent: 'approve-lesson' as const, version: 1 }), NOW)
    expect(await found(db, 'martes')).toHaveLength(1)
  })
})
