import { beforeEach, describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { MOST_SAVED_VIEWS } from '#app/domain/saved-views.ts'
import { readSavedViews, removeView, renameView, saveView } from '#app/services/saved-views.server.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
})

const LATER = new Date(NOW.getTime() + 60_000)
const STATE = 'vista=red&fecha=2024-06-30&tipo=alianza'
const names = async (actor = people.cacao) => (await readSavedViews(db, actor)).views.map(view => view.name)

describe('saved views', () => {
  it('belong to the cluster: whoever edits for it sees and changes them, and nobody hears of it', async () => {
    const id = await saveView(db, people.cacao, { name: 'Alianzas en 2024', state: STATE }, NOW)
    const { party, views } = await readSavedViews(db, people.editor)
    expect(party).toBe('Clúster de cacao')
    expect(views).toEqual([
      {
        id,
        name: 'Alianzas en 2024',
        address: 'vista=red&tipo=alianza&fecha=2024-06-30',
        version: 1,
        updatedAt: NOW.toISOString(),
      },
    ])
    await renameView(db, people.editor, { id, version: 1, name: 'Alianzas' }, LATER)
    const [renamed] = (await readSavedViews(db, people.cacao)).views
    expect(renamed).toMatchObject({ name: 'Alianzas', version: 2, updatedAt: LATER.toISOString() })
    await removeView(db, people.cacao, { id, version: 2 }, LATER)
    expect(await names()).toEqual([])
    expect(await verbs(db)).toEqual([])
  })

  it('are nobody else’s: the neighbour cluster has its own, and knows nothing of these', async () => {
    const id = await saveView(db, people.cacao, { name: 'Nuestra', state: STATE }, NOW)
    expect(await names(people.tic)).toEqual([])
    await saveView(db, people.tic, { name: 'Nuestra', state: '' }, NOW)
    expect(await names(people.tic)).toEqual(['Nuestra'])
    const theirs = { id, version: 1 }
    await expect(renameView(db, people.tic, { ...theirs, name: 'Suya' }, NOW)).rejects.toMatchObject({ status: 404 })
    await expect(removeView(db, people.tic, theirs, NOW)).rejects.toMatchObject({ status: 404 })
    expect(await names()).toEqual(['Nuestra'])
  })

  it.each(['reader', 'coordinator', 'anonymous'] as const)('are not for the %s', async who => {
    const actor = who === 'anonymous' ? ANONYMOUS : people[who]
    const id = await saveView(db, people.cacao, { name: 'Nuestra', state: STATE }, NOW)
    const refused = { status: 403, messageKey: 'permissions.map_save-view' }
    await expect(readSavedViews(db, actor)).rejects.toMatchObject(refused)
    await expect(saveView(db, actor, { name: 'Otra', state: '' }, NOW)).rejects.toMatchObject(refused)
    await expect(renameView(db, actor, { id, version: 1, name: 'Otra' }, NOW)).rejects.toMatchObject(refused)
    await expect(removeView(db, actor, { id, version: 1 }, NOW)).rejects.toMatchObject(refused)
  })

  it('keep what the map understands, and nothing else', async () => {
    await saveView(db, people.cacao, { name: 'Una', state: 'vista=globo&fecha=2024-02-30&utm=x&region=Caribe&q=' }, NOW)
    const { views } = await readSavedViews(db, people.cacao)
    expect(views[0]?.address).toBe('region=Caribe')
  })

  it('have one name each, however it is written', async () => {
    const id = await saveView(db, people.cacao, { name: 'Región Caribe', state: '' }, NOW)
    const taken = { status: 409, messageKey: 'mapViews.errors.taken' }
    await expect(saveView(db, people.cacao, { name: 'region  CARIBE', state: '' }, NOW)).rejects.toMatchObject(taken)
    const other = await saveView(db, people.cacao, { name: 'Otra', state: '' }, NOW)
    await expect(
      renameView(db, people.cacao, { id: other, version: 1, name: 'Región caribe' }, NOW),
    ).rejects.toMatchObject(taken)
    // The same one may be written another way.
    await renameView(db, people.cacao, { id, version: 1, name: 'Region Caribe' }, NOW)
    expect(await names()).toEqual(['Otra', 'Region Caribe'])
  })

  it('are so many at most', async () => {
    for (let i = 0; i < MOST_SAVED_VIEWS; i++) await saveView(db, people.cacao, { name: `Vista ${i}`, state: '' }, NOW)
    await expect(saveView(db, people.cacao, { name: 'Una más', state: '' }, NOW)).rejects.toMatchObject({
      status: 409,
      params: { most: MOST_SAVED_VIEWS },
    })
    expect(await saveView(db, people.tic, { name: 'Una más', state: '' }, NOW)).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('are not changed by whoever saw an older one, nor twice by the same form', async () => {
    const id = await saveView(db, people.cacao, { name: 'Una', state: '' }, NOW, 'form')
    expect(await saveView(db, people.cacao, { name: 'Una', state: '' }, NOW, 'form')).toBe(id)
    await renameView(db, people.cacao, { id, version: 1, name: 'Dos' }, NOW, 'rename')
    await renameView(db, people.cacao, { id, version: 1, name: 'Dos' }, NOW, 'rename')
    const changed = { status: 409, messageKey: 'mapViews.errors.changed' }
    await expect(renameView(db, people.editor, { id, version: 1, name: 'Tres' }, NOW)).rejects.toMatchObject(changed)
    await expect(removeView(db, people.editor, { id, version: 1 }, NOW)).rejects.toMatchObject(changed)
    await removeView(db, people.editor, { id, version: 2 }, NOW, 'remove')
    await removeView(db, people.editor, { id, version: 2 }, NOW, 'remove')
    expect(await names()).toEqual([])
  })
})
