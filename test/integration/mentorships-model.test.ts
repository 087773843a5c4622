import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SignedIn } from '#app/domain/actors.ts'
import { DomainError } from '#app/domain/errors.ts'
import { MENTORSHIP_TRANSITIONS, type MentorshipAct, type MentorshipActName } from '#app/domain/mentorship-lifecycle.ts'
import { agreementSchema } from '#app/domain/mentorship-work-forms.ts'
import { isPublicMentorship, type MentorshipStatus } from '#app/domain/mentorships.ts'
import { signAgreement, writeAgreement } from '#app/services/mentorship-agreement.server.ts'
import {
  acceptMentorship,
  declineMentorship,
  recallMentorship,
  waitlistMentorship,
  withdrawMentorship,
} from '#app/services/mentorship-answers.server.ts'
import { completeMentorship, endMentorshipEarly } from '#app/services/mentorship-closing.server.ts'
import { pauseMentorship, resumeMentorship } from '#app/services/mentorship-pauses.server.ts'
import { listMentorshipRecords } from '#app/services/mentorship-records.server.ts'
import type { Db } from '#db/schema.ts'
import { verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { FULL } from '#test/support/full.ts'
import { expectNothingStale } from '#test/support/kept.ts'
import { MentorshipModel, type ModelMentorship } from '#test/support/mentorship-model.ts'
import {
  ask,
  changeOffer,
  createMentorshipNetwork,
  DIMENSION,
  MENTEES,
  type MenteeName,
  type MentorshipNetwork,
  onPage,
  settle,
} from '#test/support/mentorships.ts'

/** The application, on a database of its own. */
interface Real {
  db: Db
  people: MentorshipNetwork
  /** In the order they were asked for. */
  ids: string[]
}
type Command = fc.AsyncCommand<MentorshipModel, Real>

/** Gives the key of the refusal, or nothing. */
async function refusalOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.messageKey
  }
}

const AGREEMENT = { goal1: 'Una junta que decida', indicator1: 'Actas firmadas', sessions: '6', months: '6' }

function perform({ db }: Real, act: MentorshipAct, by: SignedIn, id: string, version: number, now: Date) {
  const form = onPage(id)
  const reason = 'Cambió la junta.'
  switch (act.act) {
    case 'accept':
      return acceptMentorship(db, by, form, now)
    case 'decline':
      return declineMentorship(db, by, { ...form, reason }, now)
    case 'waitlist':
      return waitlistMentorship(db, by, form, now)
    case 'recall':
      return recallMentorship(db, by, form, now)
    case 'withdraw':
      return withdrawMentorship(db, by, form, now)
    case 'agree':
      return writeAgreement(
        db,
        by,
        { ...form, ...agreementSchema.parse({ ...AGREEMENT, format: 'both', version }) },
        now,
      )
    case 'sign':
      return signAgreement(db, by, { ...form, version: act.version }, now)
    case 'pause':
      return pauseMentorship(db, by, { ...form, reason }, now)
    case 'resume':
      return resumeMentorship(db, by, form, now)
    case 'complete':
      return completeMentorship(db, by, form, now)
    case 'end-early':
      return endMentorshipEarly(db, by, { ...form, reason }, now)
    case 'expire':
      return settle(db, now)
  }
}

/** The tables say what the model says: every status, seat, term and signature, and the log line for line. */
async function expectAlike(model: MentorshipModel, { db, ids }: Real): Promise<void> {
  const records = await listMentorshipRecords(db, ids)
  expect(records.map(record => record.state)).toEqual(model.all.map(one => one.state))
  for (const { mentorship, state } of records) {
    expect(mentorship.openKey !== null).toBe(
      ['requested', 'waitlisted', 'accepted', 'active', 'paused'].includes(state.status),
    )
    expect(mentorship.provenance).toBe(isPublicMentorship(state.status) ? 'confirmado' : 'declarado')
    expect(mentorship.validTo !== null).toBe(['completed', 'ended_early'].includes(state.status))
  }
  const seats = model.taken
  expect(new Set(seats).size).toBe(seats.length)
  expect(seats.length).toBeLessThanOrEqual(model.capacity)
  expect((await verbs(db)).filter(verb => verb.startsWith('mentorship.'))).toEqual(model.events)
}

class Ask implements Command {
  readonly who: MenteeName
  constructor(who: MenteeName) {
    this.who = who
  }
  check = () => true
  toString = () => `${this.who} asks`
  async run(model: MentorshipModel, real: Real): Promise<void> {
    model.pass()
    const asked = ask(real.db, real.people[this.who], {}, model.now)
    if (model.ask(this.who)) real.ids.push(await asked)
    else expect(await refusalOf(asked)).toBe('mentorships.refusals.alreadyOpen')
    await expectAlike(model, real)
  }
}

interface Try {
  act: OwnAct
  byMentor: boolean
  /** How many versions of the agreement behind the last: now and then somebody signs, or writes over, an older one. */
  behind: number
}

/** Somebody tries something about the newest request of an asker. */
abstract class Act implements Command {
  readonly who: MenteeName
  constructor(who: MenteeName) {
    this.who = who
  }
  check = (model: Readonly<MentorshipModel>) => model.newest.has(this.who)
  abstract choose(model: MentorshipModel, one: ModelMentorship): Try | undefined

  async run(model: MentorshipModel, real: Real): Promise<void> {
    model.pass()
    const one = model.newest.get(this.who)
    const chosen = one && this.choose(model, one)
    if (!one || !chosen) return
    const { act, byMentor, behind } = chosen
    const last = one.state.agreement.version
    const version = Math.max(0, last - behind)
    const room = { capacity: model.capacity, taken: model.taken }
    const tried = { act, by: byMentor ? model.mentorId : this.who, room, version } as MentorshipAct
    const actor = byMentor ? real.people.cacao : real.people[this.who]
    const refused = await refusalOf(perform(real, tried, actor, real.ids[one.number] ?? '', version, model.now))
    if (act === 'agree' && version !== last && refused === 'mentorshipWork.refusals.otherAgreement') return
    const step = model.act(this.who, tried)
    expect(refused).toBe(step?.ok === false ? `mentorships.refusals.${step.refusal}` : undefined)
    await expectAlike(model, real)
  }
}

/** Anything, by either side, whether it makes sense or not. */
class AnyAct extends Act {
  readonly tried: Try
  constructor(who: MenteeName, tried: Try) {
    super(who)
    this.tried = tried
  }
  choose = () => this.tried
  toString = () => `${this.tried.byMentor ? 'cacao' : this.who} ${this.tried.act} (${this.who})`
}

/** One of the things that would be done in its state, so that mentorships get somewhere. */
class LikelyAct extends Act {
  readonly pick: number
  constructor(who: MenteeName, pick: number) {
    super(who)
    this.pick = pick
  }
  toString = () => `likely act ${this.pick} (${this.who})`
  choose(model: MentorshipModel, { state }: ModelMentorship): Try | undefined {
    const likely = LIKELY[state.status] ?? []
    const act = likely[this.pick % likely.length]
    if (!act) return undefined
    const isFull = model.taken.length >= model.capacity
    if (act === 'accept' && isFull) return { act: 'waitlist', byMentor: true, behind: 0 }
    const { version, mentor } = state.agreement
    const byMentor = act === 'withdraw' ? false : act === 'sign' ? mentor !== version : MENTORS.includes(act)
    return { act, byMentor: byMentor || (this.pick % 2 === 0 && SHARED.includes(act)), behind: 0 }
  }
}

const isOwn = (act: MentorshipActName): act is OwnAct => act !== 'expire'
type OwnAct = Exclude<MentorshipActName, 'expire'>
const MENTORS: readonly OwnAct[] = ['accept', 'decline', 'waitlist', 'recall']
const SHARED: readonly OwnAct[] = ['agree', 'pause', 'resume', 'complete', 'end-early']
const LIKELY: Partial<Record<MentorshipStatus, readonly OwnAct[]>> = {
  requested: ['accept', 'accept', 'accept', 'accept', 'decline', 'withdraw'],
  waitlisted: ['recall', 'recall', 'withdraw', 'decline'],
  accepted: ['agree', 'sign', 'sign', 'agree', 'sign', 'end-early'],
  active: ['pause', 'complete', 'pause', 'end-early'],
  paused: ['resume', 'resume', 'complete', 'end-early'],
}

class Offer implements Command {
  readonly capacity: number
  constructor(capacity: number) {
    this.capacity = capacity
  }
  check = () => true
  toString = () => `cacao offers ${this.capacity}`
  async run(model: MentorshipModel, real: Real): Promise<void> {
    model.pass()
    const { version } = await real.db.selectFrom('mentorshipOffer').select('version').executeTakeFirstOrThrow()
    const isSame = this.capacity === model.capacity
    const refused = await refusalOf(
      changeOffer(real.db, real.people.cacao, this.capacity, [DIMENSION], version, model.now),
    )
    if (isSame) return
    expect(refused).toBe(model.offer(this.capacity) ? undefined : 'mentorshipOffers.refusals.capacity')
    await expectAlike(model, real)
  }
}

class Settle implements Command {
  check = () => true
  toString = () => 'deadlines are looked at'
  async run(model: MentorshipModel, real: Real): Promise<void> {
    model.pass()
    await settle(real.db, model.now)
    model.settle()
    await expectAlike(model, real)
  }
}

class Wait implements Command {
  readonly days: number
  constructor(days: number) {
    this.days = days
  }
  check = () => true
  toString = () => `${this.days} days pass`
  run = async (model: MentorshipModel) => model.pass(this.days)
}

const who = fc.constantFrom(...MENTEES)
const tried = fc.record({
  act: fc.constantFrom(...(Object.keys(MENTORSHIP_TRANSITIONS) as MentorshipActName[]).filter(isOwn)),
  byMentor: fc.boolean(),
  behind: fc.constantFrom(0, 0, 1),
})
const commands = fc.commands(
  [
    ...Array.from({ length: 3 }, () => who.map(one => new Ask(one))),
    ...Array.from({ length: 7 }, () => fc.tuple(who, fc.nat(23)).map(([one, pick]) => new LikelyAct(one, pick))),
    ...Array.from({ length: 2 }, () => fc.tuple(who, tried).map(([one, act]) => new AnyAct(one, act))),
    fc.integer({ min: 1, max: 3 }).map(capacity => new Offer(capacity)),
    fc.constant(new Settle()),
    fc.integer({ min: 1, max: 9 }).map(days => new Wait(days)),
  ],
  { maxCommands: 60, size: 'max' },
)

it('the database does what the pure life cycle says, with exactly its events, for several at one mentor', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2 }), commands, async (capacity, list) => {
      const db = await createTestDb()
      const people = await createMentorshipNetwork(db, capacity)
      const real: Real = { db, people, ids: [] }
      await fc.asyncModelRun(() => ({ model: new MentorshipModel('cacao', capacity), real }), list)
      await expectNothingStale(db)
      await db.destroy()
    }),
    { numRuns: FULL ? 100 : 24 },
  )
}, 180_000)
