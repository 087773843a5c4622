import { stringify } from 'csv-stringify/sync'
import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { groupBy } from '#app/domain/group.ts'
import { scaledLevel } from '#app/domain/maturity-scales.ts'
import {
  answerRate,
  answersTo,
  type FigureMentorship,
  type FigureOffer,
  gapFinding,
  loadOfMentors,
  quietMentorships,
  resultsOf,
  supplyAndDemand,
} from '#app/domain/mentorship-figures.ts'
import { demand } from '#app/domain/permissions.ts'
import { listPartyNames } from '#db/queries/clusters.ts'
import { listFeedbackMarks, listFigureMentorships, listSessionDates } from '#db/queries/mentorship-figures.ts'
import type { Db } from '#db/schema.ts'
import { readMentorshipRows, readOfferRows } from './mentorship-list.server.ts'

/** What the coordination sees of all mentorships together. @throws 403 */
export async function readMentorshipFigures(db: Db, actor: Actor, now: Date) {
  demand(actor, 'coordination.enter')
  const today = dayInBogota(now)
  const [mentorships, offers, rows] = await Promise.all([
    readFigureMentorships(db),
    readFigureOffers(db),
    readMentorshipRows(db),
  ])
  const loads = loadOfMentors(mentorships, offers, today)
  const mentors = await listPartyNames(
    db,
    loads.map(load => load.mentorId),
  )
  const mentorOf = new Map(mentors.map(({ id, slug, name }) => [id, { slug, name }]))
  const rowOf = new Map(rows.map(row => [row.id, row]))
  const gaps = supplyAndDemand(mentorships, offers, today)
  const answers = answersTo(mentorships, today)
  return {
    asOf: today,
    gaps,
    finding: gapFinding(gaps),
    answers: { ...answers, rate: answerRate(answers) },
    loads: loads.map(({ mentorId, ...load }) => ({
      ...load,
      mentor: mentorOf.get(mentorId) ?? null,
      rate: answerRate(load),
    })),
    quiet: quietMentorships(mentorships, today).flatMap(one => {
      const row = rowOf.get(one.id)
      if (!row) return []
      return [{ ...one, dimension: row.dimension, mentor: row.mentor.name, mentee: row.mentee.name }]
    }),
    results: resultsOf(mentorships),
  }
}
export type MentorshipFigures = Awaited<ReturnType<typeof readMentorshipFigures>>

/** Spreadsheets that look for it read the accents right. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Requests and places by dimension, as the chart shows them, as CSV.
 *
 * @param demo whether the database holds fictional records: then every row says so
 * @throws 403
 */
export async function mentorshipGapsAsCsv(db: Db, actor: Actor, now: Date, demo: boolean): Promise<string> {
  const { gaps, asOf } = await readMentorshipFigures(db, actor, now)
  const records = gaps.map(({ dimension, requests, places, gap }) => ({
    dimension,
    requests_12_months: requests,
    places_offered: places,
    gap,
    as_of: asOf,
    ...(demo ? { demo: 'true' } : {}),
  }))
  return BYTE_ORDER_MARK + stringify(records, { header: true, record_delimiter: 'windows', escape_formulas: true })
}

async function readFigureOffers(db: Db): Promise<FigureOffer[]> {
  const offers = await readOfferRows(db)
  return offers.map(({ cluster, capacity, dimensions }) => ({ clusterId: cluster.id, capacity, dimensions }))
}

/** Not kept until the next event: what only the two see, as a session, need not write a public one. */
async function readFigureMentorships(db: Db): Promise<FigureMentorship[]> {
  const [mentorships, sessions, marks] = await Promise.all([
    listFigureMentorships(db),
    listSessionDates(db),
    listFeedbackMarks(db),
  ])
  const sessionsOf = groupBy(sessions, session => session.mentorshipId)
  const marksOf = groupBy(marks, mark => mark.mentorshipId)
  return mentorships.map(({ startScale, startLevel, endScale, endLevel, ...mentorship }) => {
    const days = (status: 'held' | 'planned') =>
      sessionsOf(mentorship.id)
        .filter(session => session.status === status)
        .map(session => dayInBogota(new Date(session.startsAt)))
    return {
      ...mentorship,
      held: days('held'),
      planned: days('planned'),
      start: startScale && startLevel ? scaledLevel(startScale, startLevel) : null,
      end: endScale && endLevel ? scaledLevel(endScale, endLevel) : null,
      feedback: marksOf(mentorship.id).map(mark => ({
        usefulness: mark.usefulness,
        wouldRepeat: mark.wouldRepeat === 1,
      })),
    }
  })
}
