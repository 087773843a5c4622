import { describe, expect, it } from 'vitest'
import { type Actor, ANONYMOUS } from '#app/domain/actors.ts'
import { PARTNER_RULES as NAMED_RULES } from '#app/domain/partner-suggestions.ts'
import { partnersAction } from '#app/routes/clusters/partners/action.server.ts'
import { dismissPartner, restorePartner } from '#app/services/partner-dismissals.server.ts'
import { readPartnerSuggestions } from '#app/services/partner-suggestions.server.ts'
import { newId } from '#db/ids.ts'
import type { Db } from '#db/schema.ts'
import { PARTNER_RULES } from '#graph/suggestions/weights.ts'
import { createNetwork, NOW, propose, verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { refused } from '#test/support/mentorships.ts'
import { sendForm } from '#test/support/send-form.ts'

/** cacao needs training, which tic and moda offer; moda also needs what cacao offers. */
async function network() {
  const db = await createTestDb()
  const people = await createNetwork(db)
  await topic(db, 'cacao', 'need', 'formacion')
  await topic(db, 'cacao', 'offer', 'visibilizacion')
  await topic(db, 'tic', 'offer', 'formacion')
  await topic(db, 'moda', 'offer', 'formacion')
  await topic(db, 'moda', 'need', 'visibilizacion')
  return { db, ...people }
}

async function topic(db: Db, clusterId: string, direction: 'offer' | 'need', code: 'formacion' | 'visibilizacion') {
  const row = { id: newId(), clusterId, direction, topic: code, chainLink: null, text: 'Algo', position: 0 } as const
  await db.insertInto('clusterTopic').values(row).execute()
}

const read = (db: Db, actor: Actor, slug = 'cacao') => readPartnerSuggestions(db, actor, slug, 20, NOW)
const scores = async (db: Db, actor: Actor, slug = 'cacao') =>
  Object.fromEntries((await read(db, actor, slug)).partners.map(({ slug: other, score }) => [other, score]))
const said = { slug: 'cacao', other: 'moda', rule: 'needsOffered', reason: 'Ya lo intentamos.' } as const

it('the rules that may be put aside are those that rank', () => {
  expect(NAMED_RULES).toEqual(PARTNER_RULES)
})

describe('the partners suggested to a cluster', () => {
  it('are the same for everybody, with why', async () => {
    const { db, cacao, tic, coordinator } = await network()
    const { partners, total } = await read(db, ANONYMOUS)
    expect(partners.map(({ slug, score }) => [slug, score])).toEqual([
      ['moda', 23],
      ['tic', 15],
    ])
    expect(total).toBe(2)
    expect(partners[0]?.reasons.slice(0, 2)).toEqual([
      { key: 'offersNeed', params: { topics: ['formacion'] } },
      { key: 'needsOffer', params: { topics: ['visibilizacion'] } },
    ])
    for (const reader of [cacao, tic, coordinator]) expect((await read(db, reader)).partners).toEqual(partners)
  })

  it('leave out whoever it has proposed an alliance to', async () => {
    const { db, cacao } = await network()
    expect(Object.keys(await scores(db, cacao))).toContain('tic')
    await propose(db, cacao)
    expect(Object.keys(await scores(db, cacao))).toEqual(['moda'])
  })

  it('say what the reader may do about them', async () => {
    const { db, cacao, editor, tic, reader, coordinator } = await network()
    const rights = async (actor: Actor) => Object.values((await read(db, actor)).rights)
    expect(await rights(cacao)).toEqual([true, true, true])
    expect(await rights(editor)).toEqual([false, true, true])
    for (const one of [tic, reader, coordinator, ANONYMOUS]) expect(await rights(one)).toEqual([false, false, false])
  })

  it('are not of whoever is no cluster', async () => {
    const { db } = await network()
    expect((await refused(read(db, ANONYMOUS, 'camara')))[0]).toBe(404)
    expect((await refused(read(db, ANONYMOUS, 'nadie')))[0]).toBe(404)
  })

  it('look at public readings alone', async () => {
    const { db, cacao } = await network()
    const reading = { scale: 'ssme-2024', readOn: '2025-03-01', kind: 'ssme', provenance: 'confirmado' } as const
    const rows = [
      { clusterId: 'cacao', level: 'basico', isPublic: 1 },
      { clusterId: 'tic', level: 'avanzado', isPublic: 0 },
      { clusterId: 'moda', level: 'avanzado', isPublic: 1 },
    ] as const
    for (const row of rows) {
      await db
        .insertInto('maturityReading')
        .values({ id: newId(), dimension: 'gobernanza', ...reading, ...row })
        .execute()
    }
    expect(await scores(db, cacao)).toEqual({ moda: 26, tic: 15 })
  })
})

describe('«No aplica»', () => {
  it('lowers that rule for that pair, is told, and can be taken back', async () => {
    const { db, cacao, editor } = await network()
    await dismissPartner(db, editor, { ...said, other: 'tic' }, NOW)
    expect(await scores(db, cacao)).toEqual({ moda: 23 })
    await dismissPartner(db, editor, said, NOW)
    const { partners, dismissed } = await read(db, cacao)
    expect(partners).toEqual([])
    expect(dismissed.map(({ slug, rule, reason }) => [slug, rule, reason])).toEqual([
      ['moda', 'needsOffered', 'Ya lo intentamos.'],
      ['tic', 'needsOffered', 'Ya lo intentamos.'],
    ])
    await restorePartner(db, cacao, said, NOW)
    expect(await scores(db, cacao)).toEqual({ moda: 23 })
  })

  it('counts for its own cluster and in its direction alone, and nobody else reads it', async () => {
    const { db, cacao, tic, moda, reader, coordinator } = await network()
    const before = await read(db, ANONYMOUS)
    const other = await scores(db, moda, 'moda')
    await dismissPartner(db, cacao, { ...said, rule: 'all' }, NOW)
    for (const one of [ANONYMOUS, reader, tic, moda]) {
      const { partners, dismissed } = await read(db, one)
      expect([partners, dismissed]).toEqual([before.partners, []])
    }
    expect((await read(db, coordinator)).dismissed).toHaveLength(1)
    expect(await scores(db, moda, 'moda')).toEqual(other)
  })

  it('is an event of the cluster, seen by its people and the coordination', async () => {
    const { db, cacao } = await network()
    await dismissPartner(db, cacao, said, NOW)
    await restorePartner(db, cacao, said, NOW)
    expect((await verbs(db)).slice(-2)).toEqual(['cluster.partner-dismissed', 'cluster.partner-restored'])
    const events = await db.selectFrom('eventLog').select(['audience', 'payload']).orderBy('seq').execute()
    expect(events.slice(-2).map(({ audience, payload }) => [audience, JSON.parse(payload)])).toEqual([
      ['parties', { otherId: 'moda', rule: 'needsOffered' }],
      ['parties', { otherId: 'moda', rule: 'needsOffered' }],
    ])
  })

  it('is for those who edit the cluster, of another cluster, once', async () => {
    const { db, cacao, tic, reader, coordinator } = await network()
    for (const one of [tic, reader, coordinator, ANONYMOUS]) {
      expect(await refused(dismissPartner(db, one, said, NOW))).toEqual([403, 'permissions.suggestion_dismiss'])
    }
    for (const other of ['cacao', 'camara', 'nadie']) {
      expect((await refused(dismissPartner(db, cacao, { ...said, other }, NOW)))[0]).toBe(404)
    }
    await dismissPartner(db, cacao, said, NOW)
    expect(await refused(dismissPartner(db, cacao, said, NOW))).toEqual([409, 'partners.refusals.already'])
    await restorePartner(db, cacao, said, NOW)
    expect(await refused(restorePartner(db, cacao, said, NOW))).toEqual([409, 'partners.refusals.gone'])
  })

  it('sent twice as the same form is one', async () => {
    const { db, cacao } = await network()
    for (let i = 0; i < 2; i++) await dismissPartner(db, cacao, { ...said, once: 'the same' }, NOW)
    expect(await db.selectFrom('partnerDismissal').select('id').execute()).toHaveLength(1)
  })
})

describe('the form', () => {
  const form = { intent: 'dismiss-suggestion', other: 'moda', rule: 'needsOffered', reason: 'Ya lo intentamos.' }
  const send = (db: Db, actor: Actor, fields: Record<string, string>) =>
    sendForm(partnersAction, db, actor, fields, { params: { slug: 'cacao' } })

  it('keeps what was typed, and says what is wrong', async () => {
    const { db, cacao } = await network()
    const empty = await send(db, cacao, { ...form, reason: ' ' })
    expect([empty.status, Object.keys(empty.errors)]).toEqual([400, ['reason']])
    expect(empty.typed).toMatchObject({ other: 'moda', rule: 'needsOffered' })
    expect((await send(db, cacao, { ...form, rule: 'other' })).errors).toHaveProperty('rule')
    expect((await send(db, cacao, { intent: 'dance' })).status).toBe(400)
    expect((await send(db, cacao, { ...form, reason: 'x'.repeat(501) })).status).toBe(400)
  })

  it('leads back, and meets what was said meanwhile with a 409', async () => {
    const { db, cacao, editor } = await network()
    expect(await send(db, cacao, form)).toMatchObject({ status: 303, location: '/clusteres/cacao/aliados' })
    const late = await send(db, editor, form)
    expect([late.status, late.problem?.messageKey]).toEqual([409, 'partners.refusals.already'])
    const { reason: _, ...about } = form
    expect((await send(db, cacao, { ...about, intent: 'restore-suggestion' })).status).toBe(303)
  })
})
