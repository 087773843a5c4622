import { beforeEach, describe, expect, it } from 'vitest'
import { readMapQuery } from '#app/domain/map-view.ts'
import { confirmAlliance } from '#app/services/alliance-answers.server.ts'
import { readMap } from '#app/services/map.server.ts'
import { readMapPartners } from '#app/services/map-partners.server.ts'
import { readPath } from '#app/services/network-paths.server.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, PUBLIC_URL, propose } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'

const query = (search: string) => readMapQuery(new URLSearchParams(search))
const ask = (db: Db, search: string) => readPath(db, query(search), NOW)

//   cacao ─ ─ tic ─ ─ moda        sola        camara
//   proposed by one side each
let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
  await propose(db, people.cacao)
  await propose(db, people.moda, {
    title: 'Empaques',
    parties: [
      { id: 'moda', contribution: null },
      { id: 'tic', contribution: null },
    ],
  })
})

describe('the way between two', () => {
  it('is told step by step, with the rows that are drawn', async () => {
    const answer = await ask(db, 'desde=cacao&hacia=moda')
    const [path] = answer?.found?.paths ?? []
    expect(path?.steps.map(({ from, to, tie }) => [from.slug, to.slug, tie.type, tie.record.title])).toEqual([
      ['cacao', 'tic', 'alliance', 'Trazabilidad de lotes'],
      ['tic', 'moda', 'alliance', 'Empaques'],
    ])
    expect(path?.steps[0]?.weaknesses).toEqual(['declared', 'single'])
    expect(path?.weakest).toEqual([0, 1])
    expect(answer?.drawn).toEqual({ nodes: [0, 4, 2], ties: [0, 1] })
  })

  it('names the weakest step once the other side of one has confirmed', async () => {
    const { slug } = await db
      .selectFrom('alliance')
      .select('slug')
      .where('title', '=', 'Empaques')
      .executeTakeFirstOrThrow()
    await confirmAlliance(db, people.tic, { slug, version: 1, publicUrl: PUBLIC_URL }, NOW)
    expect((await ask(db, 'desde=cacao&hacia=moda'))?.found?.paths[0]?.weakest).toEqual([0])
  })

  it('is asked by names as people type them, and says when they mean several, or nobody', async () => {
    expect((await ask(db, 'desde=Clúster+de+cacao&hacia=MODA'))?.found?.count).toBe(1)
    const several = await ask(db, 'desde=cl%C3%BAster&hacia=moda')
    expect([several?.found, several?.from.meant.length]).toEqual([null, 4])
    const nobody = await ask(db, 'desde=nadie&hacia=moda')
    expect([nobody?.found, nobody?.from.meant]).toEqual([null, []])
    expect((await ask(db, 'desde=cacao&hacia=cacao'))?.isSame).toBe(true)
    expect(await ask(db, 'desde=cacao')).toBeNull()
  })

  it('goes over the ties shown alone, and says whether the hidden ones would lead there', async () => {
    const hidden = await ask(db, 'desde=cacao&hacia=moda&procedencia=documentado')
    expect([hidden?.found, hidden?.gap?.elsewhere]).toEqual([null, true])
    const none = await ask(db, 'desde=cacao&hacia=sola')
    expect(none?.gap?.elsewhere).toBe(false)
    expect(none?.gap?.openers[0]).toMatchObject({ near: { slug: 'cacao' }, far: { slug: 'sola' }, likeness: 'sector' })
  })
})

describe('the partners beside the selected cluster', () => {
  const partners = async (search: string, actor = people.cacao) => {
    const asked = query(search)
    const { selection } = await readMap(db, actor, asked)
    return readMapPartners(db, actor, asked, selection, NOW)
  }

  it('are there for one’s own, for others when they are asked for, for no organisation', async () => {
    expect((await partners('foco=cacao'))?.suggestions.cluster.isYours).toBe(true)
    expect(await partners('foco=cacao&sugerencias=no')).toBeNull()
    expect(await partners('foco=moda')).toBeNull()
    expect(await partners('foco=moda&sugerencias=si')).not.toBeNull()
    expect(await partners('foco=camara&sugerencias=si')).toBeNull()
    expect(await partners('sugerencias=si')).toBeNull()
  })

  it('are drawn with the number they have in the panel', async () => {
    // cacao and moda have tic in common.
    const found = await partners('foco=cacao')
    expect(found?.suggestions.partners.map(({ slug }) => slug)).toEqual(['moda'])
    expect(found?.drawn).toEqual([{ node: 2, number: 1 }])
  })
})
