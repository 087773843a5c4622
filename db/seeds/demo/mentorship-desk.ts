import { dayInBogota } from '#app/domain/dates.ts'
import {
  type MentorRoom,
  type MentorshipAct,
  type MentorshipState,
  stepMentorship,
} from '#app/domain/mentorship-lifecycle.ts'
import { answerBy, takesSeat } from '#app/domain/mentorships.ts'
import type { DemoOffer } from './mentorship-offers.ts'
import type { Ask } from './mentorship-plans.ts'
import type { Random } from './random.ts'
import { daysAfter } from './story.ts'

/** One mentorship of the simulation: its plan, how it stands, and everything that was done to it, in the order of time. */
export interface Course {
  ask: Ask
  offer: DemoOffer
  state: MentorshipState
  acts: Done[]
}
export interface Done {
  act: MentorshipAct
  /** Null for the application. */
  by: string | null
  at: Date
  before: MentorshipState
  after: MentorshipState
}

type Move = 'ask' | 'answer' | 'expire' | 'write' | 'sign' | 'pause' | 'resume' | 'finish' | 'close'
interface Due {
  at: Date
  course: Course
  move: Move
}

/**
 * All that is asked of one mentor, in the order of time: an answer depends on the places the others take, and a place that becomes
 * free goes to whoever waits first. Each act goes through the life cycle; what it refuses does not happen.
 */
export class Desk {
  readonly #random: Random
  readonly #offer: DemoOffer
  readonly #end: Date
  readonly #courses: Course[] = []
  readonly #agenda: Due[] = []

  constructor(random: Random, offer: DemoOffer, end: Date) {
    this.#random = random
    this.#offer = offer
    this.#end = end
  }

  /** What became of each request. */
  run(asks: readonly Ask[]): Course[] {
    for (const ask of asks) this.#plan(this.#begin(ask), 'ask', ask.at)
    const [first] = this.#courses
    if (first && this.#offer.closedAt) this.#plan(first, 'close', this.#offer.closedAt)
    for (let due = this.#next(); due && due.at < this.#end; due = this.#next()) this.#do(due)
    return this.#courses
  }

  #begin(ask: Ask): Course {
    const { mentor } = this.#offer
    const agreement = { version: 0, mentor: 0, mentee: 0 }
    const waiting = { status: 'requested', seat: null, answerBy: answerBy(ask.at), agreement } as const
    const course = {
      ask,
      offer: this.#offer,
      state: { ...waiting, mentorId: mentor.id, menteeId: ask.mentee.id },
      acts: [],
    }
    this.#courses.push(course)
    return course
  }

  #plan(course: Course, move: Move, at: Date): void {
    this.#agenda.push({ at, course, move })
  }

  /** The earliest, the one planned first among equals. */
  #next(): Due | undefined {
    if (this.#agenda.length === 0) return undefined
    const earliest = this.#agenda.reduce((least, due) => (due.at < least.at ? due : least))
    this.#agenda.splice(this.#agenda.indexOf(earliest), 1)
    return earliest
  }

  #do({ at, course, move }: Due): void {
    const { mentorId, menteeId } = course.state
    const after = (least: number, most: number) => daysAfter(at, this.#random.whole(least, most))
    const pace = this.#offer.months
    const writer = course.ask.plan === 'unsigned' || this.#isEven(course) ? mentorId : menteeId
    const reader = writer === mentorId ? menteeId : mentorId
    switch (move) {
      case 'ask':
        this.#asked(course, at)
        return
      case 'answer':
        this.#answer(course, at)
        return
      case 'expire':
        this.#step(course, { act: 'expire' }, at)
        return
      case 'write':
        this.#step(course, { act: 'agree', by: writer }, at)
        if (course.ask.plan === 'unsigned') this.#plan(course, 'finish', after(55, 75))
        else this.#plan(course, 'sign', after(2, 7))
        return
      case 'sign':
        this.#step(course, { act: 'sign', by: reader, version: course.state.agreement.version }, at)
        if (course.ask.plan === 'paused') this.#plan(course, 'pause', after(pace * 10, pace * 12))
        else if (course.ask.plan === 'ended-early') this.#plan(course, 'finish', after(pace * 8, pace * 20))
        else this.#plan(course, 'finish', after(pace * 28, pace * 33))
        return
      case 'pause':
        this.#step(course, { act: 'pause', by: menteeId }, at)
        this.#plan(course, 'resume', after(60, 90))
        return
      case 'resume':
        this.#step(course, { act: 'resume', by: menteeId }, at)
        this.#plan(course, 'finish', after(pace * 15, pace * 20))
        return
      case 'finish': {
        const by = this.#isEven(course) ? menteeId : mentorId
        const isEarly = course.ask.plan === 'ended-early' || course.ask.plan === 'unsigned'
        this.#step(course, { act: isEarly ? 'end-early' : 'complete', by }, at)
        return
      }
      case 'close':
        for (const one of this.#courses) if (one.ask.at < at) this.#step(one, { act: 'decline', by: mentorId }, at)
    }
  }

  /** So that both sides write agreements and close mentorships. */
  #isEven = (course: Course) => course.ask.mentee.number % 2 === 0

  #asked(course: Course, at: Date): void {
    const { plan } = course.ask
    if (plan === 'unanswered') return
    if (plan === 'ignored') this.#plan(course, 'expire', daysAfter(at, 16))
    else this.#plan(course, 'answer', daysAfter(at, this.#random.whole(3, 12)))
  }

  /** Yes, in line when there is no place, or as planned. */
  #answer(course: Course, at: Date): void {
    const { mentorId, menteeId } = course.state
    const { plan } = course.ask
    if (plan === 'declined') this.#step(course, { act: 'decline', by: mentorId }, at)
    else if (plan === 'withdrawn') this.#step(course, { act: 'withdraw', by: menteeId }, at)
    else if (this.#step(course, { act: 'accept', by: mentorId, room: this.#room(at) }, at)) {
      this.#plan(course, 'write', daysAfter(at, this.#random.whole(3, 9)))
    } else this.#step(course, { act: 'waitlist', by: mentorId, room: this.#room(at) }, at)
  }

  #room(at: Date): MentorRoom {
    const isClosed = this.#offer.closedAt !== null && at >= this.#offer.closedAt
    const taken = this.#courses.flatMap(course => course.state.seat ?? [])
    return { capacity: isClosed ? 0 : this.#offer.capacity, taken }
  }

  #step(course: Course, act: MentorshipAct, at: Date): boolean {
    const before = course.state
    const step = stepMentorship(before, act, at)
    if (!step.ok) return false
    course.state = step.state
    course.acts.push({ act, by: 'by' in act ? act.by : null, at, before, after: step.state })
    if (takesSeat(before.status) && !takesSeat(step.state.status)) this.#recall(at)
    return true
  }

  /** A place became free: the first in line is asked about again. */
  #recall(at: Date): void {
    const waitingSince = (course: Course) => course.acts.find(done => done.act.act === 'waitlist')?.at.getTime() ?? 0
    const [first] = this.#courses
      .filter(course => course.state.status === 'waitlisted')
      .sort((a, b) => waitingSince(a) - waitingSince(b))
    if (!first || !this.#step(first, { act: 'recall', by: null, room: this.#room(at) }, at)) return
    this.#plan(first, 'answer', daysAfter(at, this.#random.whole(1, 6)))
  }
}

/** The day it first came to a status, null if it never did. */
export function reachedAt({ acts }: Course, status: MentorshipState['status']): Date | null {
  return acts.find(done => done.after.status === status && done.before.status !== status)?.at ?? null
}

export const dayOf = (at: Date | null) => (at ? dayInBogota(at) : null)
