import type { Actor } from '#app/domain/actors.ts'
import { isOverdue, type MentorshipActName, sideOf, stepMentorship } from '#app/domain/mentorship-lifecycle.ts'
import { isPublicMentorship } from '#app/domain/mentorships.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import {
  findAcceptedAt,
  findMentorRoom,
  findOfferedDimension,
  listLine,
  listMentorshipClusters,
} from '#db/queries/mentorships.ts'
import type { Db } from '#db/schema.ts'
import { ANSWER_INTENTS, type AnswerIntent } from './mentorship-intents.server.ts'
import { readAlternatives, readSuggestable } from './mentorship-others.server.ts'
import { ASKABLE_MENTORSHIPS, readMentorshipQuestions } from './mentorship-questions.server.ts'
import {
  clustersOf,
  getMentorshipRecord,
  type MentorshipCluster,
  type MentorshipRecord,
} from './mentorship-records.server.ts'
import { demandReadable, isInsider } from './mentorship-state.server.ts'
import { readTimeline } from './timeline.server.ts'

/**
 * What `/mentorias/:id` shows to `actor` of the request, its answer and its state. Everybody: who, in what, since when and
 * where it stands, of one that was accepted. What was asked and said is for the two and the coordination.
 *
 * @throws 404 when it does not exist, or is a request of others
 */
export async function readMentorshipPage(db: Db, actor: Actor, id: string, language: Language, now: Date) {
  const record = await getMentorshipRecord(db, id)
  demandReadable(actor, record)
  const { mentorship, mentor, mentee, state } = record
  const { dimension, status, provenance, validFrom, validTo } = mentorship
  const isInside = isInsider(actor, record)
  return {
    mentorship: { id, dimension, status, provenance, validFrom, validTo, isOverdue: isOverdue(state, now) },
    /** When the mentor took it on. */
    acceptedAt: isPublicMentorship(status) ? await findAcceptedAt(db, id) : null,
    mentor: named(mentor),
    mentee: named(mentee),
    agreement: isInside ? signaturesOf(record) : null,
    request: isInside ? await readRequest(db, record) : null,
    questions: isInside ? await readMentorshipQuestions(db, record) : null,
    you: await readYourSide(db, record, actor, now),
    events: await readHistory(db, actor, record, language),
  }
}
export type MentorshipPage = Awaited<ReturnType<typeof readMentorshipPage>>

/** Its own page names it by its dimension: the two clusters stand at its head. */
async function readHistory(db: Db, actor: Actor, { mentorship }: MentorshipRecord, language: Language) {
  const { t } = serverI18n(language)
  const dimension = t(`vocab.maturityDimension.${mentorship.dimension}`).toLocaleLowerCase(language)
  const own = { name: t('mentorships.inDimension', { dimension }), href: null }
  const events = await readTimeline(db, actor, { type: 'mentorship', id: mentorship.id }, language)
  return events.map(event => ({ ...event, subject: { ...event.subject, ...own } }))
}

const named = ({ slug, name, region, isDemo }: MentorshipCluster) => ({ slug, name, region, isDemo })

/** Whether it waits for the agreement to be written, or for whose signature. */
function signaturesOf({ state: { agreement } }: MentorshipRecord) {
  const { version, mentor, mentee } = agreement
  return {
    isWritten: version > 0,
    mentor: version > 0 && mentor === version,
    mentee: version > 0 && mentee === version,
  }
}

/** What the asker wrote, and what came of it. */
async function readRequest(db: Db, { mentorship, mentor }: MentorshipRecord) {
  const { goal, tried, expected, participants, startDate, requestedAt, answerBy, answeredAt, waitlistedAt } = mentorship
  const { reason, endedBy, suggestedMentorId, status } = mentorship
  const [suggested] = suggestedMentorId ? await listMentorshipClusters(db, [suggestedMentorId]) : []
  const line = status === 'waitlisted' ? await listLine(db, mentor.id) : []
  return {
    goal,
    tried,
    expected,
    participants,
    startDate,
    requestedAt,
    answerBy,
    answeredAt,
    waitlistedAt,
    /** Its place in line, from 1; 0 where it does not wait in one. */
    place: line.indexOf(mentorship.id) + 1,
    reason,
    endedBy: endedBy ? sideOf(mentorship, endedBy) : null,
    suggested: suggested ? { slug: suggested.slug, name: suggested.name } : null,
  }
}

/** What the cluster that looks at it can do here; null for whoever acts for neither. */
async function readYourSide(db: Db, record: MentorshipRecord, actor: Actor, now: Date) {
  const { mentorship, mentor, mentee, state } = record
  const [own] = ownParty(actor)
  const side = own ? sideOf(state, own) : null
  if (!own || !side || !isInsider(actor, record)) return null
  const isManager = can(actor, 'mentorship.answer', clustersOf(record))
  const room = await findMentorRoom(db, mentor.id)
  const offered = await findOfferedDimension(db, mentor.id, mentorship.dimension)
  const qualifies = offered?.status === 'qualified'
  const acts = (Object.keys(ANSWER_INTENTS) as AnswerIntent[]).filter((act): act is AnswerAct => {
    if (act === 'accept' && !qualifies) return false
    return act !== 'ask' && isManager && stepMentorship(state, { act, by: own, room }, now).ok
  })
  const isAsked = side === 'mentor' && (state.status === 'requested' || state.status === 'waitlisted')
  return {
    side,
    name: side === 'mentor' ? mentor.name : mentee.name,
    isManager,
    acts,
    canAsk: can(actor, 'mentorship.ask', clustersOf(record)) && ASKABLE_MENTORSHIPS.includes(mentorship.status),
    /** The mentor's places, for itself. */
    room: side === 'mentor' ? { capacity: room.capacity, taken: room.taken.length } : null,
    /** Whether the mentor may accept anybody in the dimension today, for itself. */
    qualifies: side === 'mentor' && qualifies,
    /** Whom a mentor that declines may name instead. */
    suggestable: isAsked && acts.includes('decline') ? await readSuggestable(db, record) : [],
    /** Whom to ask next, where it came to nothing. */
    alternatives: side === 'mentee' ? await readAlternatives(db, record, now) : [],
  }
}
export type AnswerAct = Exclude<AnswerIntent, 'ask'> & MentorshipActName
