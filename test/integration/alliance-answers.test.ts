import { describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import {
  confirmAlliance,
  declineAlliance,
  disputeAlliance,
  endAlliance,
  renewAlliance,
  settleAlliancesOf,
  withdrawAlliance,
} from '#app/services/alliance-answers.server.ts'
import { editAlliance } from '#app/services/alliance-edits.server.ts'
import { actor, countRows, createNetwork, NOW, PUBLIC_URL, propose, standing, verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'

async function network() {
  const db = await createTestDb()
  return { db, ...(await createNetwork(db)) }
}
const answer = <M extends object>(slug: string, more?: M) => ({ slug, publicUrl: PUBLIC_URL, ...(more as M) })
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

describe('answering', () => {
  it('confirms: in force and confirmed when everybody has, with one event each', async () => {
    const { db, cacao, tic } = await network()
    const slug = await propose(db, cacao)
    await confirmAlliance(db, tic, answer(slug, { version: 1 }), NOW)
    const { row, parties } = await standing(db, slug)
    expect(row).toMatchObject({ status: 'active', provenance: 'confirmado', version: 2 })
    expect(parties[1]).toMatchObject({ answer: 'confirmed', answeredBy: tic.userId, everConfirmed: 1 })
    expect(await verbs(db)).toEqual(['alliance.proposed', 'alliance.confirmed'])
  })

  it('keeps a decline, a withdrawal and their reasons between the parties', async () => {
    const { db, cacao, tic, moda } = await network()
    const slug = await propose(db, cacao)
    await declineAlliance(db, tic, answer(slug, { reason: 'No lo hemos hablado' }), NOW)
    const { row, parties } = await standing(db, slug)
    expect(row).toMatchObject({ status: 'declined', openKey: null })
    expect(parties[1]?.reason).toBe('No lo hemos hablado')
    const events = await db.selectFrom('eventLog').selectAll().orderBy('seq').execute()
    expect(events.map(e => [e.verb, e.audience])).toEqual([
      ['alliance.proposed', 'public'],
      ['alliance.declined', 'parties'],
    ])
    expect(events.every(e => e.payload === '{}')).toBe(true)
    await expect(confirmAlliance(db, moda, answer(slug), NOW)).rejects.toMatchObject({ status: 404 })
    await expect(confirmAlliance(db, tic, answer(slug), NOW)).rejects.toMatchObject({ status: 409 })
  })

  it('shows a dispute until who objected confirms', async () => {
    const { db, cacao, tic } = await network()
    const slug = await propose(db, cacao)
    await confirmAlliance(db, tic, answer(slug), NOW)
    await disputeAlliance(db, tic, answer(slug, { reason: 'La fecha no es' }), NOW)
    expect((await standing(db, slug)).row).toMatchObject({ status: 'disputed', provenance: 'declarado' })
    await confirmAlliance(db, tic, answer(slug), later(1))
    const { row, parties } = await standing(db, slug)
    expect(row).toMatchObject({ status: 'active', provenance: 'confirmado', activeSince: later(1).toISOString() })
    expect(parties[1]?.reason).toBeNull()
  })

  it('ends with an outcome, and frees the parties to begin another', async () => {
    const { db, cacao, tic } = await network()
    const slug = await propose(db, cacao)
    await confirmAlliance(db, tic, answer(slug), NOW)
    await endAlliance(db, tic, answer(slug, { outcome: 'Veinte fincas con registro' }), NOW)
    expect((await standing(db, slug)).row).toMatchObject({
      status: 'ended',
      provenance: 'confirmado',
      outcome: 'Veinte fincas con registro',
      openKey: null,
    })
    expect(await propose(db, cacao)).toBe('trazabilidad-de-lotes-2')
  })

  it('is renewed by either side', async () => {
    const { db, cacao, tic } = await network()
    const slug = await propose(db, cacao)
    await confirmAlliance(db, tic, answer(slug), NOW)
    await renewAlliance(db, cacao, answer(slug), later(400))
    expect((await standing(db, slug)).row.renewedAt).toBe(later(400).toISOString())
    await renewAlliance(db, tic, answer(slug), later(500))
    expect(await verbs(db)).toHaveLength(4)
  })

  it('is refused to others: 403, or 404 for who does not even see it', async () => {
    const { db, cacao, editor, reader, moda, coordinator } = await network()
    const slug = await propose(db, cacao)
    const before = await countRows(db)
    const says = { reason: 'x', outcome: 'x' }
    for (const act of [
      confirmAlliance,
      declineAlliance,
      withdrawAlliance,
      disputeAlliance,
      endAlliance,
      renewAlliance,
    ]) {
      for (const who of [ANONYMOUS, editor, reader, moda, coordinator]) {
        await expect(act(db, who, answer(slug, says) as never, NOW)).rejects.toMatchObject({ status: 403 })
      }
      await expect(act(db, cacao, answer('nada', says) as never, NOW)).rejects.toMatchObject({ status: 404 })
    }
    expect(await countRows(db)).toEqual(before)
  })

  it('is refused with 409 on a page that shows an older version', async () => {
    const { db, cacao, tic } = await network()
    const slug = await propose(db, cacao)
    await editAlliance(db, cacao, { ...edited, slug, version: 1, publicUrl: PUBLIC_URL }, NOW)
    await expect(confirmAlliance(db, tic, answer(slug, { version: 1 }), NOW)).rejects.toMatchObject({ status: 409 })
    await confirmAlliance(db, tic, answer(slug, { version: 2 }), NOW)
  })

  it('gives the first answer for the same form sent twice', async () => {
    const { db, cacao, tic } = await network()
    const slug = await propose(db, cacao)
    const decline = () => declineAlliance(db, tic, answer(slug, { reason: 'No', once: 'form' }), NOW)
    expect(await decline()).toBe(slug)
    expect(await decline()).toBe(slug)
    expect(await verbs(db)).toHaveLength(2)
  })

  it('comes into force when nobody is left to answer for the other side', async () => {
    const { db, cacao } = await network()
    const slug = await propose(db, cacao)
    await db.updateTable('membership').set({ endedAt: NOW.toISOString() }).where('partyId', '=', 'tic').execute()
    expect(await db.transaction().execute(trx => settleAlliancesOf(trx, 'tic', NOW))).toBe(1)
    expect((await standing(db, slug)).row).toMatchObject({ status: 'active', provenance: 'declarado' })
    expect(await db.transaction().execute(trx => settleAlliancesOf(trx, 'tic', NOW))).toBe(0)
    expect(await verbs(db)).toEqual(['alliance.proposed', 'alliance.activated'])
  })
})

const edited = {
  title: 'Trazabilidad de lotes en finca',
  area: 'innovacion',
  purpose: 'Llevar el registro de lotes a veinte fincas.',
  startDate: '2026-10-01',
  contribution: ['Las fincas', 'El programa'],
} as const satisfies Omit<Parameters<typeof editAlliance>[2], 'slug' | 'version' | 'publicUrl'>

describe('changing what was agreed', () => {
  it('asks the other party again once it had answered', async () => {
    const { db, cacao, tic } = await network()
    const slug = await propose(db, cacao)
    await confirmAlliance(db, tic, answer(slug), NOW)
    await editAlliance(db, cacao, { ...edited, slug, version: 2, publicUrl: PUBLIC_URL }, NOW)
    const { row, answers, parties } = await standing(db, slug)
    expect(row).toMatchObject({ status: 'proposed', provenance: 'declarado', title: edited.title, slug, version: 3 })
    expect(answers).toEqual({ cacao: 'confirmed', tic: 'pending' })
    expect(parties[1]).toMatchObject({ contribution: 'El programa', answeredAt: null, answeredBy: null })
    const last = await db.selectFrom('eventLog').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()
    expect(JSON.parse(last.payload)).toEqual({ version: 3, fields: ['title', 'purpose', 'contribution'] })
    const revisions = await db.selectFrom('revision').selectAll().orderBy('version').execute()
    expect(revisions.map(r => [r.version, JSON.parse(r.data).title])).toEqual([
      [2, 'Trazabilidad de lotes'],
      [3, 'Trazabilidad de lotes en finca'],
    ])
  })

  it('writes nothing when nothing changed, nor for an older version, nor for a second open alliance', async () => {
    const { db, cacao } = await network()
    const slug = await propose(db, cacao)
    const same = { ...edited, title: 'Trazabilidad de lotes', purpose: 'Llevar el registro de lotes a la finca.' }
    await propose(db, cacao, { area: 'formacion' })
    const before = await countRows(db)
    const form = { slug, version: 1, publicUrl: PUBLIC_URL }
    await editAlliance(db, cacao, { ...same, ...form, contribution: ['Las fincas', ''] }, NOW)
    await expect(editAlliance(db, cacao, { ...edited, ...form, version: 9 }, NOW)).rejects.toMatchObject({
      status: 409,
    })
    await expect(editAlliance(db, cacao, { ...edited, ...form, area: 'formacion' }, NOW)).rejects.toMatchObject({
      messageKey: 'alliances.errors.duplicate',
    })
    expect(await countRows(db)).toEqual(before)
  })

  it('is for managers of the parties', async () => {
    const { db, cacao, editor, moda, coordinator } = await network()
    const slug = await propose(db, cacao)
    for (const who of [editor, moda, coordinator, actor('nobody')]) {
      await expect(
        editAlliance(db, who, { ...edited, slug, version: 1, publicUrl: PUBLIC_URL }, NOW),
      ).rejects.toMatchObject({ status: 403 })
    }
  })
})
