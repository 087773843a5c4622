import { describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import type { MaturityDimension, MaturityLevel } from '#app/domain/vocabularies.ts'
import { action } from '#app/routes/mentorships/offer/route.tsx'
import { acceptMentorship, waitlistMentorship } from '#app/services/mentorship-answers.server.ts'
import { readOfferForm } from '#app/services/mentorship-offer-form.server.ts'
import { closeMentorshipOffer, requalifyOffer } from '#app/services/mentorship-offers.server.ts'
import { newId } from '#db/ids.ts'
import type { Db } from '#db/schema.ts'
import { createMember, verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { dumpTables } from '#test/support/dump.ts'
import {
  ask,
  changeOffer,
  createMentorshipNetwork,
  DIMENSION,
  later,
  NOW,
  onPage,
  onRecord,
} from '#test/support/mentorships.ts'
import { type Fields, sendForm } from '#test/support/send-form.ts'

async function network(capacity = 1) {
  const db = await createTestDb()
  return { db, ...(await createMentorshipNetwork(db, capacity)) }
}

const FORM: Fields = {
  intent: 'save',
  version: '0',
  dimension: ['gobernanza', 'financiacion'],
  capacity: '2',
  months: '6',
  format: 'both',
  language: ['es', 'en'],
  conditions: 'Asiste la gerencia.',
  chainLink: ['transformacion'],
  supportNeed: ['formacion'],
  once: 'token',
}
const MB = 'x'.repeat(1024 * 1024)

/** What is wrong with an offer, and the field that says so. */
const WRONG: [what: string, fields: Fields, field: string][] = [
  ['no dimension', { dimension: [] }, 'dimension'],
  ['a dimension that does not exist', { dimension: ['nada'] }, 'dimension[0]'],
  ['SQL as a dimension', { dimension: ["gobernanza'; DROP TABLE mentorship_offer; --"] }, 'dimension[0]'],
  ['no capacity', { capacity: '' }, 'capacity'],
  ['a capacity of none', { capacity: '0' }, 'capacity'],
  ['a capacity of 11', { capacity: '11' }, 'capacity'],
  ['a capacity below none', { capacity: '-1' }, 'capacity'],
  ['half a place', { capacity: '1.5' }, 'capacity'],
  ['a capacity in words', { capacity: 'dos' }, 'capacity'],
  ['a capacity beyond all numbers', { capacity: '9'.repeat(400) }, 'capacity'],
  ['no months', { months: '' }, 'months'],
  ['25 months', { months: '25' }, 'months'],
  ['no format', { format: '' }, 'format'],
  ['a format that does not exist', { format: 'telepathy' }, 'format'],
  ['no language', { language: [] }, 'language'],
  ['a language that does not exist', { language: ['fr'] }, 'language[0]'],
  ['1 MB of conditions', { conditions: MB }, 'conditions'],
  ['a link that does not exist', { chainLink: ['nada'] }, 'chainLink[0]'],
  ['a need that does not exist', { supportNeed: ['nada'] }, 'supportNeed[0]'],
  ['no version', { version: '' }, 'version'],
]

async function read(db: Db, clusterId: string, dimension: MaturityDimension, level: MaturityLevel, more = {}) {
  const reading = { scale: 'ssme-2024', level, readOn: '2025-03-01', kind: 'ssme', provenance: 'confirmado' } as const
  await db
    .insertInto('maturityReading')
    .values({ id: newId(), clusterId, dimension, ...reading, isPublic: 0, ...more })
    .execute()
}

const offerOf = (db: Db, clusterId: string) =>
  db.selectFrom('mentorshipOffer').selectAll().where('clusterId', '=', clusterId).executeTakeFirst()
const standings = async (db: Db, clusterId: string) => {
  const rows = await db
    .selectFrom('mentorshipOfferDimension as offered')
    .innerJoin('mentorshipOffer as offer', 'offer.id', 'offered.offerId')
    .select(['offered.dimension', 'offered.status'])
    .where('offer.clusterId', '=', clusterId)
    .execute()
  return Object.fromEntries(rows.map(row => [row.dimension, row.status]))
}

describe('the form of an offer', () => {
  it('opens an offer with everything it says, one event, and leads back to the page', async () => {
    const { db, tic } = await network()
    await read(db, 'tic', 'gobernanza', 'avanzado')
    const answer = await sendForm(action, db, tic, FORM)
    expect([answer.status, answer.location]).toEqual([303, '/mentorias/ofrecer'])
    expect(await offerOf(db, 'tic')).toMatchObject({
      status: 'open',
      capacity: 2,
      months: 6,
      format: 'both',
      languages: '["es","en"]',
      conditions: 'Asiste la gerencia.',
      version: 1,
    })
    expect(await standings(db, 'tic')).toEqual({ gobernanza: 'qualified', financiacion: 'pending' })
    expect((await verbs(db)).slice(-1)).toEqual(['mentorship-offer.opened'])
  })

  it.each(WRONG)('refuses %s by its field, and writes nothing', async (_, fields, field) => {
    const { db, tic } = await network()
    const before = await dumpTables(db)
    const answer = await sendForm(action, db, tic, { ...FORM, ...fields })
    expect([answer.status, Object.keys(answer.errors)]).toEqual([400, [field]])
    expect(await dumpTables(db)).toEqual(before)
  })

  it('sent twice makes one offer, and one event', async () => {
    const { db, tic } = await network()
    const sent = [await sendForm(action, db, tic, FORM), await sendForm(action, db, tic, FORM)]
    expect(sent.map(answer => answer.status)).toEqual([303, 303])
    expect((await offerOf(db, 'tic'))?.version).toBe(1)
    expect((await verbs(db)).filter(verb => verb === 'mentorship-offer.opened')).toHaveLength(2)
  })

  it('that changes nothing writes nothing', async () => {
    const { db, tic } = await network()
    await sendForm(action, db, tic, FORM)
    const before = await verbs(db)
    expect((await sendForm(action, db, tic, { ...FORM, version: '1', once: 'other' })).status).toBe(303)
    expect(await verbs(db)).toEqual(before)
    expect((await offerOf(db, 'tic'))?.version).toBe(1)
  })

  it('sent over an older version is a conflict', async () => {
    const { db, tic } = await network()
    await sendForm(action, db, tic, FORM)
    await sendForm(action, db, tic, { ...FORM, version: '1', capacity: '3', once: 'second' })
    const late = await sendForm(action, db, tic, { ...FORM, version: '1', capacity: '4', once: 'third' })
    expect([late.status, late.problem?.messageKey]).toEqual([409, 'errors.changed'])
    expect(late.typed.capacity).toBe('4')
    expect((await offerOf(db, 'tic'))?.capacity).toBe(3)
  })

  it('closes and opens again', async () => {
    const { db, tic } = await network()
    await sendForm(action, db, tic, FORM)
    expect((await sendForm(action, db, tic, { intent: 'close', version: '1', once: 'c' })).status).toBe(303)
    expect(await offerOf(db, 'tic')).toMatchObject({ status: 'closed', version: 2 })
    expect((await sendForm(action, db, tic, { intent: 'close', version: '2', once: 'd' })).status).toBe(409)
    expect((await sendForm(action, db, tic, { ...FORM, version: '2', once: 'e' })).status).toBe(303)
    expect(await offerOf(db, 'tic')).toMatchObject({ status: 'open', version: 3 })
    const said = (await verbs(db)).filter(verb => verb.startsWith('mentorship-offer')).slice(1)
    expect(said).toEqual(['mentorship-offer.opened', 'mentorship-offer.closed', 'mentorship-offer.opened'])
  })

  it.each(['editor', 'reader', 'camara', 'coordinator'] as const)('is not for %s', async who => {
    const { db, ...people } = await network()
    const before = await dumpTables(db)
    expect((await sendForm(action, db, people[who], FORM)).status).toBe(403)
    expect(await dumpTables(db)).toEqual(before)
    await expect(readOfferForm(db, people[who])).rejects.toMatchObject({ status: 403 })
  })

  it('sends whoever is not signed in to do so', async () => {
    const { db } = await network()
    const answer = await sendForm(action, db, ANONYMOUS, FORM)
    expect([answer.status, answer.location]).toEqual([303, '/entrar?volver=%2Fformulario'])
  })
})

describe('what qualifies', () => {
  it('is a survey that found it advanced, last, on today’s scale: nothing else', async () => {
    const { db, tic } = await network()
    await read(db, 'tic', 'gobernanza', 'avanzado', { kind: 'self-assessment' })
    await read(db, 'tic', 'enfoque', 'avanzado', { scale: 'ssme-2022', level: 'consolidado' })
    await read(db, 'tic', 'estrategia', 'avanzado', { readOn: '2024-01-01' })
    await read(db, 'tic', 'estrategia', 'intermedio')
    await read(db, 'tic', 'financiacion', 'avanzado', { correctedAt: NOW.toISOString() })
    await read(db, 'tic', 'actores', 'intermedio', { readOn: '2024-01-01' })
    await read(db, 'tic', 'actores', 'avanzado')
    const dimension = ['gobernanza', 'enfoque', 'estrategia', 'financiacion', 'actores']
    await sendForm(action, db, tic, { ...FORM, dimension })
    expect(await standings(db, 'tic')).toEqual({
      gobernanza: 'pending',
      enfoque: 'pending',
      estrategia: 'pending',
      financiacion: 'pending',
      actores: 'qualified',
    })
  })

  it('is looked at again when readings change', async () => {
    const { db, tic, coordinator } = await network()
    await sendForm(action, db, tic, { ...FORM, dimension: ['gobernanza', 'financiacion'] })
    const again = () => db.transaction().execute(trx => requalifyOffer(trx, coordinator, 'tic', NOW))
    await read(db, 'tic', 'gobernanza', 'avanzado')
    await again()
    expect(await standings(db, 'tic')).toEqual({ gobernanza: 'qualified', financiacion: 'pending' })
    await read(db, 'tic', 'gobernanza', 'intermedio', { readOn: '2026-01-01' })
    await again()
    expect(await standings(db, 'tic')).toEqual({ gobernanza: 'pending', financiacion: 'pending' })
    const events = await db.selectFrom('eventLog').select(['verb', 'audience']).orderBy('seq', 'desc').execute()
    // Nobody else learns from it what a private reading says.
    expect(events.slice(0, 2).map(event => event.audience)).toEqual(['parties', 'parties'])
    await again()
    expect(await db.selectFrom('eventLog').select('seq').execute()).toHaveLength(events.length)
  })

  it('says where the cluster stands in each dimension, and why', async () => {
    const { db, tic } = await network()
    await read(db, 'tic', 'gobernanza', 'avanzado')
    await sendForm(action, db, tic, FORM)
    const { standings: all } = await readOfferForm(db, tic)
    const of = (dimension: string) => all.find(one => one.dimension === dimension)
    expect(of('gobernanza')).toMatchObject({ offered: 'qualified', by: 'reading', reading: { level: 'avanzado' } })
    expect(of('financiacion')).toMatchObject({ offered: 'pending', by: null, reading: null })
    expect(of('enfoque')).toMatchObject({ offered: null })
    expect(all).toHaveLength(10)
  })
})

describe('how many at once', () => {
  it('is never fewer than are under way: refused with their number', async () => {
    const { db, cacao, tic, moda } = await network(2)
    for (const who of [tic, moda]) await acceptMentorship(db, cacao, onPage(await ask(db, who)), NOW)
    await expect(changeOffer(db, cacao, 1, [DIMENSION], 1)).rejects.toMatchObject({
      status: 409,
      messageKey: 'mentorshipOffers.refusals.capacity',
      params: { count: 2 },
    })
    expect(await offerOf(db, 'cacao')).toMatchObject({ capacity: 2, version: 1 })
    await changeOffer(db, cacao, 3, [DIMENSION], 1)
    expect(await offerOf(db, 'cacao')).toMatchObject({ capacity: 3, version: 2 })
  })

  it('calls the first in line when it grows, and when a closed offer opens again', async () => {
    const { db, cacao, tic, moda, cafe } = await network()
    await acceptMentorship(db, cacao, onPage(await ask(db, tic)), NOW)
    const [second, third] = [await ask(db, moda), await ask(db, cafe)]
    await waitlistMentorship(db, cacao, onPage(second), NOW)
    await waitlistMentorship(db, cacao, onPage(third), later(1))
    await changeOffer(db, cacao, 2, [DIMENSION], 1, later(2))
    expect([(await onRecord(db, second)).status, (await onRecord(db, third)).status]).toEqual([
      'requested',
      'waitlisted',
    ])
    await closeMentorshipOffer(db, cacao, { version: 2 }, later(3))
    await changeOffer(db, cacao, 3, [DIMENSION], 3, later(4))
    expect((await onRecord(db, third)).status).toBe('requested')
  })

  it('two people of a cluster change it one after the other from the same page: the second is told', async () => {
    const { db, cacao } = await network()
    const colleague = await createMember(db, 'cacao')
    await changeOffer(db, cacao, 2, [DIMENSION], 1)
    await expect(changeOffer(db, colleague, 3, [DIMENSION], 1)).rejects.toMatchObject({ messageKey: 'errors.changed' })
  })
})
