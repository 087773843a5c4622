import { describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import {
  confirmAlliance,
  declineAlliance,
  disputeAlliance,
  renewAlliance,
} from '#app/services/alliance-answers.server.ts'
import { editAlliance } from '#app/services/alliance-edits.server.ts'
import { readAllianceList } from '#app/services/alliance-list.server.ts'
import { readAlliancePage } from '#app/services/alliance-page.server.ts'
import { countPending, readInbox } from '#app/services/inbox.server.ts'
import { createMember, createNetwork, NOW, PUBLIC_URL, propose, standing } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'

async function network() {
  const db = await createTestDb()
  return { db, ...(await createNetwork(db)) }
}
const answer = <M extends object>(slug: string, more?: M) => ({ slug, publicUrl: PUBLIC_URL, ...(more as M) })
const A_YEAR_LATER = new Date('2027-11-22T15:00:00.000Z')
const asked = (search = '') => new URLSearchParams(search)

describe('the list of alliances', () => {
  it('holds what is public, and what was declined or withdrawn only for its parties and the coordination', async () => {
    const { db, cacao, tic, moda, coordinator } = await network()
    const declined = await propose(db, cacao)
    await declineAlliance(db, tic, answer(declined, { reason: 'No' }), NOW)
    await propose(db, cacao, { title: 'Otra' })
    const seen = async (actor: typeof cacao | typeof ANONYMOUS) => {
      const { alliances, hasPrivate, list } = await readAllianceList(db, actor, asked('orden=titulo'), NOW)
      return [alliances.map(a => a.slug), hasPrivate, list.counts.estado?.declined]
    }
    for (const who of [ANONYMOUS, moda]) expect(await seen(who)).toEqual([['otra'], false, 0])
    for (const who of [cacao, tic, coordinator]) expect(await seen(who)).toEqual([['otra', declined], true, 1])
  })

  it('filters by status, area, kind, provenance and verification, and searches parties too', async () => {
    const { db, cacao, tic } = await network()
    const confirmed = await propose(db, cacao)
    await confirmAlliance(db, tic, answer(confirmed), NOW)
    const withChamber = [
      { id: 'cacao', contribution: null },
      { id: 'camara', contribution: null },
    ]
    await propose(db, cacao, { title: 'Con la cámara', area: 'formacion', parties: withChamber })
    const slugs = async (search: string, now = NOW) =>
      (await readAllianceList(db, ANONYMOUS, asked(search), now)).alliances.map(a => a.slug)
    expect(await slugs('estado=active&orden=titulo')).toEqual(['con-la-camara', confirmed])
    expect(await slugs('area=innovacion')).toEqual([confirmed])
    expect(await slugs('tipo=intercluster')).toEqual([confirmed])
    expect(await slugs('procedencia=confirmado')).toEqual([confirmed])
    expect(await slugs('q=camara+comercio')).toEqual(['con-la-camara'])
    expect(await slugs('verificacion=sin-verificar')).toEqual([])
    expect(await slugs('verificacion=sin-verificar&procedencia=confirmado', A_YEAR_LATER)).toEqual([confirmed])
    const { list } = await readAllianceList(db, ANONYMOUS, asked('area=nada'), NOW)
    expect(list.ignored).toEqual([{ name: 'area', value: 'nada' }])
  })
})

describe('what waits for an answer', () => {
  const tasks = async (db: Parameters<typeof readInbox>[0], who: Parameters<typeof readInbox>[1], now = NOW) =>
    (await readInbox(db, who, now)).tasks.map(({ task, parties }) => [task, ...parties])

  it('asks the other side, asks again after a change, and is settled by the answer', async () => {
    const { db, cacao, tic, editor } = await network()
    const slug = await propose(db, cacao)
    expect(await tasks(db, cacao)).toEqual([])
    expect(await tasks(db, tic)).toEqual([['confirm', 'Clúster de cacao']])
    await confirmAlliance(db, tic, answer(slug), NOW)
    expect(await tasks(db, tic)).toEqual([])
    const { row } = await standing(db, slug)
    const words = { title: 'Otra', area: row.area, purpose: 'x', startDate: '2027-01-01', contribution: [] }
    await editAlliance(db, cacao, { ...answer(slug), ...words, version: row.version }, NOW)
    expect(await tasks(db, tic)).toEqual([['confirm-again', 'Clúster de cacao']])
    // The profile of each lacks something: one thing more.
    expect([await countPending(db, tic, NOW), await countPending(db, editor, NOW)]).toEqual([2, 1])
  })

  it('shows a dispute to both sides', async () => {
    const { db, cacao, tic } = await network()
    const slug = await propose(db, cacao)
    await disputeAlliance(db, tic, answer(slug, { reason: 'No' }), NOW)
    expect(await tasks(db, cacao)).toEqual([['disputed-other', 'Clúster de tic']])
    expect(await tasks(db, tic)).toEqual([['disputed-own', 'Clúster de cacao']])
  })

  it('asks to renew after twelve months, and one of the two is enough', async () => {
    const { db, cacao, tic } = await network()
    const slug = await propose(db, cacao)
    await confirmAlliance(db, tic, answer(slug), NOW)
    expect(await tasks(db, cacao)).toEqual([])
    for (const who of [cacao, tic]) expect((await tasks(db, who, A_YEAR_LATER))[0]?.[0]).toBe('renew')
    await renewAlliance(db, cacao, answer(slug), A_YEAR_LATER)
    for (const who of [cacao, tic]) expect(await tasks(db, who, A_YEAR_LATER)).toEqual([])
  })

  it('asks a party whose people arrive later, though the alliance is in force already', async () => {
    const { db, cacao } = await network()
    const parties = ['cacao', 'sola'].map(id => ({ id, contribution: null }))
    const slug = await propose(db, cacao, { parties })
    const sola = await createMember(db, 'sola')
    expect(await tasks(db, sola)).toEqual([['confirm', 'Clúster de cacao']])
    const page = await readAlliancePage(db, sola, slug, 'es', NOW)
    expect(page.you).toMatchObject({ isAwaited: true, acts: ['confirm', 'decline', 'dispute', 'edit'] })
  })

  it('is for who acts for somebody', async () => {
    const { db, reader, coordinator, editor } = await network()
    for (const who of [ANONYMOUS, reader]) await expect(readInbox(db, who, NOW)).rejects.toMatchObject({ status: 403 })
    expect(await readInbox(db, coordinator, NOW)).toMatchObject({ tasks: [], party: null })
    expect(await readInbox(db, editor, NOW)).toMatchObject({ canAnswer: false })
    expect(await countPending(db, ANONYMOUS, NOW)).toBe(0)
  })
})

describe('what each side sees on its page', () => {
  it('offers exactly what it can do', async () => {
    const { db, cacao, tic, editor, moda, coordinator } = await network()
    const slug = await propose(db, cacao)
    const acts = async (who: typeof cacao) => (await readAlliancePage(db, who, slug, 'es', NOW)).you?.acts
    expect(await acts(cacao)).toEqual(['withdraw', 'edit'])
    expect(await acts(tic)).toEqual(['confirm', 'decline', 'dispute', 'edit'])
    expect(await acts(editor)).toEqual([])
    expect(await acts(moda)).toBeUndefined()
    expect(await acts(coordinator)).toBeUndefined()
    await confirmAlliance(db, tic, answer(slug), NOW)
    expect(await acts(cacao)).toEqual(['dispute', 'end', 'renew', 'edit'])
  })
})
