import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { isOpenMentorship, MENTORSHIP_STATUSES, openKeyOf, takesSeat } from '#app/domain/mentorships.ts'
import { MATURITY_DIMENSIONS } from '#app/domain/vocabularies.ts'
import {
  type MentorshipFigures,
  mentorshipGapsAsCsv,
  readMentorshipFigures,
} from '#app/services/mentorship-figures.server.ts'
import { newId } from '#db/ids.ts'
import { insertRows } from '#db/queries/dataset.ts'
import type { Db, NewRow } from '#db/schema.ts'
import { createTestDb } from '#test/support/db.ts'
import { createMentorshipNetwork, later, type MentorshipNetwork, NOW, offer } from '#test/support/mentorships.ts'

const CLUSTERS = ['cacao', 'otro', 'tic', 'moda', 'cafe'] as const
const LEVELS = ['basico', 'intermedio', 'avanzado'] as const

let db: Db
let people: MentorshipNetwork
let figures: MentorshipFigures
beforeAll(async () => {
  db = await createTestDb()
  people = await createMentorshipNetwork(db, 9)
  await offer(db, people.otro, 2, ['gobernanza', 'actores', 'financiacion'])
  await invent(db, 120)
  figures = await readMentorshipFigures(db, people.coordinator, NOW)
})

/** Mentorships in every status with dates, sessions, readings and marks that differ from one to the next. */
async function invent(db: Db, count: number): Promise<void> {
  const rows: NewRow<'mentorship'>[] = []
  const readings: NewRow<'maturityReading'>[] = []
  const sessions: NewRow<'mentorshipSession'>[] = []
  const marks: NewRow<'mentorshipFeedback'>[] = []
  for (let i = 0; i < count; i++) {
    const id = newId()
    const mentorId = i % 3 === 0 ? 'otro' : 'cacao'
    const menteeId = CLUSTERS[2 + (i % 3)] ?? 'tic'
    const status = MENTORSHIP_STATUSES[i % MENTORSHIP_STATUSES.length] ?? 'active'
    const dimension = MATURITY_DIMENSIONS[(i * 7) % (MATURITY_DIMENSIONS.length - 1)] ?? 'actores'
    const requestedAt = later(-((i * 13) % 500) - 1)
    const isSilent = ['requested', 'withdrawn', 'expired'].includes(status)
    const answeredAt = isSilent ? null : new Date(requestedAt.getTime() + ((i * 5) % 15) * 86_400_000)
    const begun = ['active', 'paused', 'completed', 'ended_early'].includes(status)
    const reading = (level: (typeof LEVELS)[number] | undefined, corrected: boolean) => {
      const made = newId()
      readings.push({
        id: made,
        clusterId: menteeId,
        dimension,
        scale: 'ssme-2024',
        level: level ?? 'basico',
        readOn: '2026-01-01',
        kind: 'self-assessment',
        provenance: 'declarado',
        isPublic: 0,
        correctedAt: corrected ? NOW.toISOString() : null,
      })
      return made
    }
    rows.push({
      id,
      mentorId,
      menteeId,
      dimension,
      status,
      provenance: 'confirmado',
      openKey: isOpenMentorship(status) ? `${openKeyOf(mentorId, menteeId, dimension)}/${i}` : null,
      seat: takesSeat(status) ? i : null,
      goal: 'x',
      expected: 'x',
      startReadingId: begun && i % 4 > 0 ? reading(LEVELS[i % 2], i % 11 === 0) : null,
      endReadingId: status === 'completed' && i % 7 > 0 ? reading(LEVELS[(i >> 2) % 3], false) : null,
      requestedAt: requestedAt.toISOString(),
      answerBy:
        status === 'requested'
          ? later(i % 15)
              .toISOString()
              .slice(0, 10)
          : null,
      answeredAt: answeredAt?.toISOString() ?? null,
      validFrom: begun
        ? later(-((i * 3) % 200))
            .toISOString()
            .slice(0, 10)
        : null,
      validTo: status === 'completed' || status === 'ended_early' ? '2026-11-01' : null,
      createdAt: requestedAt.toISOString(),
      updatedAt: requestedAt.toISOString(),
    })
    for (let n = 0; begun && n < i % 4; n++) {
      const startsAt = later(-((i * 17 + n * 29) % 150)).toISOString()
      const at = { startsAt, minutes: 60, format: 'remote', createdAt: startsAt, updatedAt: startsAt } as const
      sessions.push({ id: newId(), mentorshipId: id, status: n === 2 ? 'cancelled' : 'held', ...at })
    }
    if (status === 'completed') {
      const mark = {
        usefulness: 1 + ((i >> 1) % 5),
        wouldRepeat: i % 20 > 9 ? 1 : 0,
        givenAt: NOW.toISOString(),
      } as const
      marks.push({ mentorshipId: id, partyId: menteeId, ...mark })
    }
  }
  await db.transaction().execute(async trx => {
    // One after another: rows that leave something out have other columns.
    for (const row of readings) await trx.insertInto('maturityReading').values(row).execute()
    await insertRows(trx, 'mentorship', rows)
    await insertRows(trx, 'mentorshipSession', sessions)
    await insertRows(trx, 'mentorshipFeedback', marks)
  })
}

const TODAY = '2026-11-20'
async function one<T>(query: ReturnType<typeof sql<T>>): Promise<T> {
  const { rows } = await query.execute(db)
  if (rows[0] === undefined) throw new Error('no row')
  return rows[0]
}

describe('the figures are what plain SQL counts', () => {
  it('requests, places and their difference in each dimension', async () => {
    const { rows } = await sql<{ dimension: string; requests: number; places: number | null }>`
      select d.dimension,
        (select count(*) from mentorship m
          where m.dimension = d.dimension and date(m.requested_at, '-5 hours') > date(${TODAY}, '-365 days')) as requests,
        (select sum(o.capacity) from mentorship_offer o
          join mentorship_offer_dimension q on q.offer_id = o.id
          where o.status = 'open' and q.status = 'qualified' and q.dimension = d.dimension) as places
      from (select distinct dimension from mentorship union select dimension from mentorship_offer_dimension) d
    `.execute(db)
    const counted = new Map(rows.map(row => [row.dimension, { requests: row.requests, places: row.places ?? 0 }]))
    for (const { dimension, requests, places, gap } of figures.gaps) {
      expect({ requests, places }, dimension).toEqual(counted.get(dimension) ?? { requests: 0, places: 0 })
      expect(gap).toBe(requests - places)
    }
    const gaps = figures.gaps.map(row => row.gap)
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a))
  })

  it('the median wait, the answer rate and who waits', async () => {
    const { rows } = await sql<{ days: number }>`
      select julianday(date(answered_at, '-5 hours')) - julianday(date(requested_at, '-5 hours')) as days
      from mentorship where answered_at is not null order by days
    `.execute(db)
    const middle = (rows.length - 1) / 2
    const median = ((rows[Math.floor(middle)]?.days ?? 0) + (rows[Math.ceil(middle)]?.days ?? 0)) / 2
    const { expired, waiting, longest } = await one(sql<{ expired: number; waiting: number; longest: number }>`
      select sum(status = 'expired') as expired, sum(status = 'requested') as waiting,
        max(case when status = 'requested' then 15 - (julianday(answer_by) - julianday(${TODAY})) end) as longest
      from mentorship
    `)
    const { medianDays, answered, rate, ...rest } = figures.answers
    expect({ medianDays, answered }).toEqual({ medianDays: median, answered: rows.length })
    expect(rest).toEqual({ expired, waiting, longestDays: longest })
    expect(rate).toBeCloseTo(rows.length / (rows.length + expired))
  })

  it('the load of each mentor', async () => {
    const { rows } = await sql<{ slug: string; taken: number; line: number; waiting: number; capacity: number }>`
      select p.slug, sum(m.status in ('accepted', 'active', 'paused')) as taken, sum(m.status = 'waitlisted') as line,
        sum(m.status = 'requested') as waiting, o.capacity
      from mentorship m join party p on p.id = m.mentor_id join mentorship_offer o on o.cluster_id = m.mentor_id
      group by p.slug, o.capacity
    `.execute(db)
    const told = figures.loads.map(({ mentor, taken, inLine, waiting, capacity }) => {
      return { slug: mentor?.slug, taken, line: inLine, waiting, capacity }
    })
    expect(told.sort((a, b) => (a.slug ?? '').localeCompare(b.slug ?? ''))).toEqual(rows)
  })

  it('active ones without a session in sixty days', async () => {
    const { rows } = await sql<{ id: string; days: number }>`
      select id, days from (
        select m.id, julianday(${TODAY}) - julianday(coalesce(
          (select max(date(s.starts_at, '-5 hours')) from mentorship_session s
            where s.mentorship_id = m.id and s.status = 'held'), m.valid_from)) as days
        from mentorship m where m.status = 'active'
      ) where days >= 60 order by days desc, id
    `.execute(db)
    expect(rows.length).toBeGreaterThan(2)
    expect(figures.quiet.map(({ id, days }) => ({ id, days }))).toEqual(rows)
  })

  it('what came of them', async () => {
    const counted = await one(sql<Record<string, number>>`
      select sum(status = 'accepted') as accepted, sum(status in ('active', 'paused')) as working,
        sum(status = 'completed') as completed, sum(status = 'ended_early') as "endedEarly" from mentorship
    `)
    const { read, feedback, ...counts } = figures.results
    expect(counts).toEqual(counted)
    const steps = await one(sql<typeof read>`
      select sum(step > 0) as better, sum(step = 0) as same, sum(step < 0) as worse from (
        select instr('basico intermedio avanzado', e.level) - instr('basico intermedio avanzado', s.level) as step
        from mentorship m
        join maturity_reading s on s.id = m.start_reading_id and s.corrected_at is null
        join maturity_reading e on e.id = m.end_reading_id and e.corrected_at is null
        where m.status = 'completed')
    `)
    expect(Math.min(...Object.values(read))).toBeGreaterThan(0)
    expect(read).toEqual(steps)
    const marks = await one(sql<{ count: number; usefulness: number; again: number }>`
      select count(*) as count, avg(usefulness) as usefulness, avg(would_repeat) as again from mentorship_feedback
    `)
    expect(feedback.count).toBe(marks.count)
    expect(feedback.usefulness).toBeCloseTo(marks.usefulness)
    expect(feedback.wouldRepeat).toBeCloseTo(marks.again)
  })
})

it('only the coordination reads them, as a page or as a file', async () => {
  for (const actor of [ANONYMOUS, people.reader, people.cacao, people.editor]) {
    await expect(readMentorshipFigures(db, actor, NOW)).rejects.toMatchObject({ status: 403 })
    await expect(mentorshipGapsAsCsv(db, actor, NOW, false)).rejects.toMatchObject({ status: 403 })
  }
  const lines = (await mentorshipGapsAsCsv(db, people.coordinator, NOW, true)).trimEnd().split('\r\n')
  expect(lines[0]).toBe('\uFEFFdimension,requests_12_months,places_offered,gap,as_of,demo')
  expect(lines).toHaveLength(MATURITY_DIMENSIONS.length + 1)
})

it('a network without mentorships has figures too', async () => {
  const empty = await createTestDb()
  const nothing = await readMentorshipFigures(empty, people.coordinator, NOW)
  expect(nothing).toMatchObject({ finding: null, loads: [], quiet: [], answers: { medianDays: null, rate: null } })
  expect(nothing.gaps).toHaveLength(MATURITY_DIMENSIONS.length)
  await empty.destroy()
})
