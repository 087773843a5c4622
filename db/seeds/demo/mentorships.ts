import type { EventVerb, NewEvent } from '#app/domain/events.ts'
import type { MentorshipActName } from '#app/domain/mentorship-lifecycle.ts'
import { isOpenMentorship, isPublicMentorship, openKeyOf } from '#app/domain/mentorships.ts'
import { type Course, Desk, type Done, dayOf, reachedAt } from './mentorship-desk.ts'
import { tellOffers } from './mentorship-offers.ts'
import { Askers } from './mentorship-plans.ts'
import { DemoReadings } from './mentorship-readings.ts'
import {
  ANSWER,
  CLOSED,
  DECLINED,
  ENDED_EARLY,
  EXPECTED,
  GOALS,
  PARTICIPANTS,
  PAUSED,
  QUESTION,
  TRIED,
  WITHDRAWN,
} from './mentorship-words.ts'
import { tellWork } from './mentorship-work.ts'
import type { DemoCluster } from './parties.ts'
import type { Random } from './random.ts'
import { daysAfter, type Story } from './story.ts'

/** Offers of fictional clusters, and mentorships in every status: each act goes through the life cycle, mentor by mentor. */
export function tellMentorships(story: Story, clusters: readonly DemoCluster[]): void {
  const readings = new DemoReadings(story)
  const askers = new Askers(story, clusters, readings)
  const random = story.random('mentorships')
  for (const offer of tellOffers(story, clusters, readings)) {
    for (const course of new Desk(random, offer, story.end).run(askers.asks(random, offer))) {
      tellMentorship(story, random, course, readings)
    }
  }
}

/** What an act is called in the log; the first signature of an agreement is its writing. */
const SAID = {
  accept: 'mentorship.accepted',
  decline: 'mentorship.declined',
  waitlist: 'mentorship.waitlisted',
  recall: 'mentorship.recalled',
  withdraw: 'mentorship.withdrawn',
  expire: 'mentorship.expired',
  agree: 'mentorship.agreement-written',
  sign: 'mentorship.signed',
  pause: 'mentorship.paused',
  resume: 'mentorship.resumed',
  complete: 'mentorship.completed',
  'end-early': 'mentorship.ended-early',
} as const satisfies Record<MentorshipActName, EventVerb>
/** What the public is told of: that it was accepted, runs, rests or is over. */
const PUBLIC_ACTS: readonly MentorshipActName[] = ['accept', 'pause', 'resume', 'complete', 'end-early']

const REASONS: Partial<Record<Course['state']['status'], string>> = {
  declined: DECLINED,
  withdrawn: WITHDRAWN,
  paused: PAUSED,
  ended_early: ENDED_EARLY,
}

function tellMentorship(story: Story, random: Random, course: Course, readings: DemoReadings): void {
  const { state, acts, ask } = course
  const { mentee, dimension, at: requestedAt } = ask
  const id = story.newKey(requestedAt)
  const about = {
    subject: { type: 'mentorship', id },
    mentions: [state.mentorId, state.menteeId].map(one => ({ type: 'cluster', id: one }) as const),
    audience: 'parties',
  } as const
  const due = dayOf(daysAfter(requestedAt, 15)) ?? ''
  story.tell({ ...about, verb: 'mentorship.requested', payload: { answerBy: due } }, requestedAt, mentee.id)
  for (const done of acts) {
    story.tell(eventOf(about, done), done.at, done.by)
    if (done.after.status === 'active' && done.act.act === 'sign') {
      story.tell({ ...about, audience: 'public', verb: 'mentorship.started', payload: {} }, done.at, done.by)
    }
  }
  const activeAt = reachedAt(course, 'active')
  const overAt = reachedAt(course, 'completed') ?? reachedAt(course, 'ended_early')
  const answered = acts.find(({ act }) => act.act === 'accept' || act.act === 'decline' || act.act === 'waitlist')
  const last = acts.at(-1)
  const isClosing = state.status === 'declined' && ask.plan !== 'declined'
  const { status, seat, answerBy } = state
  story.add('mentorship', {
    id,
    mentorId: state.mentorId,
    menteeId: state.menteeId,
    dimension,
    status,
    provenance: isPublicMentorship(status) ? 'confirmado' : 'declarado',
    openKey: isOpenMentorship(status) ? openKeyOf(state.mentorId, state.menteeId, dimension) : null,
    seat,
    goal: GOALS[dimension],
    tried: random.chance(0.6) ? TRIED : null,
    expected: EXPECTED,
    participants: random.chance(0.7) ? PARTICIPANTS : null,
    startDate: random.chance(0.5) ? dayOf(daysAfter(requestedAt, 30)) : null,
    reason: isClosing ? CLOSED : (REASONS[status] ?? null),
    endedBy: isOpenMentorship(status) ? null : (last?.by ?? null),
    suggestedMentorId: null,
    mentorContactId: null,
    menteeContactId: null,
    startReadingId: activeAt ? (readings.newest(mentee.id, dimension, dayOf(activeAt))?.id ?? null) : null,
    endReadingId: null,
    requestedAt: requestedAt.toISOString(),
    answerBy,
    waitlistedAt: acts.find(({ act }) => act.act === 'waitlist')?.at.toISOString() ?? null,
    answeredAt: answered?.at.toISOString() ?? null,
    validFrom: dayOf(activeAt),
    validTo: dayOf(overAt),
    turn: 1 + acts.length,
    createdAt: requestedAt.toISOString(),
    updatedAt: (last?.at ?? requestedAt).toISOString(),
  })
  tellQuestions(story, random, course, id)
  tellWork(story, random, { id, course, about, activeAt, overAt }, readings)
}

type About = Pick<Extract<NewEvent, { verb: 'mentorship.accepted' }>, 'subject' | 'mentions' | 'audience'>

function eventOf(about: About, { act, after }: Done): NewEvent {
  const audience = PUBLIC_ACTS.includes(act.act) ? 'public' : 'parties'
  const verb = SAID[act.act]
  if (verb === 'mentorship.recalled') return { ...about, verb, payload: { answerBy: after.answerBy ?? '' } }
  if (verb === 'mentorship.declined') return { ...about, verb, payload: { suggestedMentorId: null } }
  if (verb === 'mentorship.agreement-written' || verb === 'mentorship.signed') {
    return { ...about, verb, payload: { version: after.agreement.version } }
  }
  return { ...about, audience, verb, payload: {} }
}

/** In three of ten the mentor asks something first, and is told. */
function tellQuestions(story: Story, random: Random, { ask, state, acts }: Course, mentorshipId: string): void {
  if (!random.chance(0.3)) return
  const answeredAt = acts[0]?.at ?? story.end
  const lines = [
    { text: QUESTION, partyId: state.mentorId, hours: 30 },
    { text: ANSWER, partyId: state.menteeId, hours: 55 },
  ]
  for (const { text, partyId, hours } of lines) {
    const at = daysAfter(ask.at, hours / 24)
    if (at >= answeredAt) continue
    const id = story.newKey(at)
    story.add('mentorshipQuestion', { id, mentorshipId, partyId, authorId: null, text, createdAt: at.toISOString() })
    story.tell(
      {
        verb: 'mentorship.question-asked',
        subject: { type: 'mentorship', id: mentorshipId },
        mentions: [state.mentorId, state.menteeId].map(one => ({ type: 'cluster', id: one }) as const),
        audience: 'parties',
        payload: { questionId: id },
      },
      at,
      partyId,
    )
  }
}
