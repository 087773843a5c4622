import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SignedIn } from '#app/domain/actors.ts'
import {
  ALLIANCE_ACTS,
  type AllianceAct,
  provenanceOf,
  startAlliance,
  stepAlliance,
} from '#app/domain/alliance-lifecycle.ts'
import { DomainError } from '#app/domain/errors.ts'
import {
  confirmAlliance,
  declineAlliance,
  disputeAlliance,
  endAlliance,
  renewAlliance,
  withdrawAlliance,
} from '#app/services/alliance-answers.server.ts'
import { editAlliance } from '#app/services/alliance-edits.server.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, PUBLIC_URL, propose, standing, verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { FULL } from '#test/support/full.ts'
import { expectNothingStale } from '#test/support/kept.ts'

const PARTIES = ['cacao', 'tic', 'moda', 'sola'] as const
const ANSWERS = {
  confirm: confirmAlliance,
  decline: declineAlliance,
  withdraw: withdrawAlliance,
  dispute: disputeAlliance,
  end: endAlliance,
  renew: renewAlliance,
}

/** The act as a person's form; an edit always changes a word. Gives the refusal, or nothing. */
async function act(db: Db, by: SignedIn, kind: AllianceAct, slug: string, n: number): Promise<string | undefined> {
  const { row } = await standing(db, slug)
  const form = { slug, version: row.version, publicUrl: PUBLIC_URL, reason: 'Porque sí', outcome: 'Algo quedó' }
  const words = { title: `Título ${n}`, area: row.area, purpose: 'Algo', startDate: '2026-10-01', contribution: [] }
  try {
    await (kind === 'edit' ? editAlliance(db, by, { ...form, ...words }, NOW) : ANSWERS[kind](db, by, form, NOW))
    return undefined
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.messageKey
  }
}

it('the database does what the pure life cycle says, with exactly one event for each change', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...ALLIANCE_ACTS), fc.nat({ max: 2 })), {
    minLength: 1,
    maxLength: 9,
  })
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 4 }), steps, async (size, moves) => {
      const db = await createTestDb()
      const people = await createNetwork(db)
      const ids = PARTIES.slice(0, size)
      const slug = await propose(db, people.cacao, { parties: ids.map(id => ({ id, contribution: null })) })
      let model = startAlliance(
        'cacao',
        ids.map(id => ({ id, hasMembers: id !== 'sola' })),
      )
      let events = 1
      for (const [n, [kind, who]] of moves.entries()) {
        const by = PARTIES[who] as 'cacao' | 'tic' | 'moda'
        const refused = await act(db, people[by], kind, slug, n)
        const step = stepAlliance(model, kind, by)
        if (step.ok) {
          expect(refused).toBeUndefined()
          model = step.state
          events++
          expect((await verbs(db)).at(-1)).toBe(step.verb)
        } else if (step.refusal !== 'notAParty') {
          expect(refused).toBe(`alliances.refusals.${step.refusal}`)
        } else {
          expect(['errors.notFound', 'permissions.alliance']).toContain(refused?.replace(/_.*/, ''))
        }
        const { row, parties } = await standing(db, slug)
        expect([row.status, row.provenance]).toEqual([model.status, provenanceOf(model)])
        expect(parties.map(p => [p.partyId, p.answer, p.everConfirmed === 1])).toEqual(
          model.parties.map(p => [p.partyId, p.answer, p.everConfirmed]),
        )
        expect(row.openKey === null).toBe(['ended', 'declined', 'withdrawn'].includes(row.status))
        expect(await verbs(db)).toHaveLength(events)
      }
      await expectNothingStale(db)
      await db.destroy()
    }),
    { numRuns: FULL ? 100 : 40 },
  )
})
