import { describe, expect, it } from 'vitest'
import { confirmAlliance, withdrawAlliance } from '#app/services/alliance-answers.server.ts'
import {
  countRows,
  createMember,
  createNetwork,
  NOW,
  PUBLIC_URL,
  propose,
  standing,
  verbs,
} from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'

async function network() {
  const db = await createTestDb()
  return { db, ...(await createNetwork(db)) }
}
const answer = <M extends object>(slug: string, more?: M) => ({ slug, publicUrl: PUBLIC_URL, ...(more as M) })
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

describe('proposing an alliance', () => {
  it('records it once, as declared by one party, with one event, and tells the other side', async () => {
    const { db, cacao } = await network()
    const slug = await propose(db, cacao)
    const { row, answers, parties } = await standing(db, slug)
    expect(row).toMatchObject({ status: 'proposed', provenance: 'declarado', validFrom: '2026-10-01', version: 1 })
    expect(answers).toEqual({ cacao: 'confirmed', tic: 'pending' })
    expect(parties.map(p => [p.role, p.contribution])).toEqual([
      ['leader', 'Las fincas'],
      ['partner', null],
    ])
    expect(await verbs(db)).toEqual(['alliance.proposed'])
    const mails = await db.selectFrom('outbox').selectAll().execute()
    expect(mails).toHaveLength(1)
    expect(mails[0]?.subject).toBe('Clúster de cacao propone una alianza a Clúster de tic')
    expect(mails[0]?.text).toContain(`${PUBLIC_URL}/alianzas/trazabilidad-de-lotes`)
  })

  it('gives the same record for the same form sent twice, and two for two forms', async () => {
    const { db, cacao } = await network()
    const first = await propose(db, cacao, { once: 'a' })
    expect(await propose(db, cacao, { once: 'a' })).toBe(first)
    expect(await verbs(db)).toEqual(['alliance.proposed'])
    expect(await propose(db, cacao, { once: 'b', area: 'formacion' })).toBe('trazabilidad-de-lotes-2')
  })

  it('offers the open alliance of the same parties in the same area instead of a second one', async () => {
    const { db, cacao, tic } = await network()
    const slug = await propose(db, cacao)
    const before = await countRows(db)
    const parties = [
      { id: 'tic', contribution: null },
      { id: 'cacao', contribution: null },
    ]
    await expect(propose(db, tic, { parties, title: 'Otra' })).rejects.toMatchObject({
      status: 409,
      messageKey: 'alliances.errors.duplicate',
      params: { slug },
    })
    expect(await countRows(db)).toEqual(before)
    await withdrawAlliance(db, cacao, answer(slug), NOW)
    expect(await propose(db, tic, { parties, title: 'Otra' })).toBe('otra')
  })

  it('refuses whoever does not manage the proposer', async () => {
    const { db, cacao, moda, editor, reader, coordinator } = await network()
    const before = await countRows(db)
    for (const who of [editor, reader, coordinator, moda]) {
      await expect(propose(db, who), who.userId).rejects.toMatchObject({ status: 403 })
    }
    await expect(propose(db, { ...cacao, actingFor: 'tic' })).rejects.toMatchObject({ status: 403 })
    await expect(propose(db, { ...cacao, actingFor: null })).rejects.toMatchObject({ status: 403 })
    expect(await countRows(db)).toEqual(before)
  })

  it('refuses parties that do not exist, one alone, the same twice, and none that is a cluster', async () => {
    const { db, cacao } = await network()
    const before = await countRows(db)
    const own = { id: 'cacao', contribution: null }
    const other = (id: string) => ({ id, contribution: null })
    const refused = async (ids: string[], status: number) =>
      expect(propose(db, cacao, { parties: [own, ...ids.map(other)] }), ids.join()).rejects.toMatchObject({ status })
    await refused(['nadie'], 404)
    await refused(["x'; DROP TABLE party; --"], 404)
    await refused([], 409)
    await refused(['tic', 'tic'], 409)
    expect(await countRows(db)).toEqual(before)
  })

  it('is in force at once, declared, where nobody can answer for the other side; who arrives later completes it', async () => {
    const { db, cacao } = await network()
    const slug = await propose(db, cacao, {
      parties: [
        { id: 'cacao', contribution: null },
        { id: 'camara', contribution: null },
      ],
    })
    expect((await standing(db, slug)).row).toMatchObject({
      status: 'active',
      provenance: 'declarado',
      activeSince: NOW.toISOString(),
    })
    const camara = await createMember(db, 'camara')
    await confirmAlliance(db, camara, answer(slug), later(30))
    expect((await standing(db, slug)).row).toMatchObject({ status: 'active', provenance: 'confirmado' })
  })

  it('adds a party that is not listed, as declared', async () => {
    const { db, cacao } = await network()
    const newOrganization = {
      name: 'Fundación Nueva',
      kind: 'otra',
      city: 'Vélez',
      contribution: 'Un salón',
    } as const
    const slug = await propose(db, cacao, { parties: [{ id: 'cacao', contribution: null }], newOrganization })
    const added = await db
      .selectFrom('party')
      .selectAll()
      .where('slug', '=', 'fundacion-nueva')
      .executeTakeFirstOrThrow()
    expect(added).toMatchObject({ kind: 'organization', provenance: 'declarado', searchText: 'fundacion nueva velez' })
    expect((await standing(db, slug)).parties[1]).toMatchObject({ partyId: added.id, contribution: 'Un salón' })
    expect(await verbs(db)).toEqual(['organization.added', 'alliance.proposed'])
  })

  it('keeps titles of any script, and gives them an address', async () => {
    const { db, cacao } = await network()
    for (const [title, slug] of [
      ['تحالف الكاكاو', /^[a-z0-9-]+$/],
      ['🌱🤝', /^alianza/],
      ['<script>alert(1)</script>', /^script/],
      ["'; DROP TABLE alliance; --", /^drop-table/],
      ['Nueva', /^alianza-nueva$/],
    ] as const) {
      const at = await propose(db, cacao, { title })
      expect(at, title).toMatch(slug)
      expect((await standing(db, at)).row.title).toBe(title)
      await withdrawAlliance(db, cacao, answer(at), NOW)
    }
  })
})
