import { describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { action as editAction } from '#app/routes/initiatives/edit/route.tsx'
import { action as newAction, loader as newLoader } from '#app/routes/initiatives/new/route.tsx'
import { action as pageAction, loader as pageLoader } from '#app/routes/initiatives/page/route.tsx'
import { joinInitiative } from '#app/services/initiative-commitments.server.ts'
import { decideInitiative } from '#app/services/initiative-decisions.server.ts'
import { verbs } from '#test/support/alliances.ts'
import { testContext } from '#test/support/context.ts'
import { createTestDb } from '#test/support/db.ts'
import { dumpTables } from '#test/support/dump.ts'
import {
  COMMITMENT,
  createInitiativeNetwork,
  FIELDS,
  NOW,
  onPage,
  onRecord,
  publish,
} from '#test/support/initiatives.ts'
import { type Fields, sendForm } from '#test/support/send-form.ts'

async function network() {
  const db = await createTestDb()
  return { db, ...(await createInitiativeNetwork(db)) }
}
const PROPOSAL = { ...FIELDS, invite: ['tic', 'Clúster de moda', ''], once: 'token', intent: 'publish' } as Fields
const MB = 'x'.repeat(1024 * 1024)

/** What is wrong with a proposal, and the field that says so. */
const WRONG: [what: string, fields: Fields, field: string][] = [
  ['no title', { title: '' }, 'title'],
  ['a title of blanks', { title: ' \n\t ' }, 'title'],
  ['a title of 161', { title: 'x'.repeat(161) }, 'title'],
  ['two titles', { title: ['a', 'b'] }, 'title'],
  ['no purpose', { purpose: '' }, 'purpose'],
  ['1 MB of purpose', { purpose: MB }, 'purpose'],
  ['no indicator', { indicator: '' }, 'indicator'],
  ['no unit', { unit: '' }, 'unit'],
  ['no target', { target: '' }, 'target'],
  ['a target in words', { target: 'quince' }, 'target'],
  ['a target of two commas', { target: '1,2,3' }, 'target'],
  ['a target beyond all numbers', { target: '9'.repeat(20) }, 'target'],
  ['a target that is not a number', { target: 'NaN' }, 'target'],
  ['a direction that does not exist', { direction: 'sideways' }, 'direction'],
  ['a quorum of one', { minimumClusters: '1' }, 'minimumClusters'],
  ['a quorum of 51', { minimumClusters: '51' }, 'minimumClusters'],
  ['half a cluster', { minimumClusters: '2.5' }, 'minimumClusters'],
  ['a quorum in words', { minimumClusters: 'dos' }, 'minimumClusters'],
  ['no closing date', { closesOn: '' }, 'closesOn'],
  ['a day that does not exist', { closesOn: '2027-02-30' }, 'closesOn'],
  ['a day that has passed', { closesOn: '2026-11-19' }, 'closesOn'],
  ['a day in three years', { closesOn: '2029-11-20' }, 'closesOn'],
  ['no rule', { decisionRule: '' }, 'decisionRule'],
  ['a rule that does not exist', { decisionRule: 'coin' }, 'decisionRule'],
  ['an area that does not exist', { area: ['nada'] }, 'area[0]'],
  ['a bottleneck that does not exist', { bottleneck: ['CB-999'] }, 'bottleneck'],
  ['SQL as bottleneck', { bottleneck: ["CB-101'; DROP TABLE initiative; --"] }, 'bottleneck'],
  ['1 MB of bottleneck', { bottleneck: [MB] }, 'bottleneck'],
  ['too many bottlenecks', { bottleneck: Array.from({ length: 11 }, (_, i) => `CB-${i + 100}`) }, 'bottleneck'],
  ['somebody nobody knows invited', { invite: ['xyzzy-nada'] }, 'invite'],
]

describe('the form that proposes', () => {
  it('answers a success with 303, and the same form again with the same 303', async () => {
    const { db, cacao } = await network()
    const first = await sendForm(newAction, db, cacao, PROPOSAL)
    expect([first.status, first.location]).toEqual([303, '/iniciativas/compra-conjunta-de-energia'])
    const again = await sendForm(newAction, db, cacao, PROPOSAL)
    expect([again.status, again.location]).toEqual([303, first.location])
    expect(await verbs(db)).toEqual(['initiative.published'])
    const { invitations } = await onRecord(db, 'compra-conjunta-de-energia')
    expect(invitations.map(one => one.partyId)).toEqual(['moda', 'tic'])
  })

  it.each(WRONG)(
    'answers %s with 400 at its field, keeps what was typed and writes nothing',
    async (_, wrong, field) => {
      const { db, cacao } = await network()
      const before = await dumpTables(db)
      const { status, errors, typed } = await sendForm(newAction, db, cacao, { ...PROPOSAL, ...wrong })
      expect(status).toBe(400)
      expect(Object.keys(errors)).toContain(field)
      if (!('ask' in wrong)) expect(typed.ask).toBe(FIELDS.ask)
      expect(await dumpTables(db)).toEqual(before)
    },
  )

  it('keeps a draft of whatever there is, and publishes it from there', async () => {
    const { db, editor, cacao, tic } = await network()
    const saved = await sendForm(newAction, db, editor, { intent: 'save', title: 'Algo', once: 'a' })
    expect(saved.status).toBe(303)
    const slug = saved.location?.split('/')[2] ?? ''
    const params = { slug }
    expect((await sendForm(editAction, db, tic, { intent: 'save' }, { params }).catch(e => e)).status).not.toBe(303)
    const refused = await sendForm(
      editAction,
      db,
      cacao,
      { intent: 'publish', title: 'Algo', version: '1' },
      { params },
    )
    expect(refused.status).toBe(400)
    const done = await sendForm(editAction, db, cacao, { ...PROPOSAL, version: '1' }, { params })
    expect(done.location).toBe('/iniciativas/compra-conjunta-de-energia')
    const stale = await sendForm(
      editAction,
      db,
      cacao,
      { ...PROPOSAL, once: 'b', version: '1' },
      { params: { slug: 'compra-conjunta-de-energia' } },
    )
    expect([stale.status, stale.problem?.messageKey]).toEqual([409, 'errors.changed'])
  })

  it('begins with the bottlenecks named and those who say they suffer them as invited', async () => {
    const { db, cacao } = await network()
    const report = {
      severity: 4,
      status: 'active',
      version: 1,
      reportedAt: NOW.toISOString(),
      updatedAt: NOW.toISOString(),
    } as const
    await db
      .insertInto('bottleneckSeverity')
      .values([
        { id: 'a', bottleneckId: 'CB-101', clusterId: 'tic', provenance: 'declarado', ...report },
        { id: 'b', bottleneckId: 'CB-101', clusterId: 'moda', provenance: 'ilustrativo', ...report },
        { id: 'c', bottleneckId: 'CB-101', clusterId: 'cacao', provenance: 'declarado', ...report },
      ])
      .execute()
    const request = new Request('https://interclusters.test/iniciativas/nueva?cuello=CB-101&cuello=cb-102&cuello=nada')
    const page = await newLoader({ context: testContext(db, { actor: cacao }), request, params: {} })
    expect(page.terms).toMatchObject({ bottleneck: ['CB-101', 'CB-102'], invite: ['tic'] })
    expect(page.sufferers.map(one => [one.slug, one.isReported])).toEqual([
      ['tic', true],
      ['moda', false],
    ])
  })
})

/** What is wrong with a commitment, and the field that says so. */
const WRONG_COMMITMENTS: [what: string, fields: Fields, field: string][] = [
  ['no kind', { kind: '' }, 'kind'],
  ['a kind that does not exist', { kind: 'love' }, 'kind'],
  ['no amount of money', { kind: 'money', amount: '' }, 'amount'],
  ['nothing', { amount: '0' }, 'amount'],
  ['less than nothing', { amount: '-5' }, 'amount'],
  ['half a person', { kind: 'people', amount: '1,5' }, 'amount'],
  ['cents', { kind: 'money', amount: '1000.50' }, 'amount'],
  ['more than all money', { kind: 'money', amount: '9'.repeat(16) }, 'amount'],
  ['more hours than there are', { amount: '1000001' }, 'amount'],
  ['words for an amount', { amount: 'mucho' }, 'amount'],
  ['no description', { description: '' }, 'description'],
  ['1 MB of description', { description: MB }, 'description'],
  ['1 MB of conditions', { conditions: MB }, 'conditions'],
]

describe('the forms of its page', () => {
  const COMMIT = { intent: 'commit', kind: 'hours', amount: '40', description: 'Dos ingenieras', version: '1' }
  const params = { slug: 'compra-conjunta-de-energia' }

  it.each(WRONG_COMMITMENTS)('answers %s with 400 at its field and writes nothing', async (_, wrong, field) => {
    const { db, cacao, tic } = await network()
    await publish(db, cacao)
    const before = await dumpTables(db)
    const { status, errors } = await sendForm(pageAction, db, tic, { ...COMMIT, ...wrong }, { params })
    expect([status, Object.keys(errors)]).toEqual([400, [field]])
    expect(await dumpTables(db)).toEqual(before)
  })

  it('takes pesos as they are typed, and what is in kind without an amount', async () => {
    const { db, cacao, tic, moda } = await network()
    const slug = await publish(db, cacao)
    await sendForm(pageAction, db, tic, { ...COMMIT, kind: 'money', amount: '$ 12.500.000' }, { params })
    await sendForm(pageAction, db, moda, { ...COMMIT, kind: 'in_kind', amount: '' }, { params })
    expect((await onRecord(db, slug)).commitments.map(c => [c.partyId, c.kind, c.amount])).toEqual([
      ['moda', 'in_kind', null],
      ['tic', 'money', 12_500_000],
    ])
  })

  it.each([
    [{ intent: 'nothing' }, 'intent'],
    [{ intent: 'decline-invitation', reason: ' ' }, 'reason'],
    [{ intent: 'ask', body: '' }, 'body'],
    [{ intent: 'ask', body: MB }, 'body'],
    [{ intent: 'vote', vote: 'maybe' }, 'vote'],
    [{ intent: 'vote' }, 'vote'],
  ] as [Fields, string][])('answers %o with 400 at its field', async (fields, field) => {
    const { db, cacao, tic } = await network()
    const slug = await publish(db, cacao)
    for (const who of [cacao, tic]) await joinInitiative(db, who, onPage(slug, COMMITMENT), NOW)
    await decideInitiative(db, cacao, onPage(slug), NOW)
    const before = await dumpTables(db)
    const { status, errors } = await sendForm(pageAction, db, tic, fields, { params })
    expect([status, Object.keys(errors)]).toEqual([400, [field]])
    expect(await dumpTables(db)).toEqual(before)
  })

  it('sends the anonymous to sign in, and back', async () => {
    const { db, cacao } = await network()
    await publish(db, cacao)
    const { status, location } = await sendForm(pageAction, db, ANONYMOUS, COMMIT, { params })
    expect([status, location]).toEqual([303, '/entrar?volver=%2Fformulario'])
  })

  it('is there at its code too, and a draft is at its form', async () => {
    const { db, cacao } = await network()
    await publish(db, cacao)
    const request = new Request('https://interclusters.test/')
    const at = (slug: string) =>
      pageLoader({ context: testContext(db), request, params: { slug } }).catch(thrown => thrown)
    expect((await at('ic-001')).headers.get('Location')).toBe('/iniciativas/compra-conjunta-de-energia')
    expect((await at('compra-conjunta-de-energia')).initiative.code).toBe('IC-001')
    expect((await at('no-hay')).init.status).toBe(404)
  })
})
