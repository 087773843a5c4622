import { beforeEach, describe, expect, it } from 'vitest'
import { type Actor, ANONYMOUS, type SignedIn } from '#app/domain/actors.ts'
import { type About, readAbout } from '#app/domain/follow-forms.ts'
import { MOST_TOPICS, type Wish } from '#app/domain/follows.ts'
import { action as profileAction } from '#app/routes/clusters/profile/route.tsx'
import { declineAlliance } from '#app/services/alliance-answers.server.ts'
import { readFollowing } from '#app/services/following.server.ts'
import { followRecord, readFollow } from '#app/services/follows.server.ts'
import { setLevel } from '#app/services/levels.server.ts'
import { followTopic, readCodeFollow, readTopicFollows } from '#app/services/topic-follows.server.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, PUBLIC_URL, propose, standing, verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { sendForm } from '#test/support/send-form.ts'

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
})

const asked = (search = '') => new URLSearchParams(search)
const about = (text: string): About => {
  const read = readAbout(text)
  if (!read) throw new Error(text)
  return read
}
const wish = (who: SignedIn, text: string, wanted: Wish, once?: string) =>
  setLevel(db, who, { about: about(text), wish: wanted }, NOW, once)
const listed = async (who: SignedIn, search = '') =>
  (await readFollowing(db, who, asked(search), 'es')).rows.map(row => [row.name, row.level, row.isOwn, row.takesPart])

describe('what somebody follows', () => {
  it('is what their party takes part in from the start, and ends by their word', async () => {
    const slug = await propose(db, people.cacao)
    const part = 'Clúster de tic'
    const path = `/alianzas/${slug}`
    expect(await listed(people.tic)).toEqual([
      ['Clúster de tic', 'all', false, part],
      ['Trazabilidad de lotes', 'all', false, part],
    ])
    expect(await readFollow(db, people.tic, path)).toEqual({ isFollowing: true, level: null, takesPart: true })
    await followRecord(db, people.tic, path, 'unfollow', NOW)
    await followRecord(db, people.tic, path, 'unfollow', NOW)
    expect(await readFollow(db, people.tic, path)).toEqual({ isFollowing: false, level: 'none', takesPart: true })
    expect(await listed(people.tic, 'nivel=none')).toEqual([['Trazabilidad de lotes', 'none', true, part]])
    await followRecord(db, people.tic, path, 'follow', NOW)
    expect(await readFollow(db, people.tic, path)).toMatchObject({ isFollowing: true, level: 'all' })
  })

  it('is a filter, a sector, a category, however its address is written', async () => {
    const follow = (topic: 'alliances' | 'sector', params: string | URLSearchParams, intent: 'follow' | 'unfollow') =>
      followTopic(db, people.reader, { topic, asked: params }, intent, NOW)
    await follow('alliances', asked('region=Caribe&area=innovacion&orden=titulo&pagina=2&nada=1'), 'follow')
    await follow('alliances', asked('area=innovacion&region=Caribe'), 'follow')
    await follow('sector', 'turismo', 'follow')
    expect(await listed(people.reader)).toEqual([
      ['Alianzas: Innovación; Caribe', 'all', true, null],
      ['Sector Turismo', 'all', true, null],
    ])
    const state = (search: string) => readTopicFollows(db, people.reader, 'alliances', asked(search))
    expect((await state('region=Caribe&area=innovacion')).filter).toEqual({ isFollowing: true, isWhole: false })
    expect((await state('region=Caribe')).filter).toEqual({ isFollowing: false, isWhole: false })
    expect((await state('')).filter).toEqual({ isFollowing: false, isWhole: true })
    expect(await readTopicFollows(db, people.reader, 'bottlenecks', asked('sector=turismo&categoria=talento'))).toEqual(
      {
        filter: { isFollowing: false, isWhole: false },
        codes: [
          { topic: 'sector', code: 'turismo', isFollowing: true },
          { topic: 'category', code: 'talento', isFollowing: false },
        ],
      },
    )
    expect((await readTopicFollows(db, people.tic, 'initiatives', asked('mio=lidera'))).filter).toBeNull()
    await follow('alliances', asked('area=innovacion&region=Caribe'), 'unfollow')
    await follow('alliances', asked('area=innovacion&region=Caribe'), 'unfollow')
    expect(await listed(people.reader)).toEqual([['Sector Turismo', 'all', true, null]])
    await expect(follow('sector', 'nada', 'follow')).rejects.toMatchObject({ status: 404 })
    expect(await verbs(db)).toEqual([])
  })

  it('is the sector or the category of a record, from its page', async () => {
    const send = (topic: 'sector' | 'category', code: string, intent = 'follow', who: Actor = people.reader) =>
      sendForm(profileAction, db, who, { intent, topic, code })
    const states = async (who: Actor) => [
      await readCodeFollow(db, who, 'sector', 'turismo'),
      await readCodeFollow(db, who, 'category', 'talento'),
    ]
    expect(await send('sector', 'turismo')).toMatchObject({ status: 303, location: '/formulario' })
    expect(await send('category', 'talento')).toMatchObject({ status: 303 })
    expect(await states(people.reader)).toEqual([
      { topic: 'sector', code: 'turismo', isFollowing: true },
      { topic: 'category', code: 'talento', isFollowing: true },
    ])
    for (const other of [people.tic, ANONYMOUS]) {
      expect((await states(other)).map(({ isFollowing }) => isFollowing)).toEqual([false, false])
    }
    expect(await send('sector', 'turismo', 'unfollow')).toMatchObject({ status: 303 })
    expect(await listed(people.reader)).toEqual([['Categoría Talento humano', 'all', true, null]])
    expect(await send('sector', 'turismo', 'follow', ANONYMOUS)).toMatchObject({
      location: '/entrar?volver=%2Fformulario',
    })
  })

  it('has an end: nobody can follow more topics than can be read', async () => {
    for (let n = 0; n < MOST_TOPICS; n++) {
      await followTopic(db, people.reader, { topic: 'projects', asked: asked(`q=palabra${n}`) }, 'follow', NOW)
    }
    const one = { topic: 'sector', asked: 'cacao' } as const
    await expect(followTopic(db, people.reader, one, 'follow', NOW)).rejects.toMatchObject({ status: 409 })
    await expect(wish(people.reader, 'projects?q=otra', 'all')).rejects.toMatchObject({ status: 409 })
    await wish(people.reader, 'projects?q=palabra1', 'key')
    const known = { topic: 'projects', asked: asked('q=palabra1') } as const
    await followTopic(db, people.reader, known, 'follow', NOW)
    const { list } = await readFollowing(db, people.reader, asked(), 'es')
    expect(list.total).toBe(MOST_TOPICS)
  })

  it('has a level, which can be taken back', async () => {
    await followRecord(db, people.reader, '/clusteres/cacao', 'follow', NOW)
    expect(await wish(people.reader, 'cluster/cacao', 'key')).toBe('all')
    expect(await wish(people.reader, 'cluster/cacao', 'none')).toBe('key')
    expect(await listed(people.reader)).toEqual([['Clúster de cacao', 'none', true, null]])
    expect(await wish(people.reader, 'cluster/cacao', 'end')).toBe('none')
    expect(await listed(people.reader)).toEqual([])
    expect(await wish(people.reader, 'cluster/cacao', 'none')).toBe('end')
    expect(await wish(people.reader, 'sector?cacao', 'key')).toBe('end')
    expect(await listed(people.reader, 'tipo=sector')).toEqual([['Sector Cacao', 'key', true, null]])
    expect(await wish(people.reader, 'sector?cacao', 'end')).toBe('key')
  })

  it('takes the same form sent twice as once, from two windows too', async () => {
    await followRecord(db, people.reader, '/clusteres/cacao', 'follow', NOW)
    const twice = [1, 2].map(() => wish(people.reader, 'cluster/cacao', 'key', 'the same form'))
    expect(await Promise.all(twice)).toEqual(['all', 'all'])
    const windows = [1, 2, 3].map(() => followRecord(db, people.reader, '/clusteres/tic', 'follow', NOW))
    await Promise.all(windows)
    expect(await listed(people.reader)).toHaveLength(2)
  })

  it('offers to take back what was changed, by the name the reader may see', async () => {
    await wish(people.reader, 'cluster/cacao', 'key')
    const { undo } = await readFollowing(db, people.reader, asked('deshacer=cluster/cacao~end'), 'es')
    expect(undo).toEqual({ about: 'cluster/cacao', wish: 'end', name: 'Clúster de cacao', level: 'key' })
    const made = asked(`deshacer=${encodeURIComponent('alliances?region=Caribe&x=Llame al 123')}~all`)
    expect((await readFollowing(db, people.reader, made, 'es')).undo).toMatchObject({
      about: 'alliances?region=Caribe',
    })
    expect((await readFollowing(db, people.reader, asked('deshacer=sector?nada~all'), 'es')).undo).toBeNull()
    const slug = await propose(db, people.cacao)
    const { row } = await standing(db, slug)
    await declineAlliance(db, people.tic, { slug, publicUrl: PUBLIC_URL, reason: 'No' }, NOW)
    const secret = asked(`deshacer=alliance/${row.id}~all`)
    expect((await readFollowing(db, people.reader, secret, 'es')).undo).toBeNull()
    expect((await readFollowing(db, people.cacao, secret, 'es')).undo).toMatchObject({ name: 'Trazabilidad de lotes' })
  })

  it('names nothing that the reader may no longer see', async () => {
    const slug = await propose(db, people.cacao)
    const { row } = await standing(db, slug)
    await followRecord(db, people.reader, `/alianzas/${slug}`, 'follow', NOW)
    await declineAlliance(db, people.tic, { slug, publicUrl: PUBLIC_URL, reason: 'No' }, NOW)
    const { rows } = await readFollowing(db, people.reader, asked(), 'es')
    expect(rows).toMatchObject([{ name: 'Registro que ya no es público', href: null }])
    await expect(wish(people.moda, `alliance/${row.id}`, 'all')).rejects.toMatchObject({ status: 404 })
    await wish(people.reader, `alliance/${row.id}`, 'end')
    await expect(wish(people.reader, `alliance/${row.id}`, 'all')).rejects.toMatchObject({ status: 404 })
    await expect(wish(people.reader, 'alliance/no-there', 'all')).rejects.toMatchObject({ status: 404 })
  })

  it('is for those signed in', async () => {
    const refused = { status: 403 }
    await expect(readFollowing(db, ANONYMOUS, asked(), 'es')).rejects.toMatchObject(refused)
    await expect(setLevel(db, ANONYMOUS, { about: about('sector?cacao'), wish: 'all' }, NOW)).rejects.toMatchObject(
      refused,
    )
    const topic = { topic: 'sector', asked: 'cacao' } as const
    await expect(followTopic(db, ANONYMOUS, topic, 'follow', NOW)).rejects.toMatchObject(refused)
  })
})
