import { describe, expect, it } from 'vitest'
import { initiativeDraftSchema } from '#app/domain/initiative-forms.ts'
import {
  changeCommitment,
  declineInvitation,
  joinInitiative,
  renewCommitment,
  withdrawCommitment,
} from '#app/services/initiative-commitments.server.ts'
import { castVote, decideInitiative } from '#app/services/initiative-decisions.server.ts'
import { saveDraft } from '#app/services/initiative-drafts.server.ts'
import { editInitiative } from '#app/services/initiative-edits.server.ts'
import { cancelInitiative, reopenInitiative } from '#app/services/initiative-life.server.ts'
import { askAboutInitiative } from '#app/services/initiative-questions.server.ts'
import { verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import {
  COMMITMENT,
  countInitiativeRows,
  createInitiativeNetwork,
  initiativeForm,
  later,
  NOW,
  onPage,
  onRecord,
  publish,
  settle,
} from '#test/support/initiatives.ts'

async function network() {
  const db = await createTestDb()
  return { db, ...(await createInitiativeNetwork(db)) }
}
const draftForm = (more: Record<string, unknown> = {}) => ({
  ...initiativeDraftSchema.parse(more),
  chosen: { bottlenecks: [], invited: [] },
})
const mails = async (db: Awaited<ReturnType<typeof createTestDb>>) =>
  (await db.selectFrom('outbox').select('subject').orderBy('id').execute()).map(row => row.subject)

describe('a draft', () => {
  it('is kept on the server, changed by its cluster’s people, and becomes a proposal with its code', async () => {
    const { db, cacao, editor } = await network()
    const slug = await saveDraft(db, editor, draftForm({ title: 'Algo' }), NOW)
    expect(await saveDraft(db, cacao, { ...draftForm({ title: 'Algo más' }), slug, version: 1 }, NOW)).toBe(slug)
    expect((await onRecord(db, slug)).row).toMatchObject({ title: 'Algo más', status: 'draft', code: null, version: 2 })
    const published = await publish(db, cacao, { version: 2 }, { slug })
    expect(published).toBe('compra-conjunta-de-energia')
    expect((await onRecord(db, published)).row).toMatchObject({
      code: 'IC-001',
      status: 'open',
      provenance: 'declarado',
    })
    expect(await verbs(db)).toEqual(['initiative.drafted', 'initiative.published'])
  })

  it('is its cluster’s alone, and told as gone to others', async () => {
    const { db, cacao, tic, editor, coordinator, reader } = await network()
    const slug = await saveDraft(db, editor, draftForm(), NOW)
    for (const who of [tic, coordinator, reader]) {
      await expect(saveDraft(db, who, { ...draftForm(), slug }, NOW)).rejects.toMatchObject({ status: 404 })
      await expect(askAboutInitiative(db, who, onPage(slug, { body: '¿Qué?' }), NOW)).rejects.toMatchObject({
        status: 404,
      })
    }
    await expect(publish(db, editor, {}, { slug })).rejects.toMatchObject({ status: 403 })
    await expect(saveDraft(db, cacao, { ...draftForm(), slug, version: 9 }, NOW)).rejects.toMatchObject({ status: 409 })
    await cancelInitiative(db, cacao, onPage(slug), NOW)
    expect((await db.selectFrom('eventLog').select('audience').execute()).map(e => e.audience)).toEqual([
      'parties',
      'parties',
    ])
  })
})

describe('publishing', () => {
  it('is one record with one event for the same form sent twice, and invites', async () => {
    const { db, cacao } = await network()
    const slug = await publish(db, cacao, {}, { once: 'a' })
    expect(await publish(db, cacao, {}, { once: 'a' })).toBe(slug)
    expect(await publish(db, cacao, {}, { once: 'b' })).toBe(`${slug}-2`)
    expect(await verbs(db)).toEqual(['initiative.published', 'initiative.published'])
    expect((await mails(db)).slice(0, 2).sort()).toEqual([
      'Clúster de cacao invita a Clúster de moda a la iniciativa IC-001 Compra conjunta de energía',
      'Clúster de cacao invita a Clúster de tic a la iniciativa IC-001 Compra conjunta de energía',
    ])
  })

  it('is for those who manage a cluster, with a date to come', async () => {
    const { db, cacao, editor, reader, coordinator, camara } = await network()
    const before = await countInitiativeRows(db)
    for (const who of [editor, reader, coordinator, camara]) {
      await expect(publish(db, who), who.userId).rejects.toMatchObject({ status: 403 })
    }
    await expect(publish(db, cacao, { closesOn: '2026-11-19' })).rejects.toMatchObject({
      messageKey: 'initiatives.refusals.pastClosing',
    })
    expect(await countInitiativeRows(db)).toEqual(before)
  })
})

describe('commitments', () => {
  it('count clusters for the quorum, and organisations back', async () => {
    const { db, cacao, tic, camara } = await network()
    const slug = await publish(db, cacao)
    await joinInitiative(db, camara, onPage(slug, { ...COMMITMENT, version: 1 }), NOW)
    await joinInitiative(db, cacao, onPage(slug, COMMITMENT), NOW)
    await expect(decideInitiative(db, cacao, onPage(slug), NOW)).rejects.toMatchObject({ status: 409 })
    await joinInitiative(db, tic, onPage(slug, { ...COMMITMENT, kind: 'money', amount: 12_500_000 }), NOW)
    const events = await db
      .selectFrom('eventLog')
      .select('payload')
      .where('verb', '=', 'initiative.committed')
      .execute()
    expect(events.map(e => JSON.parse(e.payload))).toEqual([
      { kind: 'hours', amount: 40, clusters: 0, minimum: 2, quorum: 0 },
      { kind: 'hours', amount: 40, clusters: 1, minimum: 2, quorum: 0 },
      { kind: 'money', amount: 12_500_000, clusters: 2, minimum: 2, quorum: 1 },
    ])
    expect((await mails(db)).at(-1)).toBe('IC-001 Compra conjunta de energía tiene quórum')
    await expect(joinInitiative(db, tic, onPage(slug, COMMITMENT), NOW)).rejects.toMatchObject({
      messageKey: 'initiatives.refusals.alreadyCommitted',
    })
    await withdrawCommitment(db, tic, onPage(slug), NOW)
    await joinInitiative(db, tic, onPage(slug, COMMITMENT), NOW)
    expect((await onRecord(db, slug)).commitments.map(c => [c.partyId, c.status])).toEqual([
      ['cacao', 'active'],
      ['camara', 'active'],
      ['tic', 'active'],
    ])
  })

  it('are of those who manage a party, for what they read', async () => {
    const { db, cacao, tic, editor, reader, coordinator } = await network()
    const slug = await publish(db, cacao)
    const before = await countInitiativeRows(db)
    for (const who of [editor, reader, coordinator]) {
      await expect(joinInitiative(db, who, onPage(slug, COMMITMENT), NOW)).rejects.toMatchObject({ status: 403 })
    }
    await expect(joinInitiative(db, tic, onPage(slug, { ...COMMITMENT, version: 0 }), NOW)).rejects.toMatchObject({
      messageKey: 'errors.changed',
    })
    await expect(joinInitiative(db, tic, onPage('no-hay', COMMITMENT), NOW)).rejects.toMatchObject({ status: 404 })
    await expect(changeCommitment(db, tic, onPage(slug, COMMITMENT), NOW)).rejects.toMatchObject({
      messageKey: 'initiatives.refusals.notCommitted',
    })
    await expect(joinInitiative(db, tic, onPage(slug, COMMITMENT), later(101))).rejects.toMatchObject({
      messageKey: 'initiatives.refusals.pastClosing',
    })
    expect(await countInitiativeRows(db)).toEqual(before)
  })

  it('have to be renewed after a change of substance, not after another', async () => {
    const { db, cacao, tic } = await network()
    const slug = await publish(db, cacao)
    await joinInitiative(db, cacao, onPage(slug, COMMITMENT), NOW)
    await joinInitiative(db, tic, onPage(slug, COMMITMENT), NOW)
    const edit = async (more: Record<string, unknown>) =>
      editInitiative(db, cacao, { ...(await initiativeForm(db, 'cacao', more)), slug }, NOW)

    await edit({ version: 1 })
    expect((await onRecord(db, slug)).row).toMatchObject({ version: 1 })
    await edit({ version: 1, title: 'Energía en conjunto', invite: ['tic', 'moda', 'cafe'] })
    expect((await onRecord(db, slug)).row).toMatchObject({ version: 2, terms: 1 })
    await edit({ version: 2, title: 'Energía en conjunto', invite: ['tic', 'moda', 'cafe'], target: '-20' })
    expect((await onRecord(db, slug)).row).toMatchObject({ version: 3, terms: 2, target: '-20' })
    await expect(edit({ version: 2 })).rejects.toMatchObject({ status: 409, messageKey: 'errors.changed' })
    await expect(decideInitiative(db, cacao, onPage(slug), NOW)).rejects.toMatchObject({
      messageKey: 'initiatives.refusals.noQuorum',
    })
    await renewCommitment(db, tic, onPage(slug, { version: 3 }), NOW)
    await changeCommitment(db, cacao, onPage(slug, { ...COMMITMENT, amount: 60 }), NOW)
    await decideInitiative(db, cacao, onPage(slug), NOW)
    expect((await verbs(db)).slice(3)).toEqual([
      'initiative.edited',
      'initiative.edited',
      'initiative.commitment-renewed',
      'initiative.commitment-renewed',
      'initiative.deciding',
    ])
  })

  it('an invitation is declined with a reason, and the leader told', async () => {
    const { db, cacao, tic, cafe } = await network()
    const slug = await publish(db, cacao)
    await declineInvitation(db, tic, onPage(slug, { reason: 'Sin presupuesto este año' }), NOW)
    expect((await onRecord(db, slug)).invitations.map(i => [i.partyId, i.status])).toEqual([
      ['moda', 'invited'],
      ['tic', 'declined'],
    ])
    for (const who of [tic, cafe]) {
      await expect(declineInvitation(db, who, onPage(slug, { reason: 'No' }), NOW)).rejects.toMatchObject({
        status: 409,
      })
    }
    const last = await db.selectFrom('eventLog').select(['verb', 'audience']).orderBy('seq', 'desc').executeTakeFirst()
    expect(last).toEqual({ verb: 'initiative.invitation-declined', audience: 'parties' })
    await joinInitiative(db, tic, onPage(slug, COMMITMENT), NOW)
  })
})

describe('deadlines', () => {
  it('close it without quorum, and it can be opened again', async () => {
    const { db, cacao, tic } = await network()
    const slug = await publish(db, cacao)
    await joinInitiative(db, tic, onPage(slug, COMMITMENT), NOW)
    await settle(db, later(99))
    expect((await onRecord(db, slug)).row.status).toBe('open')
    await settle(db, later(101))
    await settle(db, later(101))
    expect((await onRecord(db, slug)).row.status).toBe('closed_without_quorum')
    await reopenInitiative(db, cacao, onPage(slug, { closesOn: '2027-06-30' }), later(102))
    expect((await onRecord(db, slug)).row).toMatchObject({ status: 'open', terms: 2, closesOn: '2027-06-30' })
    await renewCommitment(db, tic, onPage(slug), later(103))
    expect((await verbs(db)).slice(2)).toEqual([
      'initiative.closed-without-quorum',
      'initiative.reopened',
      'initiative.commitment-renewed',
    ])
  })

  it('bring one with quorum to the vote, and end the vote ten days later', async () => {
    const { db, cacao, tic } = await network()
    const slug = await publish(db, cacao)
    for (const who of [cacao, tic]) await joinInitiative(db, who, onPage(slug, COMMITMENT), NOW)
    await settle(db, later(101))
    expect((await onRecord(db, slug)).row).toMatchObject({ status: 'deciding', votingEndsOn: '2027-03-11' })
    await castVote(db, tic, onPage(slug, { vote: 'yes' }), later(102))
    await settle(db, later(111))
    expect((await onRecord(db, slug)).row.status).toBe('deciding')
    await settle(db, later(112))
    const { row, project } = await onRecord(db, slug)
    expect(row).toMatchObject({ status: 'agreed', provenance: 'confirmado' })
    expect(project).toMatchObject({ code: 'PC-001', provenance: 'confirmado' })
  })

  it('each have a job', async () => {
    const { db, cacao } = await network()
    await publish(db, cacao)
    const jobs = await db.selectFrom('job').select('runAt').where('kind', '=', 'initiatives.settle').execute()
    expect(jobs).toEqual([{ runAt: '2027-03-01T05:00:00.000Z' }])
  })
})
