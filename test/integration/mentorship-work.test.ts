import { beforeEach, describe, expect, it } from 'vitest'
import { signAgreement, writeAgreement } from '#app/services/mentorship-agreement.server.ts'
import { readSessionCalendar } from '#app/services/mentorship-calendar.server.ts'
import { completeMentorship, endMentorshipEarly } from '#app/services/mentorship-closing.server.ts'
import { changeContact } from '#app/services/mentorship-contacts.server.ts'
import { pauseMentorship, resumeMentorship } from '#app/services/mentorship-pauses.server.ts'
import { noteProgress } from '#app/services/mentorship-progress.server.ts'
import { readWorkPage } from '#app/services/mentorship-work-page.server.ts'
import { readWorkParts } from '#app/services/mentorship-work-parts.server.ts'
import type { Db } from '#db/schema.ts'
import { createMember, verbs } from '#test/support/alliances.ts'
import { parseCalendar } from '#test/support/calendar.ts'
import { createTestDb } from '#test/support/db.ts'
import {
  accepted,
  agreed,
  assess,
  commit,
  hold,
  MEETING,
  meet,
  plan,
  promise,
  SECRET,
  started,
} from '#test/support/mentorship-work.ts'
import {
  createMentorshipNetwork,
  later,
  type MentorshipNetwork,
  mailed,
  NOW,
  onPage,
  onRecord,
  PUBLIC_URL,
} from '#test/support/mentorships.ts'

let db: Db
let people: MentorshipNetwork
beforeEach(async () => {
  db = await createTestDb()
  people = await createMentorshipNetwork(db)
})
const partsFor = (actor: MentorshipNetwork['cacao'], id: string, now = NOW) => readWorkParts(db, actor, id, 'es', now)

describe('the agreement', () => {
  it('is signed by whoever writes it, and the mentorship begins when the other side signs the same', async () => {
    const reading = await assess(db, 'tic', '2026-09-01', 'basico')
    const id = await accepted(db, people)
    await writeAgreement(db, people.cacao, onPage(id, agreed()), NOW)
    expect(await onRecord(db, id)).toMatchObject({ status: 'accepted', validFrom: null })
    expect(await mailed(db, 'mentorshipAgreementWritten')).toEqual(['tic'])
    await expect(signAgreement(db, people.cacao, onPage(id, { version: 1 }), NOW)).rejects.toThrow(/alreadySigned/)
    await signAgreement(db, people.tic, onPage(id, { version: 1 }), NOW)
    expect(await onRecord(db, id)).toMatchObject({
      status: 'active',
      validFrom: '2026-11-20',
      startReadingId: reading,
      seat: 1,
    })
    expect((await verbs(db)).slice(-3)).toEqual([
      'mentorship.agreement-written',
      'mentorship.signed',
      'mentorship.started',
    ])
    const { agreement } = await partsFor(people.tic, id)
    expect(agreement?.goals.map(goal => goal.target)).toEqual(['6', null])
    expect(agreement?.signatures.map(one => one.signedAt !== null)).toEqual([true, true])
  })

  it('is written anew by the other side, which voids the signature and shows what changed', async () => {
    const id = await accepted(db, people)
    await writeAgreement(db, people.cacao, onPage(id, agreed()), NOW)
    const rewritten = agreed({
      version: 1,
      sessions: 8,
      format: 'visit',
      terms: 'Cada clúster paga sus propios viajes.',
    })
    await writeAgreement(db, people.tic, onPage(id, rewritten), NOW)
    const { agreement } = await partsFor(people.cacao, id)
    expect(agreement).toMatchObject({ waitsFor: 'mentor', canSign: true, canWrite: true })
    expect(agreement?.signatures.map(({ side, signedAt }) => [side, signedAt !== null])).toEqual([
      ['mentor', false],
      ['mentee', true],
    ])
    const [second, first] = agreement?.versions ?? []
    expect([second?.number, second?.by, first?.by, first?.changed]).toEqual([2, 'mentee', 'mentor', null])
    expect(second?.changed?.map(({ name }) => name)).toEqual(['sessions', 'format', 'terms'])
    expect(second?.changed?.[1]?.parts.map(part => part.text.trim())).toContain('Con')
    await expect(signAgreement(db, people.cacao, onPage(id, { version: 1 }), NOW)).rejects.toThrow(/otherVersion/)
    await expect(writeAgreement(db, people.cacao, onPage(id, rewritten), NOW)).rejects.toThrow(/otherAgreement/)
    await signAgreement(db, people.cacao, onPage(id, { version: 2 }), NOW)
    await expect(writeAgreement(db, people.tic, onPage(id, agreed({ version: 2 })), NOW)).rejects.toThrow(/wrongStatus/)
  })

  it('shows what changed of a version whose words were not kept when it was written', async () => {
    const id = await accepted(db, people)
    await writeAgreement(db, people.cacao, onPage(id, agreed()), NOW)
    await db.deleteFrom('revision').where('subjectType', '=', 'mentorship').execute()
    await writeAgreement(db, people.tic, onPage(id, agreed({ version: 1, months: 9 })), NOW)
    const { agreement } = await partsFor(people.cacao, id)
    expect(agreement?.versions.map(({ number, by, changed }) => [number, by, changed?.length ?? 0])).toEqual([
      [2, 'mentee', 1],
      [1, 'mentor', 0],
    ])
  })

  it('sent twice is written once', async () => {
    const id = await accepted(db, people)
    const form = { ...onPage(id, agreed()), once: 'x' }
    await writeAgreement(db, people.cacao, form, NOW)
    await writeAgreement(db, people.cacao, form, NOW)
    expect((await partsFor(people.cacao, id)).agreement?.terms?.version).toBe(1)
  })
})

describe('sessions', () => {
  it('are planned, changed, held and amended; each version is told apart', async () => {
    const id = await started(db, people)
    const session = await plan(db, people.tic, id)
    const moved = { intent: 'change-session', session, version: 1, ...MEETING, time: '16:00' } as const
    await meet(db, people.editor, id, moved)
    await expect(meet(db, people.tic, id, moved)).rejects.toThrow(/errors.changed/)
    const held = { intent: 'hold-session', session, version: 2, ...SECRET } as const
    await expect(meet(db, people.cacao, id, held)).rejects.toThrow(/sessionAhead/)
    await meet(db, people.cacao, id, held, later(8))
    await expect(meet(db, people.cacao, id, { ...moved, version: 3 }, later(8))).rejects.toThrow(/sessionStatus/)
    await meet(db, people.tic, id, { ...held, intent: 'amend-session', version: 3, notes: 'Corregido' }, later(8))
    const row = await db.selectFrom('mentorshipSession').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ status: 'held', version: 4, notes: 'Corregido', startsAt: '2026-11-27T21:00:00.000Z' })
    expect(await mailed(db, 'mentorshipSessionPlanned')).toEqual(['cacao'])
    expect((await verbs(db)).filter(verb => verb.includes('session'))).toEqual([
      'mentorship.session-planned',
      'mentorship.session-changed',
      'mentorship.session-held',
      'mentorship.session-changed',
    ])
  })

  it('lie ahead when planned and behind when recorded, and are written while the mentorship runs', async () => {
    const id = await accepted(db, people)
    await expect(plan(db, people.cacao, id)).rejects.toThrow(/notUnderWay/)
    await writeAgreement(db, people.cacao, onPage(id, agreed()), NOW)
    await signAgreement(db, people.tic, onPage(id, { version: 1 }), NOW)
    const past = { ...MEETING, day: '2026-11-20', time: '09:59' }
    await expect(meet(db, people.cacao, id, { intent: 'plan-session', ...past })).rejects.toThrow(/sessionInPast/)
    await expect(hold(db, people.cacao, id, '2026-11-21')).rejects.toThrow(/sessionAhead/)
    await hold(db, people.cacao, id)
    const session = await plan(db, people.tic, id)
    const back = { intent: 'change-session', session, version: 1, ...past } as const
    await expect(meet(db, people.tic, id, back)).rejects.toThrow(/sessionInPast/)
    await meet(db, people.tic, id, { ...back, ...MEETING, place: 'Otra sala' }, later(8))
    await completeMentorship(db, people.tic, onPage(id), later(8))
    const after = { intent: 'record-session', ...MEETING, ...SECRET } as const
    await expect(meet(db, people.cacao, id, { ...after, day: '2026-11-29' }, later(20))).rejects.toThrow(
      /sessionAfterEnd/,
    )
    await meet(db, people.cacao, id, { ...after, day: '2026-11-28' }, later(20))
    const other = { intent: 'cancel-session', session: 'x', version: 1 } as const
    await expect(meet(db, people.cacao, id, other)).rejects.toMatchObject({ status: 404 })
  })

  it('are calendar files with one identity and no secrets', async () => {
    const id = await started(db, people)
    const session = await plan(db, people.tic, id)
    const asked = { id, session, language: 'es', publicUrl: PUBLIC_URL } as const
    const read = async () => {
      const file = await readSessionCalendar(db, people.tic, asked)
      const [event = []] = parseCalendar(file)
      return Object.fromEntries(event.map(({ name, value }) => [name, value]))
    }
    const first = await read()
    expect(first).toMatchObject({
      DTSTART: '20261127T193000Z',
      DTEND: '20261127T210000Z',
      LOCATION: MEETING.place,
      STATUS: 'CONFIRMED',
      SEQUENCE: '0',
      SUMMARY: 'Mentoría en Gobernanza: Clúster de cacao y Clúster de tic',
    })
    await meet(db, people.cacao, id, { intent: 'cancel-session', session, version: 1 })
    expect(await read()).toMatchObject({ UID: first.UID, STATUS: 'CANCELLED', SEQUENCE: '1' })
    const held = await hold(db, people.cacao, id)
    const file = await readSessionCalendar(db, people.tic, { ...asked, session: held })
    for (const secret of Object.values(SECRET)) expect(file).not.toContain(secret)
  })

  it('say in their calendar file where they are only a demonstration', async () => {
    const id = await started(db, people)
    const asked = { id, session: await plan(db, people.tic, id), language: 'es', publicUrl: PUBLIC_URL } as const
    const demo = await readSessionCalendar(db, people.tic, { ...asked, demo: true })
    const [event = []] = parseCalendar(demo)
    expect(event.find(({ name }) => name === 'DESCRIPTION')?.value).toContain('Instalación de demostración.')
    expect(demo).toContain('\r\nDESCRIPTION:Instalación de demostración.\r\n')
    expect(await readSessionCalendar(db, people.tic, asked)).not.toContain('demostración')
  })
})

describe('commitments and progress', () => {
  it('are made, changed, done and dropped, once each', async () => {
    const id = await started(db, people)
    const session = await plan(db, people.tic, id)
    const commitment = await promise(db, people.editor, id, '2026-11-19')
    const work = await readWorkPage(db, people.tic, id, NOW)
    expect(work.commitments).toMatchObject([{ state: 'overdue', owner: 'mentee' }])
    const of = { commitment, version: 1 }
    const change = { intent: 'change-commitment', ...of, text: 'Otro', owner: 'mentor', dueOn: '2026-12-05' } as const
    await commit(db, people.tic, id, change)
    await expect(commit(db, people.cacao, id, { intent: 'drop-commitment', ...of })).rejects.toThrow(/errors.changed/)
    const done = { intent: 'commitment-done', commitment, version: 2 } as const
    await expect(commit(db, people.tic, id, { ...done, doneOn: '2026-11-21' })).rejects.toThrow(/doneInFuture/)
    await commit(db, people.tic, id, { ...done, doneOn: '2026-11-20' })
    await expect(commit(db, people.tic, id, { intent: 'drop-commitment', commitment, version: 3 })).rejects.toThrow(
      /commitmentClosed/,
    )
    const agreedThere = { intent: 'add-commitment', text: 'Más', owner: 'mentor', dueOn: '2026-12-01' } as const
    await commit(db, people.tic, id, { ...agreedThere, session })
    await expect(commit(db, people.tic, id, { ...agreedThere, session: 'x' })).rejects.toMatchObject({ status: 404 })
  })

  it('keep every note of a goal; the newest counts', async () => {
    const id = await started(db, people)
    const goal = (await partsFor(people.tic, id)).agreement?.goals[0]?.id ?? ''
    await noteProgress(db, people.tic, onPage(id, { goal, percent: 40 }), NOW)
    await noteProgress(db, people.editor, onPage(id, { goal, percent: 30, note: 'Faltan actas' }), later(1))
    const { goals } = await readWorkPage(db, people.tic, id, later(1))
    expect(goals[0]).toMatchObject({
      percent: 30,
      notes: [
        { by: 'mentor', percent: 30 },
        { by: 'mentee', percent: 40 },
      ],
    })
    const other = onPage(id, { goal: 'x', percent: 1 })
    await expect(noteProgress(db, people.tic, other, NOW)).rejects.toMatchObject({ status: 404 })
  })
})

describe('pauses, contacts and early ends', () => {
  it('rests and goes on by either side, keeping its place', async () => {
    const id = await started(db, people)
    await pauseMentorship(db, people.tic, onPage(id, { reason: 'Vacaciones' }), NOW)
    expect(await onRecord(db, id)).toMatchObject({ status: 'paused', reason: 'Vacaciones', seat: 1 })
    expect((await partsFor(people.cacao, id)).turns).toEqual(['resume', 'complete', 'end-early'])
    await resumeMentorship(db, people.cacao, onPage(id), NOW)
    expect(await onRecord(db, id)).toMatchObject({ status: 'active', reason: null, validFrom: '2026-11-20' })
  })

  it('is looked after by one of the cluster’s own people', async () => {
    const id = await started(db, people)
    const contact = people.editor.userId
    await changeContact(db, people.cacao, onPage(id, { contact }), NOW)
    expect(await onRecord(db, id)).toMatchObject({ mentorContactId: contact })
    await expect(changeContact(db, people.cacao, onPage(id, { contact }), NOW)).rejects.toThrow(/sameContact/)
    await expect(changeContact(db, people.tic, onPage(id, { contact }), NOW)).rejects.toThrow(/notAMember/)
    const left = await createMember(db, 'otro')
    const of = onPage(id, { contact: left.userId })
    await expect(changeContact(db, people.cacao, of, NOW)).rejects.toThrow(/notAMember/)
    expect((await partsFor(people.coordinator, id)).contacts?.mentor).toBe('Persona de cacao')
    expect((await partsFor(people.reader, id)).contacts).toBeNull()
  })

  it('ends early with a reason that only insiders read; what was planned is cancelled', async () => {
    const id = await started(db, people)
    const session = await plan(db, people.tic, id)
    await endMentorshipEarly(db, people.tic, onPage(id, { reason: 'Cambió la dirección' }), NOW)
    expect(await onRecord(db, id)).toMatchObject({
      status: 'ended_early',
      endedBy: 'tic',
      validTo: '2026-11-20',
      seat: null,
      openKey: null,
    })
    const row = await db.selectFrom('mentorshipSession').selectAll().where('id', '=', session).executeTakeFirstOrThrow()
    expect(row.status).toBe('cancelled')
    expect((await partsFor(people.coordinator, id)).rest).toMatchObject({ reason: 'Cambió la dirección', by: 'mentee' })
    expect((await partsFor(people.reader, id)).rest).toBeNull()
  })

  it('ends before it began: nothing to look back on', async () => {
    const id = await accepted(db, people)
    await endMentorshipEarly(db, people.cacao, onPage(id, { reason: 'No hubo acuerdo' }), NOW)
    const parts = await partsFor(people.cacao, id)
    expect([parts.closing, parts.turns]).toEqual([null, []])
  })
})
