import { describe, expect, it } from 'vitest'
import { ANONYMOUS, SYSTEM } from '#app/domain/actors.ts'
import { readMentorQuery } from '#app/domain/mentor-matching.ts'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import { readClusterMentorships } from '#app/services/cluster-mentorships.server.ts'
import { readOverview } from '#app/services/coordination.server.ts'
import { type AskPage, readAskPage } from '#app/services/mentor-ask.server.ts'
import { nextMentors, rankMentorsFor } from '#app/services/mentor-matching.server.ts'
import { acceptMentorship, declineMentorship } from '#app/services/mentorship-answers.server.ts'
import { readOfferList } from '#app/services/mentorship-list.server.ts'
import { closeMentorshipOffer } from '#app/services/mentorship-offers.server.ts'
import { readSuggestable } from '#app/services/mentorship-others.server.ts'
import { getMentorshipRecord } from '#app/services/mentorship-records.server.ts'
import { leaveParty } from '#app/services/people.server.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { createMember, propose } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import {
  ask,
  changeOffer,
  createMentorshipNetwork,
  DIMENSION,
  later,
  NOW,
  offer,
  onPage,
  PUBLIC_URL,
} from '#test/support/mentorships.ts'

async function network(capacity = 1) {
  const db = await createTestDb()
  return { db, ...(await createMentorshipNetwork(db, capacity)) }
}

async function read(db: Db, clusterId: string, more: object = {}, dimension: MaturityDimension = DIMENSION) {
  const reading = { scale: 'ssme-2024', level: 'basico', readOn: '2025-03-01', kind: 'ssme' } as const
  await db
    .insertInto('maturityReading')
    .values({ id: newId(), clusterId, dimension, ...reading, provenance: 'confirmado', isPublic: 0, ...more })
    .execute()
}

const question = { menteeId: 'tic', dimension: DIMENSION } as const
const slugs = (mentors: readonly { slug: string }[]) => mentors.map(({ slug }) => slug)
const page = async (db: Db, actor: Parameters<typeof readAskPage>[1], search = `dimension=${DIMENSION}`) =>
  (await readAskPage(db, actor, readMentorQuery(new URLSearchParams(search)), NOW)) as AskPage

describe('who can accompany a cluster', () => {
  it('is whoever qualifies and has an open offer, the best first, never itself', async () => {
    const { db, cacao, otro, moda, tic } = await network()
    await offer(db, otro)
    await offer(db, tic)
    await changeOffer(db, moda, 1, [DIMENSION], 0) // waits for the coordination
    const { withRoom, full } = await rankMentorsFor(db, question, NOW)
    expect(slugs(withRoom)).toEqual(['cacao', 'otro'])
    expect(full).toEqual([])
    await closeMentorshipOffer(db, cacao, { version: 1 }, NOW)
    expect(slugs((await rankMentorsFor(db, question, NOW)).withRoom)).toEqual(['otro'])
  })

  it('is nobody whose managers left, until somebody manages it again', async () => {
    const { db, cacao, tic, moda, otro, coordinator } = await network()
    await offer(db, otro)
    const waits = await ask(db, moda, { mentor: 'otro' })
    const membership = await db
      .selectFrom('membership')
      .select('id')
      .where('partyId', '=', 'cacao')
      .where('role', '=', 'manager')
      .executeTakeFirstOrThrow()
    const offered = async () => (await readOfferList(db, ANONYMOUS, new URLSearchParams())).offers
    const ofCacao = async () => (await offered()).find(one => one.cluster.slug === 'cacao')
    expect(await ofCacao()).toMatchObject({ isLeft: false, free: 1 })
    await leaveParty(db, cacao, { membershipId: membership.id, handBack: true, publicUrl: PUBLIC_URL }, NOW)

    expect(slugs((await rankMentorsFor(db, question, NOW)).withRoom)).toEqual(['otro'])
    expect(await ofCacao()).toMatchObject({ isLeft: true, free: 0 })
    expect((await readClusterMentorships(db, tic, 'cacao')).askHref).toBeNull()
    const refusal = (key: string) => expect.objectContaining({ status: 409, messageKey: `mentorships.refusals.${key}` })
    await expect(ask(db, tic)).rejects.toEqual(refusal('nobodyAnswers'))
    const record = await getMentorshipRecord(db, waits)
    expect(slugs(await readSuggestable(db, record))).not.toContain('cacao')
    const elsewhere = { ...onPage(waits), reason: 'No hay cupo.', suggestedMentor: 'cacao' }
    await expect(declineMentorship(db, otro, elsewhere, NOW)).rejects.toEqual(refusal('suggestedNotOffered'))
    expect((await readOverview(db, coordinator, NOW)).leftMentors).toEqual(['Clúster de cacao'])

    await createMember(db, 'cacao')
    await db.transaction().execute(trx =>
      recordEvent(
        trx,
        SYSTEM,
        {
          verb: 'person.joined',
          subject: { type: 'cluster', id: 'cacao' },
          audience: 'parties',
          payload: { role: 'manager', membershipId: null },
        },
        NOW,
      ),
    )
    expect(slugs((await rankMentorsFor(db, question, NOW)).withRoom).sort()).toEqual(['cacao', 'otro'])
    expect(await ofCacao()).toMatchObject({ isLeft: false, free: 1 })
    expect((await readOverview(db, coordinator, NOW)).leftMentors).toEqual([])
    await ask(db, tic)
  })

  it('has the full ones apart, with room again once a mentorship is over', async () => {
    const { db, cacao, moda } = await network()
    await acceptMentorship(db, cacao, onPage(await ask(db, moda)), NOW)
    const { withRoom, full } = await rankMentorsFor(db, question, NOW)
    expect([slugs(withRoom), slugs(full)]).toEqual([[], ['cacao']])
  })

  it('looks at whatever has been read of the asker, and tells it', async () => {
    const { db } = await network()
    await read(db, 'tic', { kind: 'self-assessment', level: 'intermedio' })
    const [first] = (await rankMentorsFor(db, question, NOW)).withRoom
    expect(first?.reasons[0]).toEqual({ key: 'levels', params: { level: 'avanzado', own: 'intermedio' } })
    expect(first?.parts[0]).toEqual({ rule: 'maturityGap', points: 18, of: 35 })
  })

  it('does not look at readings on another scale, or corrected ones', async () => {
    const { db } = await network()
    await read(db, 'tic', { scale: 'ssme-2022' })
    await read(db, 'tic', { correctedAt: NOW.toISOString() })
    const [first] = (await rankMentorsFor(db, question, NOW)).withRoom
    expect(first?.reasons[0]?.key).toBe('levelOnly')
  })

  it('names the allies both have by their names', async () => {
    const { db, tic, cacao } = await network()
    const parties = (id: string) => [
      { id, contribution: null },
      { id: 'moda', contribution: null },
    ]
    await propose(db, tic, { parties: parties('tic'), title: 'Una' })
    await propose(db, cacao, { parties: parties('cacao'), title: 'Otra' })
    const [first] = (await rankMentorsFor(db, question, NOW)).withRoom
    expect(first?.reasons).toContainEqual({ key: 'inCommon', params: { count: 1, parties: ['Clúster de moda'] } })
  })

  it('says how long a mentor takes only after three answers', async () => {
    const { db, cacao, moda, cafe, otro } = await network(3)
    const answersOf = async () =>
      (await rankMentorsFor(db, question, NOW)).withRoom[0]?.reasons.filter(one => one.key.startsWith('answers'))
    for (const who of [moda, cafe]) {
      await declineMentorship(db, cacao, { ...onPage(await ask(db, who)), reason: 'No.' }, later(2))
    }
    expect(await answersOf()).toEqual([{ key: 'answersUnknown', params: {} }])
    await declineMentorship(db, cacao, { ...onPage(await ask(db, otro)), reason: 'No.' }, later(4))
    expect(await answersOf()).toEqual([{ key: 'answersIn', params: { count: 2 } }])
  })
})

describe('what a private reading of a mentor lets through', () => {
  /** One mentor qualifies by a public reading, one by a private one, one by the coordination: alike in all else. */
  async function three() {
    const { db, ...people } = await network()
    for (const who of [people.otro, people.moda]) await offer(db, who)
    await db.updateTable('maturityReading').set({ isPublic: 0 }).where('clusterId', '=', 'otro').execute()
    await db
      .updateTable('maturityReading')
      .set({ isPublic: 0, level: 'basico' })
      .where('clusterId', '=', 'moda')
      .execute()
    await db
      .updateTable('mentorshipOfferDimension')
      .set({ readingId: null, decidedAt: NOW.toISOString(), reason: 'Un motivo' })
      .where('offerId', 'in', eb => eb.selectFrom('mentorshipOffer').select('id').where('clusterId', '=', 'moda'))
      .execute()
    await propose(db, people.cafe, {
      parties: [
        { id: 'cafe', contribution: null },
        { id: 'camara', contribution: null },
      ],
    })
    const { withRoom } = await rankMentorsFor(db, question, NOW)
    return new Map(withRoom.map(one => [one.slug, one]))
  }

  it('is the same sentence and the same points as of one that the coordination accepted', async () => {
    const found = await three()
    const [byReading, byCoordination] = [found.get('otro'), found.get('moda')]
    expect(byReading?.reasons[0]).toEqual({ key: 'qualifiesOnly', params: {} })
    expect(byReading?.reasons).toEqual(byCoordination?.reasons)
    expect(byReading?.parts).toEqual(byCoordination?.parts)
    expect(byReading?.parts).toEqual(found.get('cacao')?.parts)
    expect(found.get('cacao')?.reasons[0]?.key).toBe('levelOnly')
  })
})

describe('the next ones to ask', () => {
  it('have a place, and are neither left out nor asked already', async () => {
    const { db, otro, moda, cafe, tic } = await network()
    for (const who of [otro, moda, cafe]) await offer(db, who)
    expect(slugs(await nextMentors(db, 'tic', DIMENSION, ['cacao'], 3, NOW))).toEqual(['cafe', 'moda', 'otro'])
    await ask(db, tic, { mentor: 'cafe' })
    expect(slugs(await nextMentors(db, 'tic', DIMENSION, ['cacao'], 3, NOW))).toEqual(['moda', 'otro'])
    expect(slugs(await nextMentors(db, 'tic', DIMENSION, ['cacao'], 1, NOW))).toEqual(['moda'])
    expect(await nextMentors(db, 'tic', 'enfoque', [], 3, NOW)).toEqual([])
  })
})

describe('the page', () => {
  it('explains itself to whoever acts for no cluster', async () => {
    const { db, reader, camara, coordinator } = await network()
    expect(await readAskPage(db, ANONYMOUS, readMentorQuery(new URLSearchParams()), NOW)).toEqual({
      reader: 'signedOut',
    })
    for (const who of [reader, camara, coordinator]) {
      expect(await readAskPage(db, who, readMentorQuery(new URLSearchParams()), NOW)).toEqual({ reader: 'noCluster' })
    }
  })

  it('begins with the dimension farthest under the median, and waits to be told where nothing is read', async () => {
    const { db, tic } = await network()
    expect((await page(db, tic, '')).result).toBeNull()
    await read(db, 'tic', { level: 'intermedio' }, 'enfoque')
    await read(db, 'tic', { level: 'basico' }, 'gobernanza')
    const { places, query } = await page(db, tic, '')
    expect(places.slice(0, 2).map(one => one.dimension)).toEqual(['gobernanza', 'enfoque'])
    expect(query.dimension).toBe('gobernanza')
  })

  it('lists those without a place only when asked, after the others', async () => {
    const { db, cacao, otro, moda, tic } = await network()
    await offer(db, otro)
    await acceptMentorship(db, cacao, onPage(await ask(db, moda)), NOW)
    const { result } = await page(db, tic)
    expect([slugs(result?.mentors ?? []), result?.full]).toEqual([['otro'], 1])
    const all = await page(db, tic, `dimension=${DIMENSION}&lleno=1`)
    expect(slugs(all.result?.mentors ?? [])).toEqual(['otro', 'cacao'])
  })

  it('keeps those who offer one of the topics, and whoever was chosen', async () => {
    const { db, tic, cacao, otro } = await network()
    await offer(db, otro)
    const row = await db.selectFrom('mentorshipOffer').select('id').where('clusterId', '=', 'otro').executeTakeFirst()
    await db
      .insertInto('mentorshipOfferTopic')
      .values({ offerId: row?.id ?? '', kind: 'support-need', code: 'formacion' })
      .execute()
    await changeOffer(db, cacao, 2, [DIMENSION], 1)
    const filtered = await page(db, tic, `dimension=${DIMENSION}&topic=formacion&topic=apoyo&mentor=cacao`)
    expect(slugs(filtered.result?.mentors ?? [])).toEqual(['otro'])
    expect(filtered.result?.all).toBe(2)
    expect(filtered.chosen?.mentor?.slug).toBe('cacao')
  })

  it('says of a mentor that was asked already where the request is', async () => {
    const { db, tic } = await network()
    const id = await ask(db, tic)
    const { result } = await page(db, tic)
    expect(result?.mentors[0]?.requestId).toBe(id)
  })

  it('leaves out of its address what is in no vocabulary', () => {
    const query = readMentorQuery(
      new URLSearchParams('dimension=nada&region-preference=luna&topic=x&topic=formacion&pagina=-3&mentor='),
    )
    expect(query).toEqual({
      dimension: null,
      regionPreference: 'any',
      topics: ['formacion'],
      withFull: false,
      mentor: null,
      page: 1,
    })
  })
})
