import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayInBogota } from '#app/domain/dates.ts'
import { isOpenMentorship, isPublicMentorship, MENTORSHIP_STATUSES, takesSeat } from '#app/domain/mentorships.ts'
import { listRows } from '#db/queries/dataset.ts'
import type { Database, Db } from '#db/schema.ts'
import { seedDemo } from '#db/seeds/index.ts'
import { createTestDb } from '#test/support/db.ts'

const now = new Date('2026-11-20T15:00:00Z')
const END = '2026-11-16'

describe('the simulated mentorships', () => {
  let db: Db
  beforeAll(async () => {
    db = await createTestDb()
    await seedDemo(db, { now })
  })
  afterAll(() => db.destroy())
  const rows = <T extends keyof Database>(table: T) => listRows(db, table)

  it('are there in every status', async () => {
    const statuses = new Set((await rows('mentorship')).map(m => m.status))
    expect([...statuses].sort()).toEqual([...MENTORSHIP_STATUSES].sort())
  })

  it('take a place of their mentor each, and never more than it has', async () => {
    const offers = new Map((await rows('mentorshipOffer')).map(offer => [offer.clusterId, offer]))
    const mentorships = await rows('mentorship')
    expect(mentorships.every(m => takesSeat(m.status) === (m.seat !== null))).toBe(true)
    for (const [mentorId, { capacity }] of offers) {
      const seats = mentorships.filter(m => m.mentorId === mentorId).flatMap(m => m.seat ?? [])
      expect(new Set(seats).size).toBe(seats.length)
      expect(Math.max(0, ...seats)).toBeLessThanOrEqual(capacity)
    }
    // Somebody waits only where there is no place.
    for (const { mentorId } of mentorships.filter(m => m.status === 'waitlisted')) {
      const taken = mentorships.filter(m => m.mentorId === mentorId && m.seat !== null)
      expect(taken).toHaveLength(offers.get(mentorId)?.capacity ?? -1)
    }
  })

  it('accompany in dimensions the mentor is accepted in, by a sourced reading or by the coordination', async () => {
    const offers = new Map((await rows('mentorshipOffer')).map(offer => [offer.id, offer.clusterId]))
    const readings = new Map((await rows('maturityReading')).map(reading => [reading.id, reading]))
    const accepted = new Set<string>()
    for (const { offerId, dimension, status, readingId, reason } of await rows('mentorshipOfferDimension')) {
      if (status === 'qualified') accepted.add(`${offers.get(offerId)}/${dimension}`)
      if (!readingId) expect(reason !== null).toBe(status !== 'pending')
      else expect(readings.get(readingId)).toMatchObject({ kind: 'ssme', level: 'avanzado', dimension })
    }
    const mentorships = await rows('mentorship')
    expect(mentorships.filter(m => !accepted.has(`${m.mentorId}/${m.dimension}`))).toEqual([])
    expect(mentorships.filter(m => m.mentorId === m.menteeId)).toEqual([])
  })

  it('have dates, agreement, signatures and goals that fit their status', async () => {
    const signatures = await rows('mentorshipSignature')
    const agreements = new Map((await rows('mentorshipAgreement')).map(one => [one.mentorshipId, one]))
    const goals = await rows('mentorshipGoal')
    for (const m of await rows('mentorship')) {
      const isOver = m.status === 'completed' || m.status === 'ended_early'
      const isRunning = m.status === 'active' || m.status === 'paused'
      expect(m.provenance).toBe(isPublicMentorship(m.status) ? 'confirmado' : 'declarado')
      expect(m.openKey !== null).toBe(isOpenMentorship(m.status))
      expect(m.answerBy !== null).toBe(m.status === 'requested')
      if (m.answerBy) expect(m.answerBy >= END).toBe(true)
      if (isRunning || m.status === 'completed') expect(m.validFrom).not.toBeNull()
      expect(m.validTo !== null).toBe(isOver)
      if (m.validFrom && m.validTo) expect(m.validTo > m.validFrom).toBe(true)
      if (!m.validFrom) continue
      const signed = signatures.filter(s => s.mentorshipId === m.id && s.version === agreements.get(m.id)?.version)
      expect(signed.map(s => s.partyId).sort()).toEqual([m.mentorId, m.menteeId].sort())
      const places = goals.filter(g => g.mentorshipId === m.id).map(g => g.position)
      expect(places).toEqual([1, 2, 3].slice(0, places.length))
      expect(places.length).toBeGreaterThan(0)
    }
  })

  it('have work in them: sessions of the past and ahead, commitments kept and late, progress, and words afterwards', async () => {
    const sessions = await rows('mentorshipSession')
    expect(new Set(sessions.map(s => s.status))).toEqual(new Set(['planned', 'held', 'cancelled']))
    const planned = sessions.filter(s => s.status === 'planned').map(s => s.startsAt.slice(0, 10))
    expect(planned.some(day => day >= END) && planned.some(day => day < END)).toBe(true)
    expect(sessions.filter(s => s.status !== 'held' && (s.notes || s.attendees))).toEqual([])
    const commitments = await rows('mentorshipCommitment')
    expect(commitments.some(c => c.doneOn)).toBe(true)
    expect(commitments.some(c => !c.doneOn && c.dueOn < END)).toBe(true)
    expect((await rows('mentorshipProgress')).every(p => p.percent > 0 && p.percent <= 100)).toBe(true)
    expect((await rows('mentorshipFeedback')).length).toBeGreaterThan(3)
    const lessons = await rows('mentorshipLesson')
    expect(lessons.some(l => l.publishedAt) && lessons.some(l => !l.publishedAt)).toBe(true)
    for (const { publishedAt, version, mentorApprovedVersion, menteeApprovedVersion } of lessons) {
      const isAgreed = mentorApprovedVersion === version && menteeApprovedVersion === version
      expect(publishedAt !== null).toBe(isAgreed)
    }
    const after = (await rows('mentorship')).filter(m => m.endReadingId)
    expect(after.length).toBeGreaterThan(0)
    expect((await rows('mentorshipQuestion')).length).toBeGreaterThan(0)
  })

  it('are told in the log as they happened, the private of it to the two alone', async () => {
    const mentions = await rows('eventMention')
    const events = (await rows('eventLog')).filter(e => e.subjectType === 'mentorship')
    const publicVerbs = /accepted|started|paused|resumed|completed|ended-early|lesson-published/
    for (const { verb, audience } of events) {
      expect([verb, audience]).toEqual([verb, publicVerbs.test(verb) ? 'public' : 'parties'])
    }
    for (const m of await rows('mentorship')) {
      const own = events.filter(e => e.subjectId === m.id)
      const said = own.map(e => e.verb.replace('mentorship.', ''))
      expect(said[0]).toBe('requested')
      expect(own[0]?.recordedAt).toBe(m.requestedAt)
      expect(said.includes('accepted')).toBe(isPublicMentorship(m.status))
      const started = own.find(e => e.verb === 'mentorship.started')
      expect(started ? dayInBogota(new Date(started.recordedAt)) : null).toBe(m.validFrom)
      if (m.status !== 'requested') expect(said).toContain(LAST[m.status])
      const named = mentions.filter(one => one.seq === own[0]?.seq).map(one => one.subjectId)
      expect(named.sort()).toEqual([m.mentorId, m.menteeId].sort())
    }
  })
})

const LAST: Record<string, string> = {
  waitlisted: 'waitlisted',
  accepted: 'accepted',
  active: 'started',
  paused: 'paused',
  completed: 'completed',
  ended_early: 'ended-early',
  declined: 'declined',
  withdrawn: 'withdrawn',
  expired: 'expired',
}
