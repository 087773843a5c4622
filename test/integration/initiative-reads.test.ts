import { expect, it } from 'vitest'
import type { SignedIn } from '#app/domain/actors.ts'
import { initiativeItemSchema } from '#app/domain/open-data/initiatives.ts'
import { QUESTIONS_A_DAY } from '#app/domain/questions.ts'
import { readInbox } from '#app/services/inbox.server.ts'
import { changeCommitment, joinInitiative } from '#app/services/initiative-commitments.server.ts'
import { castVote, decideInitiative } from '#app/services/initiative-decisions.server.ts'
import { saveDraft } from '#app/services/initiative-drafts.server.ts'
import { editInitiative } from '#app/services/initiative-edits.server.ts'
import { readInitiativePage } from '#app/services/initiative-page.server.ts'
import { askAboutInitiative } from '#app/services/initiative-questions.server.ts'
import { readInitiativeList } from '#app/services/initiatives.server.ts'
import { readOpenDataPage } from '#app/services/open-data/read.server.ts'
import { createTestDb } from '#test/support/db.ts'
import {
  COMMITMENT,
  createInitiativeNetwork,
  initiativeForm,
  NOW,
  onPage,
  PUBLIC_URL,
  publish,
} from '#test/support/initiatives.ts'

async function network() {
  const db = await createTestDb()
  return { db, ...(await createInitiativeNetwork(db)) }
}

it('the open data tell who committed what and how the vote went, in numbers and never in words', async () => {
  const { db, cacao, tic, camara } = await network()
  const slug = await publish(db, cacao)
  await joinInitiative(db, cacao, onPage(slug, { ...COMMITMENT, kind: 'money', amount: 5_000_000 }), NOW)
  await joinInitiative(db, tic, onPage(slug, COMMITMENT), NOW)
  await joinInitiative(db, camara, onPage(slug, { ...COMMITMENT, kind: 'in_kind', amount: null }), NOW)
  await decideInitiative(db, cacao, onPage(slug), NOW)
  await castVote(db, tic, onPage(slug, { vote: 'abstain', reason: 'Secreto' }), NOW)
  const { data, total } = await readOpenDataPage({ db, publicUrl: PUBLIC_URL, now: NOW }, 'initiatives', { limit: 9 })
  expect(total).toBe(1)
  expect(initiativeItemSchema.parse(data[0])).toMatchObject({
    code: 'IC-001',
    status: 'deciding',
    lead: 'cacao',
    minimumClusters: 2,
    closesOn: '2027-02-28',
    bottlenecks: ['CB-101'],
    commitments: [
      { cluster: 'cacao', kind: 'money', amount: 5_000_000, unit: 'COP' },
      { cluster: 'tic', kind: 'hours', amount: 40, unit: 'hours' },
    ],
    backers: [{ organization: 'camara', kind: 'in_kind', amount: null, unit: 'COP' }],
    votes: { yes: 0, no: 0, abstain: 1, silent: 1 },
    project: null,
  })
  expect(JSON.stringify(data)).not.toMatch(/Secreto|ingenieras|Persona|@/)
})

it('what waits for a party: an answer, a vote, a commitment to renew', async () => {
  const { db, cacao, tic, moda, cafe } = await network()
  const slug = await publish(db, cacao)
  const tasks = async (who: typeof cacao) => (await readInbox(db, who, NOW)).initiativeTasks.map(one => one.task)
  expect([await tasks(cacao), await tasks(tic), await tasks(cafe)]).toEqual([['commit'], ['invited'], []])
  for (const who of [cacao, tic]) await joinInitiative(db, who, onPage(slug, COMMITMENT), NOW)
  expect([await tasks(cacao), await tasks(tic), await tasks(moda)]).toEqual([['decide'], [], ['invited']])
  await editInitiative(db, cacao, { ...(await initiativeForm(db, 'cacao', { target: '-30' })), slug }, NOW)
  expect([await tasks(cacao), await tasks(tic)]).toEqual([['renew'], ['renew']])
  for (const who of [cacao, tic]) await changeCommitment(db, who, onPage(slug, COMMITMENT), NOW)
  await decideInitiative(db, cacao, onPage(slug), NOW)
  expect([await tasks(cacao), await tasks(tic), await tasks(moda)]).toEqual([['vote'], ['vote'], []])
})

it('its versions tell what changed, and its thread who asked', async () => {
  const { db, cacao, tic, coordinator } = await network()
  const slug = await publish(db, cacao)
  const more = { purpose: 'Bajar mucho el costo de la energía de los talleres.', invite: ['tic', 'cafe'] }
  await editInitiative(db, cacao, { ...(await initiativeForm(db, 'cacao', more)), slug }, NOW)
  await askAboutInitiative(db, tic, onPage(slug, { body: '¿Cuánto?' }), NOW)
  await askAboutInitiative(db, coordinator, onPage(slug, { body: 'Importa.' }), NOW)
  const { versions, questions } = await readInitiativePage(db, tic, slug, 'es', NOW)
  expect(versions.map(one => [one.number, one.changed?.substance])).toEqual([
    [2, true],
    [1, undefined],
  ])
  expect(versions[0]?.changed?.fields).toEqual([
    {
      name: 'purpose',
      parts: [
        { kind: 'same', text: 'Bajar ' },
        { kind: 'added', text: 'mucho ' },
        { kind: 'same', text: 'el costo de la energía de los talleres.' },
      ],
    },
    {
      name: 'invite',
      parts: [
        { kind: 'added', text: 'Clúster de cafe' },
        { kind: 'same', text: ', ' },
        { kind: 'same', text: 'Clúster de tic' },
        { kind: 'same', text: ', ' },
        { kind: 'removed', text: 'Clúster de moda' },
      ],
    },
  ])
  expect(questions.map(one => [one.by?.slug ?? 'coordination', one.body, one.person])).toEqual([
    ['tic', '¿Cuánto?', null],
    ['coordination', 'Importa.', null],
  ])
})

it('a thread takes so many messages of a party a day', async () => {
  const { db, cacao, tic, coordinator } = await network()
  const slug = await publish(db, cacao)
  const say = (who: SignedIn, at = NOW) => askAboutInitiative(db, who, onPage(slug, { body: '¿Cuánto?' }), at)
  for (const who of [tic, coordinator]) {
    for (let n = 0; n < QUESTIONS_A_DAY; n++) await say(who)
    await expect(say(who)).rejects.toMatchObject({ status: 429, messageKey: 'errors.tooManyQuestions' })
  }
  await say(cacao)
  await say(tic, new Date(NOW.getTime() + 24 * 3_600_000))
})

it('the list shows what is published, and drafts to their own cluster alone', async () => {
  const { db, cacao, tic, camara } = await network()
  await publish(db, cacao)
  const draft = { title: 'Borrador', direction: 'up', bottleneck: [], area: [], invite: [] } as const
  await saveDraft(
    db,
    cacao,
    { ...draft, bottleneck: [], area: [], invite: [], chosen: { bottlenecks: [], invited: [] } },
    NOW,
  )
  const seenBy = (who: typeof cacao, query = '') => readInitiativeList(db, who, new URLSearchParams(query))
  const own = await seenBy(cacao)
  expect([own.initiatives.length, own.drafts.length, own.canPropose]).toEqual([1, 1, true])
  expect((await seenBy(tic)).drafts).toEqual([])
  expect((await seenBy(camara)).canPropose).toBe(false)
  expect((await seenBy(tic, 'mio=invitado&estado=open')).list.total).toBe(1)
  expect((await seenBy(tic, 'mio=lidera')).list.total).toBe(0)
  expect((await seenBy(tic, 'estado=draft')).list.ignored).toEqual([{ name: 'estado', value: 'draft' }])
  expect((await seenBy(tic, 'q=cb-101 energía')).list.total).toBe(1)
})
