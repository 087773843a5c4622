import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALLIANCE_ACTS,
  ALLIANCE_TRANSITIONS,
  type AllianceAct,
  type AllianceState,
  possibleActs,
  provenanceOf,
  settleAlliance,
  startAlliance,
  stepAlliance,
  waitsFor,
} from '#app/domain/alliance-lifecycle.ts'
import { isOpenAlliance } from '#app/domain/alliances.ts'

const both = [
  { id: 'a', hasMembers: true },
  { id: 'b', hasMembers: true },
]
const afterActs = (state: AllianceState, ...acts: [AllianceAct, string][]): AllianceState =>
  acts.reduce((now, [act, by]) => {
    const step = stepAlliance(now, act, by)
    if (!step.ok) throw new Error(`${act} by ${by}: ${step.refusal}`)
    return step.state
  }, state)
const refusal = (state: AllianceState, act: AllianceAct, by: string) => {
  const step = stepAlliance(state, act, by)
  return step.ok ? undefined : step.refusal
}

describe('the life of an alliance', () => {
  it('is proposed as declared by one party, and in force and confirmed when the other confirms', () => {
    const proposed = startAlliance('a', both)
    expect([proposed.status, provenanceOf(proposed)]).toEqual(['proposed', 'declarado'])
    const active = afterActs(proposed, ['confirm', 'b'])
    expect([active.status, provenanceOf(active)]).toEqual(['active', 'confirmado'])
  })

  it('is in force, but only declared, while a party has nobody here; who arrives later is asked and completes it', () => {
    const alone = startAlliance('a', [both[0] as { id: string; hasMembers: boolean }, { id: 'b', hasMembers: false }])
    expect([alone.status, provenanceOf(alone)]).toEqual(['active', 'declarado'])
    const arrived = { ...alone, parties: alone.parties.map(p => ({ ...p, hasMembers: true })) }
    expect(settleAlliance(arrived)).toEqual(arrived)
    expect(waitsFor(arrived, 'b')).toBe(true)
    const confirmed = afterActs(arrived, ['confirm', 'b'])
    expect([confirmed.status, provenanceOf(confirmed)]).toEqual(['active', 'confirmado'])
  })

  it('comes into force when the last party that was awaited has nobody left', () => {
    const proposed = startAlliance('a', both)
    const left = { ...proposed, parties: proposed.parties.map(p => ({ ...p, hasMembers: p.partyId === 'a' })) }
    expect(settleAlliance(left).status).toBe('active')
    expect(settleAlliance(proposed)).toEqual(proposed)
  })

  it('asks again after a change once somebody has answered, and not the one who changes it', () => {
    const changed = afterActs(startAlliance('a', both), ['confirm', 'b'], ['edit', 'a'])
    expect(changed.status).toBe('proposed')
    expect([waitsFor(changed, 'a'), waitsFor(changed, 'b')]).toEqual([false, true])
    expect(refusal(changed, 'withdraw', 'a')).toBe('othersStandBehind')
    expect(refusal(changed, 'decline', 'b')).toBe('confirmedBefore')
    expect(afterActs(changed, ['confirm', 'b']).status).toBe('active')
    expect(afterActs(changed, ['end', 'b']).status).toBe('ended')
  })

  it('stays disputed until who objected confirms, or it ends', () => {
    const disputed = afterActs(startAlliance('a', both), ['confirm', 'b'], ['dispute', 'b'])
    expect([disputed.status, provenanceOf(disputed)]).toEqual(['disputed', 'declarado'])
    expect(afterActs(disputed, ['edit', 'a']).status).toBe('disputed')
    expect(afterActs(disputed, ['edit', 'a'], ['confirm', 'b']).status).toBe('active')
    expect(afterActs(disputed, ['confirm', 'b']).status).toBe('active')
    expect(afterActs(disputed, ['end', 'a']).status).toBe('ended')
  })

  it('is never answered by who is no party, nor by the wrong one', () => {
    const proposed = startAlliance('a', both)
    for (const act of ALLIANCE_ACTS) expect(refusal(proposed, act, 'c')).toBe('notAParty')
    expect(refusal(proposed, 'confirm', 'a')).toBe('alreadyConfirmed')
    expect(refusal(proposed, 'decline', 'a')).toBe('confirmedBefore')
    expect(refusal(proposed, 'dispute', 'a')).toBe('ownClaim')
    expect(refusal(proposed, 'withdraw', 'b')).toBe('notTheProposer')
    expect(refusal(proposed, 'end', 'a')).toBe('notInForce')
    expect(refusal(proposed, 'renew', 'a')).toBe('notInForce')
  })

  it('leaves a documented one to its source: a party may dispute or end it', () => {
    const documented: AllianceState = {
      status: 'active',
      documented: true,
      proposedBy: null,
      everActive: true,
      parties: ['a', 'b'].map(partyId => ({ partyId, answer: 'pending', hasMembers: true, everConfirmed: false })),
    }
    expect(possibleActs(documented, 'a')).toEqual(['dispute', 'end'])
    expect(waitsFor(documented, 'a')).toBe(false)
    const disputed = afterActs(documented, ['dispute', 'a'])
    expect([disputed.status, provenanceOf(disputed)]).toEqual(['disputed', 'documentado'])
    expect(afterActs(disputed, ['confirm', 'a']).status).toBe('active')
  })
})

describe('whatever the parties do, in whatever order', () => {
  const acts = fc.array(fc.tuple(fc.constantFrom(...ALLIANCE_ACTS), fc.integer({ min: 0, max: 3 })), { maxLength: 14 })
  const members = fc.array(fc.boolean(), { minLength: 1, maxLength: 3 })

  it('no state is illegal', () => {
    fc.assert(
      fc.property(members, acts, (others, moves) => {
        const ids = ['p0', ...others.map((_, i) => `p${i + 1}`)]
        let state = startAlliance(
          'p0',
          ids.map((id, i) => ({ id, hasMembers: i === 0 || others[i - 1] === true })),
        )
        holds(state)
        for (const [act, n] of moves) {
          const by = `p${n}`
          const step = stepAlliance(state, act, by)
          if (!step.ok) {
            expect(possibleActs(state, by)).not.toContain(act)
            continue
          }
          expect(ids).toContain(by)
          expect(ALLIANCE_TRANSITIONS[act][state.status]).toContain(step.state.status)
          onlySpeaksForItself(state, step.state, act, by)
          state = step.state
          holds(state)
        }
      }),
      { numRuns: 4000 },
    )
  })

  /** What is true of every state there is. */
  function holds(state: AllianceState) {
    const answers = state.parties.map(p => p.answer)
    if (state.status === 'active') {
      expect(answers).toContain('confirmed')
      expect(state.everActive).toBe(true)
    }
    if (isOpenAlliance(state.status)) {
      expect(answers).not.toContain('declined')
      expect(state.status === 'disputed').toBe(answers.includes('disputed'))
      expect(settleAlliance(state)).toEqual(state)
    } else {
      for (const { partyId } of state.parties) expect(possibleActs(state, partyId)).toEqual([])
    }
    expect(state.status === 'declined').toBe(answers.includes('declined'))
    expect(provenanceOf(state) === 'confirmado').toBe(answers.every(a => a === 'confirmed'))
    for (const party of state.parties) if (party.answer === 'confirmed') expect(party.everConfirmed).toBe(true)
  }

  /** Nobody confirms, declines or objects in another's name; a change only takes confirmations back. */
  function onlySpeaksForItself(before: AllianceState, now: AllianceState, act: AllianceAct, by: string) {
    for (const [i, party] of now.parties.entries()) {
      const earlier = before.parties[i]
      if (party.partyId === by) continue
      const takenBack = act === 'edit' && earlier?.answer === 'confirmed' && party.answer === 'pending'
      expect(takenBack || party.answer === earlier?.answer).toBe(true)
    }
  }
})
