import { describe, expect, it } from 'vitest'
import type { ActaContent } from '#app/domain/actas.ts'
import { canonicalJson, type Json } from '#app/domain/canonical-json.ts'
import { erasePerson } from '#app/services/erasure.server.ts'
import { hashOf, readActa } from '#app/services/initiative-actas.server.ts'
import { joinInitiative } from '#app/services/initiative-commitments.server.ts'
import { castVote, decideInitiative } from '#app/services/initiative-decisions.server.ts'
import { cancelInitiative } from '#app/services/initiative-life.server.ts'
import { readInitiativePage } from '#app/services/initiative-page.server.ts'
import { verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import {
  COMMITMENT,
  countInitiativeRows,
  createInitiativeNetwork,
  later,
  NOW,
  onPage,
  onRecord,
  PUBLIC_URL,
  publish,
  settle,
} from '#test/support/initiatives.ts'

/** Being voted by cacao, tic and moda, backed by the chamber. */
async function deciding(more: Record<string, unknown> = {}) {
  const db = await createTestDb()
  const people = await createInitiativeNetwork(db)
  const slug = await publish(db, people.cacao, more)
  for (const who of [people.cacao, people.tic, people.moda]) {
    await joinInitiative(db, who, onPage(slug, { ...COMMITMENT, kind: 'money', amount: 1_000_000 }), NOW)
  }
  await joinInitiative(db, people.camara, onPage(slug, COMMITMENT), NOW)
  await decideInitiative(db, people.cacao, onPage(slug), NOW)
  const vote = (who: keyof typeof people, vote: 'yes' | 'no' | 'abstain', now = NOW) =>
    castVote(db, people[who], onPage(slug, { vote, reason: 'Porque sí' }), now)
  return { db, slug, vote, ...people }
}

describe('the vote', () => {
  it('freezes commitments, and is of the committed clusters, once each', async () => {
    const { db, slug, vote, cafe, camara, editor, coordinator } = await deciding()
    const before = await countInitiativeRows(db)
    await expect(joinInitiative(db, cafe, onPage(slug, COMMITMENT), NOW)).rejects.toMatchObject({
      messageKey: 'initiatives.refusals.frozen',
    })
    for (const who of [cafe, camara, editor, coordinator]) {
      await expect(castVote(db, who, onPage(slug, { vote: 'yes' as const }), NOW)).rejects.toMatchObject({
        status: 403,
      })
    }
    expect(await countInitiativeRows(db)).toEqual(before)
    await vote('tic', 'no')
    await expect(vote('tic', 'yes')).rejects.toMatchObject({ messageKey: 'initiatives.refusals.alreadyVoted' })
    await expect(vote('moda', 'yes', later(11))).rejects.toMatchObject({
      messageKey: 'initiatives.refusals.votingEnded',
    })
  })

  it('ends when nothing can change it: agreed, with its acta and a project that inherits everything', async () => {
    const { db, slug, vote } = await deciding()
    await vote('tic', 'yes')
    await vote('cacao', 'yes')
    const { row, acta, project } = await onRecord(db, slug)
    expect(row).toMatchObject({ status: 'agreed', provenance: 'confirmado', decidedAt: NOW.toISOString() })
    expect((await verbs(db)).slice(-4)).toEqual([
      'initiative.voted',
      'initiative.voted',
      'initiative.agreed',
      'project.agreed',
    ])
    const parties = await db
      .selectFrom('projectParty')
      .select(['partyId', 'role', 'commitmentKind', 'commitmentAmount'])
      .where('projectId', '=', project?.id ?? '')
      .orderBy('position')
      .execute()
    expect(parties).toEqual([
      { partyId: 'cacao', role: 'leader', commitmentKind: 'money', commitmentAmount: 1_000_000 },
      { partyId: 'tic', role: 'partner', commitmentKind: 'money', commitmentAmount: 1_000_000 },
      { partyId: 'moda', role: 'partner', commitmentKind: 'money', commitmentAmount: 1_000_000 },
      { partyId: 'camara', role: 'ally', commitmentKind: 'hours', commitmentAmount: 40 },
    ])
    expect(acta?.hash).toBe(hashOf(acta?.content ?? ''))
    await expect(vote('moda', 'no')).rejects.toMatchObject({ messageKey: 'initiatives.refusals.wrongStatus' })
    const mails = await db.selectFrom('outbox').select('subject').where('kind', '=', 'initiativeAgreed').execute()
    expect(mails).toHaveLength(4)
  })

  it('is lost at the first no where consensus was the rule: an acta, no project', async () => {
    const { db, slug, vote } = await deciding({ decisionRule: 'consensus' })
    await vote('moda', 'no')
    const { row, acta, project } = await onRecord(db, slug)
    expect(row).toMatchObject({ status: 'not_agreed', provenance: 'declarado' })
    expect(project).toBeUndefined()
    expect((JSON.parse(acta?.content ?? '{}') as ActaContent).decision).toMatchObject({
      outcome: 'not_agreed',
      count: { yes: 0, no: 1, abstain: 0, silent: 2, voters: 3 },
    })
  })

  it('takes silence for abstaining when its time is over', async () => {
    const { db, slug, vote } = await deciding({ decisionRule: 'two_thirds' })
    await vote('moda', 'yes')
    await settle(db, later(11))
    const { row, acta } = await onRecord(db, slug)
    expect(row.status).toBe('agreed')
    expect((JSON.parse(acta?.content ?? '{}') as ActaContent).decision.count).toEqual({
      yes: 1,
      no: 0,
      abstain: 0,
      silent: 2,
      voters: 3,
    })
  })

  it('can be called off by the leader alone', async () => {
    const { db, slug, tic, cacao } = await deciding()
    await expect(cancelInitiative(db, tic, onPage(slug), NOW)).rejects.toMatchObject({ status: 403 })
    await cancelInitiative(db, cacao, onPage(slug), NOW)
    await settle(db, later(20))
    expect((await onRecord(db, slug)).row.status).toBe('cancelled')
  })

  it('shows its totals to everybody, and who voted what to the parties', async () => {
    const { db, slug, vote, cafe, moda, coordinator } = await deciding()
    await vote('tic', 'no')
    const seenBy = async (who: typeof cafe) => (await readInitiativePage(db, who, slug, 'es', NOW)).decision
    expect(await seenBy(cafe)).toEqual({ tally: { yes: 0, no: 1, abstain: 0, silent: 2 }, voters: 3, votes: null })
    for (const who of [moda, coordinator]) {
      expect((await seenBy(who))?.votes).toMatchObject([{ slug: 'tic', vote: 'no', reason: 'Porque sí' }])
    }
  })
})

describe('an acta', () => {
  it('names organisations and roles, no person, and erasing a person changes no hash', async () => {
    const { db, slug, vote, cacao, tic, coordinator } = await deciding()
    await vote('tic', 'yes')
    await vote('cacao', 'yes')
    const { acta } = await onRecord(db, slug)
    const hash = acta?.hash ?? ''
    const before = await readActa(db, hash)
    expect(before.raw).not.toContain('Persona de')
    for (const person of [cacao, tic]) expect(before.raw).not.toContain(person.userId)
    expect(before.content.parties.map(party => [party.slug, party.role])).toEqual([
      ['cacao', 'leader'],
      ['moda', 'committed'],
      ['tic', 'committed'],
      ['camara', 'backing'],
    ])
    await erasePerson(db, coordinator, { userId: tic.userId, publicUrl: PUBLIC_URL }, NOW)
    expect(await readActa(db, hash)).toEqual(before)
    expect(before.matches).toBe(true)
    expect(canonicalJson(before.content as unknown as Json)).toBe(before.raw)
  })

  it('that was tampered with says so; one that is not there is not there', async () => {
    const { db, slug, vote } = await deciding({ decisionRule: 'consensus' })
    await vote('moda', 'no')
    const { acta } = await onRecord(db, slug)
    const content = (acta?.content ?? '').replace('not_agreed', 'agreed')
    await db.updateTable('acta').set({ content }).execute()
    expect(await readActa(db, acta?.hash ?? '')).toMatchObject({ matches: false })
    for (const hash of ['0'.repeat(64), 'x', '', "' or 1=1 --"]) {
      await expect(readActa(db, hash)).rejects.toMatchObject({ status: 404 })
    }
  })
})
