import type { MentorshipAct, MentorshipState, MentorshipStep } from '#app/domain/mentorship-lifecycle.ts'
import { isOverdue, stepMentorship } from '#app/domain/mentorship-lifecycle.ts'
import { answerBy, isOpenMentorship } from '#app/domain/mentorships.ts'
import { type MenteeName, NOW } from './mentorships.ts'

/** One request and what became of it. */
export interface ModelMentorship {
  /** How many were asked for before it. */
  number: number
  state: MentorshipState
  /** When it came to the line first; null of one that never did. */
  lined: number | null
}

/**
 * What the database should hold: the mentor's places and line, and each asker's newest request. Everything that happens takes
 * a minute, so that no two come to the line at once.
 */
export class MentorshipModel {
  capacity: number
  /** Milliseconds. */
  clock = NOW.getTime()
  readonly newest = new Map<MenteeName, ModelMentorship>()
  readonly all: ModelMentorship[] = []
  /** Verbs of mentorships, in order. */
  readonly events: string[] = []
  readonly mentorId: string

  constructor(mentorId: string, capacity: number) {
    this.mentorId = mentorId
    this.capacity = capacity
  }

  get now(): Date {
    return new Date(this.clock)
  }

  get taken(): number[] {
    return this.all.flatMap(({ state }) => state.seat ?? [])
  }

  pass(days = 0): void {
    this.clock += days * 86_400_000 + 60_000
  }

  /** Whether the asker may ask: it has none that is not over. */
  ask(menteeId: MenteeName): boolean {
    const before = this.newest.get(menteeId)
    if (before && isOpenMentorship(before.state.status)) return false
    const state: MentorshipState = {
      status: 'requested',
      mentorId: this.mentorId,
      menteeId,
      seat: null,
      answerBy: answerBy(this.now),
      agreement: { version: 0, mentor: 0, mentee: 0 },
    }
    const asked = { number: this.all.length, state, lined: null }
    this.newest.set(menteeId, asked)
    this.all.push(asked)
    this.events.push('mentorship.requested')
    return true
  }

  act(menteeId: MenteeName, act: MentorshipAct): MentorshipStep | undefined {
    const one = this.newest.get(menteeId)
    if (!one) return undefined
    const step = stepMentorship(one.state, act, this.now)
    if (step.ok) this.write(one, act, step.state)
    return step
  }

  offer(capacity: number): boolean {
    if (capacity < this.taken.length) return false
    this.capacity = capacity
    this.recallNext()
    return true
  }

  /** Whoever looks at deadlines. */
  settle(): void {
    for (const one of this.all) {
      if (!isOverdue(one.state, this.now)) continue
      const step = stepMentorship(one.state, { act: 'expire' }, this.now)
      if (step.ok) this.write(one, { act: 'expire' }, step.state)
    }
  }

  private write(one: ModelMentorship, { act }: MentorshipAct, after: MentorshipState): void {
    one.state = after
    if (act === 'waitlist') one.lined ??= this.clock
    this.events.push(...VERBS[act])
    if (act === 'sign' && after.status === 'active') this.events.push('mentorship.started')
    if (FREEING.includes(act)) this.recallNext()
  }

  private recallNext(): void {
    const spoken = this.all.filter(({ state, lined }) => state.status === 'requested' && lined !== null).length
    const free = this.capacity - this.taken.length - spoken
    const line = this.all.filter(({ state }) => state.status === 'waitlisted')
    line.sort((a, b) => (a.lined ?? 0) - (b.lined ?? 0))
    for (const one of line.slice(0, Math.max(0, free))) {
      const room = { capacity: this.capacity, taken: this.taken }
      const step = stepMentorship(one.state, { act: 'recall', by: null, room }, this.now)
      if (!step.ok) throw new Error(`the model cannot recall: ${step.refusal}`)
      one.state = step.state
      this.events.push('mentorship.recalled')
    }
  }
}

const FREEING: readonly MentorshipAct['act'][] = ['decline', 'withdraw', 'expire', 'complete', 'end-early']

const VERBS: Record<MentorshipAct['act'], readonly string[]> = {
  accept: ['mentorship.accepted'],
  decline: ['mentorship.declined'],
  waitlist: ['mentorship.waitlisted'],
  recall: ['mentorship.recalled'],
  withdraw: ['mentorship.withdrawn'],
  expire: ['mentorship.expired'],
  agree: ['mentorship.agreement-written'],
  sign: ['mentorship.signed'],
  pause: ['mentorship.paused'],
  resume: ['mentorship.resumed'],
  complete: ['mentorship.completed'],
  'end-early': ['mentorship.ended-early'],
}
