import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import {
  acceptMentorship,
  declineMentorship,
  recallMentorship,
  waitlistMentorship,
  withdrawMentorship,
} from '#app/services/mentorship-answers.server.ts'
import { completeMentorship, endMentorshipEarly } from '#app/services/mentorship-closing.server.ts'
import { readMentorshipPage } from '#app/services/mentorship-page.server.ts'
import type { Db } from '#db/schema.ts'
import { verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { deliver } from '#test/support/mail.ts'
import {
  ask,
  changeOffer,
  createMentorshipNetwork,
  DIMENSION,
  later,
  type MentorshipNetwork,
  mailed,
  NOW,
  offer,
  onPage,
  onRecord,
  refused,
} from '#test/support/mentorships.ts'

let db: Db
let people: MentorshipNetwork
beforeEach(async () => {
  db = await createTestDb()
  people = await createMentorshipNetwork(db)
})
afterEach(() => db.destroy())

const mentorshipVerbs = async () => (await verbs(db)).filter(verb => verb.startsWith('mentorship.'))

describe('asking', () => {
  it('writes a private request, tells the mentor, and does it once', async () => {
    const id = await ask(db, people.tic, { once: 'x' })
    expect(await ask(db, people.tic, { once: 'x' })).toBe(id)
    expect(await onRecord(db, id)).toMatchObject({
      status: 'requested',
      provenance: 'declarado',
      answerBy: '2026-12-05',
      menteeContactId: people.tic.userId,
      seat: null,
    })
    expect(await mentorshipVerbs()).toEqual(['mentorship.requested'])
    expect(await mailed(db, 'mentorshipRequested')).toEqual(['cacao'])
    const event = await db.selectFrom('eventLog').selectAll().where('subjectId', '=', id).executeTakeFirstOrThrow()
    expect([event.audience, event.payload]).toEqual(['parties', '{"answerBy":"2026-12-05"}'])
  })

  it('is for whoever manages a cluster', async () => {
    for (const who of [people.editor, people.reader, people.coordinator, people.camara]) {
      expect(await refused(ask(db, who))).toEqual([403, 'permissions.mentorship_request'])
    }
    expect(await refused(ask(db, ANONYMOUS as never))).toEqual([403, 'permissions.mentorship_request'])
  })

  it('goes to another cluster that offers the dimension, and to each once at a time', async () => {
    expect(await refused(ask(db, people.cacao))).toEqual([409, 'mentorships.refusals.ownCluster'])
    expect(await refused(ask(db, people.tic, { mentor: 'otro' }))).toEqual([409, 'mentorships.refusals.notOffered'])
    expect(await refused(ask(db, people.tic, { mentor: 'nadie' }))).toEqual([409, 'mentorships.refusals.notOffered'])
    expect(await refused(ask(db, people.tic, { dimension: 'actores' }))).toEqual([
      409,
      'mentorships.refusals.notOffered',
    ])
    const id = await ask(db, people.tic)
    expect(await refused(ask(db, people.tic))).toEqual([409, 'mentorships.refusals.alreadyOpen'])
    await ask(db, people.moda)
    await withdrawMentorship(db, people.tic, onPage(id), NOW)
    expect(await ask(db, people.tic)).not.toBe(id)
  })

  it('does not go to a dimension that still waits for the coordination', async () => {
    await changeOffer(db, people.cacao, 1, [DIMENSION, 'proyeccion'], 1)
    expect(await refused(ask(db, people.tic, { dimension: 'proyeccion' }))).toEqual([
      409,
      'mentorships.refusals.notOffered',
    ])
  })
})

describe('answering', () => {
  it('takes a place, becomes public, and tells the asker', async () => {
    const id = await ask(db, people.tic)
    await acceptMentorship(db, people.cacao, onPage(id), NOW)
    expect(await onRecord(db, id)).toMatchObject({
      status: 'accepted',
      provenance: 'confirmado',
      seat: 1,
      answerBy: null,
      mentorContactId: people.cacao.userId,
    })
    expect(await mailed(db, 'mentorshipAccepted')).toEqual(['tic'])
    const { audience } = await db
      .selectFrom('eventLog')
      .select('audience')
      .where('verb', '=', 'mentorship.accepted')
      .executeTakeFirstOrThrow()
    expect(audience).toBe('public')
    expect(await refused(acceptMentorship(db, people.cacao, onPage(id), NOW))).toEqual([
      409,
      'mentorships.refusals.wrongStatus',
    ])
  })

  it('is the mentor’s alone; to others a request does not exist', async () => {
    const id = await ask(db, people.tic)
    const accept = (who: Parameters<typeof acceptMentorship>[1]) => acceptMentorship(db, who, onPage(id), NOW)
    expect(await refused(accept(people.tic))).toEqual([403, 'mentorships.refusals.notTheMentor'])
    expect(await refused(accept(people.editor))).toEqual([403, 'permissions.mentorship_answer'])
    expect(await refused(accept(people.coordinator))).toEqual([403, 'permissions.mentorship_answer'])
    for (const who of [people.moda, people.reader, people.camara, ANONYMOUS]) {
      expect(await refused(accept(who))).toEqual([404, 'errors.notFound'])
    }
    expect(await refused(withdrawMentorship(db, people.cacao, onPage(id), NOW))).toEqual([
      403,
      'mentorships.refusals.notTheMentee',
    ])
    expect(await mentorshipVerbs()).toEqual(['mentorship.requested'])
  })

  it('is no yes in a dimension that the mentor does not qualify in any more', async () => {
    const id = await ask(db, people.tic)
    const canAccept = async () =>
      (await readMentorshipPage(db, people.cacao, id, 'es', NOW)).you?.acts.includes('accept')
    expect(await canAccept()).toBe(true)
    await db.updateTable('mentorshipOfferDimension').set({ status: 'pending' }).execute()
    expect(await canAccept()).toBe(false)
    const yes = acceptMentorship(db, people.cacao, onPage(id), NOW)
    expect(await refused(yes)).toEqual([409, 'mentorships.refusals.notQualified'])
    await declineMentorship(db, people.cacao, onPage(id, { reason: 'Ya no' }), NOW)
  })

  it('may decline with a reason and name another that offers the dimension', async () => {
    const id = await ask(db, people.tic)
    const decline = (suggestedMentor?: string) =>
      declineMentorship(db, people.cacao, onPage(id, { reason: 'Cerramos el año.', suggestedMentor }), NOW)
    const notOffered = [409, 'mentorships.refusals.suggestedNotOffered']
    for (const slug of ['otro', 'tic', 'cacao', 'nadie']) expect(await refused(decline(slug))).toEqual(notOffered)
    await offer(db, people.otro)
    await decline('otro')
    expect(await onRecord(db, id)).toMatchObject({
      status: 'declined',
      reason: 'Cerramos el año.',
      endedBy: 'cacao',
      suggestedMentorId: 'otro',
      openKey: null,
      provenance: 'declarado',
    })
    const [mail] = (await deliver(db, NOW)).filter(sent => sent.text.includes('Cerramos el año.'))
    expect(mail?.text).toContain('Clúster de otro')
  })

  it('puts it in line when full, and only then', async () => {
    const [first, second] = [await ask(db, people.tic), await ask(db, people.moda)]
    const waitlist = () => waitlistMentorship(db, people.cacao, onPage(second), NOW)
    expect(await refused(waitlist())).toEqual([409, 'mentorships.refusals.notFull'])
    await acceptMentorship(db, people.cacao, onPage(first), NOW)
    expect(await refused(acceptMentorship(db, people.cacao, onPage(second), NOW))).toEqual([
      409,
      'mentorships.refusals.full',
    ])
    await waitlist()
    expect(await onRecord(db, second)).toMatchObject({ status: 'waitlisted', answerBy: null, seat: null })
    expect(await refused(recallMentorship(db, people.cacao, onPage(second), NOW))).toEqual([
      409,
      'mentorships.refusals.full',
    ])
    expect(await mailed(db, 'mentorshipWaitlisted')).toEqual(['moda'])
  })
})

describe('the line', () => {
  /** `tic` accepted, `moda` and `cafe` in line, in this order. */
  async function lined() {
    const ids = { tic: await ask(db, people.tic), moda: await ask(db, people.moda), cafe: await ask(db, people.cafe) }
    await acceptMentorship(db, people.cacao, onPage(ids.tic), NOW)
    await waitlistMentorship(db, people.cacao, onPage(ids.moda), later(1))
    await waitlistMentorship(db, people.cacao, onPage(ids.cafe), later(2))
    return ids
  }

  it('recalls the first when a mentorship ends, with a new term, and tells both', async () => {
    const ids = await lined()
    await endMentorshipEarly(db, people.tic, onPage(ids.tic, { reason: 'Cambió la junta.' }), later(40))
    expect(await onRecord(db, ids.moda)).toMatchObject({ status: 'requested', answerBy: '2027-01-14' })
    expect((await onRecord(db, ids.cafe)).status).toBe('waitlisted')
    await deliver(db, later(40))
    expect(await mailed(db, 'mentorshipRecalled')).toEqual(['moda'])
    expect(await mailed(db, 'mentorshipRecalledMentor')).toEqual(['cacao'])
  })

  it('goes on to the next when the one recalled comes to nothing', async () => {
    const ids = await lined()
    await endMentorshipEarly(db, people.tic, onPage(ids.tic, { reason: 'Cambió la junta.' }), later(40))
    await withdrawMentorship(db, people.moda, onPage(ids.moda), later(41))
    expect(await onRecord(db, ids.cafe)).toMatchObject({ status: 'requested', answerBy: '2027-01-15' })
  })

  it('keeps its order for whoever goes back to it', async () => {
    const ids = await lined()
    await endMentorshipEarly(db, people.tic, onPage(ids.tic, { reason: 'Cambió la junta.' }), later(40))
    const again = await ask(db, people.tic, {}, later(40))
    await acceptMentorship(db, people.cacao, onPage(again), later(40))
    await waitlistMentorship(db, people.cacao, onPage(ids.moda), later(41))
    await endMentorshipEarly(db, people.tic, onPage(again, { reason: 'Otra vez.' }), later(42))
    expect([(await onRecord(db, ids.moda)).status, (await onRecord(db, ids.cafe)).status]).toEqual([
      'requested',
      'waitlisted',
    ])
  })

  it('recalls as many as a raised capacity has room for', async () => {
    const ids = await lined()
    await changeOffer(db, people.cacao, 3, [DIMENSION], 1, later(3))
    expect([(await onRecord(db, ids.moda)).status, (await onRecord(db, ids.cafe)).status]).toEqual([
      'requested',
      'requested',
    ])
  })

  it('is left by the mentor’s word too, when there is room, and by the asker’s', async () => {
    const ids = await lined()
    expect(await refused(recallMentorship(db, people.moda, onPage(ids.moda), NOW))).toEqual([
      403,
      'mentorships.refusals.notTheMentor',
    ])
    await withdrawMentorship(db, people.cafe, onPage(ids.cafe, { reason: 'Ya no.' }), later(3))
    expect(await onRecord(db, ids.cafe)).toMatchObject({ status: 'withdrawn', reason: 'Ya no.', endedBy: 'cafe' })
    await db.updateTable('mentorshipOffer').set({ capacity: 2 }).execute()
    await recallMentorship(db, people.cacao, onPage(ids.moda), later(4))
    expect(await onRecord(db, ids.moda)).toMatchObject({ status: 'requested', answerBy: '2026-12-09' })
    expect(await mailed(db, 'mentorshipRecalled')).toEqual(['moda'])
  })

  it('tells nobody of a recall that was answered before the mail went out', async () => {
    const ids = await lined()
    await endMentorshipEarly(db, people.tic, onPage(ids.tic, { reason: 'Cambió la junta.' }), later(40))
    await acceptMentorship(db, people.cacao, onPage(ids.moda), later(40))
    await deliver(db, later(40))
    expect(await mailed(db, 'mentorshipRecalled')).toEqual([])
  })

  it('does not end a mentorship that is only accepted', async () => {
    const ids = await lined()
    expect((await refused(completeMentorship(db, people.tic, onPage(ids.tic), later(3))))[0]).toBe(409)
  })
})
