import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { MATURITY_SCALES, type ScaledLevel, scaledLevel, stepsBetween } from '#app/domain/maturity-scales.ts'
import { type Side, sideOf } from '#app/domain/mentorship-lifecycle.ts'
import { hasBeenWorked } from '#app/domain/mentorship-work.ts'
import { hasApproved, readableFeedback } from '#app/domain/mentorship-work-closing.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { findReading } from '#db/queries/maturity.ts'
import { findLesson, listFeedback } from '#db/queries/mentorship-closing.ts'
import type { Db, Row } from '#db/schema.ts'
import { markdownToHtml } from './markdown.server.ts'
import { findReadingAfter } from './mentorship-readings.server.ts'
import { clustersOf, type MentorshipRecord } from './mentorship-records.server.ts'
import { isInsider } from './mentorship-state.server.ts'

/**
 * What stays when it is over, as far as the reader may see it: what both said of it, the dimension at the start and at the
 * end, and what they learnt. Null before the end, and for what ended before it began.
 */
export async function readClosing(db: Db, actor: Actor, record: MentorshipRecord, language: Language, now: Date) {
  const { mentorship } = record
  if (!hasBeenWorked(mentorship)) return null
  const mine = sideOf(record.state, ownParty(actor)[0] ?? '')
  const closes = can(actor, 'mentorship.close', clustersOf(record)) ? mine : null
  const lesson = (await findLesson(db, mentorship.id)) ?? null
  const insider = isInsider(actor, record)
  const after = closes === 'mentee' ? await findReadingAfter(db, record) : null
  return {
    /** The side of the reader that manages one of the two. */
    side: closes,
    isInsider: insider,
    ...(await readFeedback(db, actor, record, now)),
    maturity: await readChange(db, actor, record, language),
    /** The reading the asker could attach; only its managers are told. */
    readingAfter: after && { id: after.id, ...readingFor(after, language) },
    lesson: lesson && (insider || lesson.publishedAt) ? lessonOf(lesson, insider) : null,
    canWriteLesson: closes !== null && !lesson?.publishedAt,
    canApproveLesson: closes !== null && lesson !== null && !lesson.publishedAt && !hasApproved(lesson, closes),
  }
}
export type ClosingPart = NonNullable<Awaited<ReturnType<typeof readClosing>>>

async function readFeedback(db: Db, actor: Actor, record: MentorshipRecord, now: Date) {
  if (!isInsider(actor, record)) return { feedback: null, canGiveFeedback: false }
  const { mentorship, state } = record
  const [own] = ownParty(actor)
  const side = sideOf(state, own ?? '')
  const viewer = can(actor, 'coordination.enter') ? 'coordination' : side
  const rows = await listFeedback(db, mentorship.id)
  const sides = rows.flatMap(row => sideOf(state, row.partyId) ?? [])
  const readable = viewer ? readableFeedback(sides, viewer, mentorship.validTo ?? '', dayInBogota(now)) : []
  const mayClose = can(actor, 'mentorship.close', clustersOf(record))
  return {
    canGiveFeedback: mayClose && side !== null && !sides.includes(side),
    feedback: (['mentor', 'mentee'] as const).map(which => {
      const row = rows.find(one => sideOf(state, one.partyId) === which)
      return { side: which, isGiven: row !== undefined, words: row && readable.includes(which) ? wordsOf(row) : null }
    }),
  }
}

function wordsOf(row: Awaited<ReturnType<typeof listFeedback>>[number]) {
  const { usefulness, worked, toImprove, givenAt, givenByName } = row
  return { usefulness, wouldRepeat: row.wouldRepeat === 1, worked, toImprove, givenAt, person: givenByName }
}

/**
 * The asker's readings of the dimension at the start and at the end. Both are seen where both are public; by its mentor and
 * the coordination once the asker has attached the second one; what its cluster keeps to itself is seen by nobody else.
 */
async function readChange(db: Db, actor: Actor, record: MentorshipRecord, language: Language) {
  const { startReadingId, endReadingId, menteeId } = record.mentorship
  const start = await findStanding(db, startReadingId)
  const end = await findStanding(db, endReadingId)
  const isAttached = end !== undefined && isInsider(actor, record)
  const sees = (row: Row<'maturityReading'>) =>
    isAttached || row.isPublic === 1 || can(actor, 'maturity.read-private', [menteeId])
  if (!end || !sees(end) || (start && !sees(start))) return null
  const [from, to] = [start ? readingFor(start, language) : null, readingFor(end, language)]
  return {
    start: from,
    end: to,
    /** Positions up or down; null where the two scales differ. */
    steps: from && stepsBetween(from, to),
    /** Of the scale of the newer one, lowest first. */
    levels: MATURITY_SCALES[to.scale].levels.map(level => levelName(scaledLevel(to.scale, level), language)),
  }
}
/** A reading that was withdrawn says nothing; one that was corrected is not here any more, the other took its place. */
async function findStanding(db: Db, id: string | null): Promise<Row<'maturityReading'> | undefined> {
  const reading = id ? await findReading(db, id) : undefined
  return reading?.correctedAt === null ? reading : undefined
}

export type MaturityChange = NonNullable<Awaited<ReturnType<typeof readChange>>>

function readingFor(row: Row<'maturityReading'>, language: Language) {
  const scaled = scaledLevel(row.scale, row.level)
  return { ...scaled, readOn: row.readOn, kind: row.kind, name: levelName(scaled, language) }
}

function levelName(scaled: ScaledLevel, language: Language): string {
  const { t } = serverI18n(language)
  return scaled.scale === 'ssme-2024'
    ? t(`vocab.maturityLevel.${scaled.level}`)
    : t(`maturity.levels2022.${scaled.level}`)
}

function lessonOf(lesson: Row<'mentorshipLesson'>, insider: boolean) {
  const approved: Side[] = (['mentor', 'mentee'] as const).filter(side => hasApproved(lesson, side))
  return {
    html: markdownToHtml(lesson.text),
    publishedAt: lesson.publishedAt,
    /** For those who write it. */
    draft: insider && !lesson.publishedAt ? { text: lesson.text, version: lesson.version, approved } : null,
  }
}
