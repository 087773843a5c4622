import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOfDayInBogota } from '#app/domain/dates.ts'
import {
  committedClusters,
  hasQuorum,
  INITIATIVE_TRANSITIONS,
  type InitiativeAct,
  type InitiativeState,
  needsRenewal,
  stepInitiative,
} from '#app/domain/initiative-lifecycle.ts'
import { DECISION_RULES, nextInitiativeCode, VOTES } from '#app/domain/initiatives.ts'

const NOW = new Date('2026-11-20T15:00:00Z')
const AFTER = new Date('2027-03-01T15:00:00Z')

const open = (more: Partial<InitiativeState> = {}): InitiativeState => ({
  status: 'open',
  leaderId: 'a',
  minimumClusters: 2,
  rule: 'majority',
  terms: 1,
  closesOn: '2027-02-28',
  votingEndsOn: null,
  commitments: [],
  votes: [],
  ...more,
})

function stepped(state: InitiativeState, act: InitiativeAct, now = NOW): InitiativeState {
  const step = stepInitiative(state, act, now)
  if (!step.ok) throw new Error(step.refusal)
  return step.state
}
const refusal = (state: InitiativeState, act: InitiativeAct, now = NOW) => {
  const step = stepInitiative(state, act, now)
  return step.ok ? null : step.refusal
}
const commit = (by: string, isCluster = true) => ({ act: 'commit', by, isCluster }) as const
const vote = (by: string, vote: (typeof VOTES)[number]) => ({ act: 'vote', by, vote }) as const
const both = stepped(stepped(open(), commit('a')), commit('b'))

describe('an initiative', () => {
  it('has quorum by its clusters; organisations back', () => {
    const backed = stepped(stepped(open(), commit('a')), commit('camara', false))
    expect(hasQuorum(backed)).toBe(false)
    expect(hasQuorum(stepped(backed, commit('b')))).toBe(true)
    expect(refusal(backed, { act: 'decide', by: 'a' })).toBe('noQuorum')
  })

  it('goes to the vote on its leader’s word, and commitments freeze', () => {
    expect(refusal(both, { act: 'decide', by: 'b' })).toBe('notTheLeader')
    const deciding = stepped(both, { act: 'decide', by: 'a' })
    expect(deciding).toMatchObject({ status: 'deciding', votingEndsOn: '2026-11-30' })
    for (const act of ['change', 'renew', 'withdraw'] as const) {
      expect(refusal(deciding, { act, by: 'b', isCluster: true })).toBe('frozen')
    }
    expect(refusal(deciding, commit('c'))).toBe('frozen')
    expect(refusal(deciding, vote('c', 'yes'))).toBe('notAVoter')
  })

  it('is decided when all have voted, or when nothing can change it, or when the time is over', () => {
    const deciding = stepped(both, { act: 'decide', by: 'a' })
    const one = stepped(deciding, vote('a', 'yes'))
    expect(one.status).toBe('deciding')
    expect(refusal(one, vote('a', 'no'))).toBe('alreadyVoted')
    expect(stepped(one, vote('b', 'no')).status).toBe('not_agreed')
    expect(stepped(one, vote('b', 'abstain')).status).toBe('agreed')
    expect(refusal(one, { act: 'settle' })).toBe('notDue')
    expect(stepped(one, { act: 'settle' }, AFTER).status).toBe('agreed')
    expect(stepped(deciding, { act: 'settle' }, AFTER).status).toBe('not_agreed')
    expect(refusal(one, vote('b', 'no'), AFTER)).toBe('votingEnded')
  })

  it('keeps its deadlines to the second, in Bogotá', () => {
    const end = endOfDayInBogota('2027-02-28')
    expect(refusal(open(), commit('a'), end)).toBeNull()
    expect(refusal(open(), commit('a'), new Date(end.getTime() + 1))).toBe('pastClosing')
    expect(refusal(open(), { act: 'settle' }, end)).toBe('notDue')
  })

  it('closes without quorum, and opens again with commitments to renew', () => {
    const closed = stepped(stepped(open(), commit('b')), { act: 'settle' }, AFTER)
    expect(closed.status).toBe('closed_without_quorum')
    expect(refusal(closed, { act: 'reopen', by: 'a', closesOn: '2027-02-27' }, AFTER)).toBe('pastClosing')
    const again = stepped(closed, { act: 'reopen', by: 'a', closesOn: '2027-06-30' }, AFTER)
    expect(committedClusters(again)).toEqual([])
    expect(needsRenewal(again, 'b')).toBe(true)
    const renewed = stepped(again, { act: 'renew', by: 'b', isCluster: true }, AFTER)
    expect(committedClusters(renewed)).toEqual(['b'])
    expect(refusal(renewed, { act: 'renew', by: 'b', isCluster: true }, AFTER)).toBe('nothingToRenew')
  })

  it('asks for commitments anew after a change of substance, not after another', () => {
    expect(hasQuorum(stepped(both, { act: 'edit', by: 'a', substance: false }))).toBe(true)
    const changed = stepped(both, { act: 'edit', by: 'a', substance: true, changes: { minimumClusters: 1 } })
    expect(changed).toMatchObject({ minimumClusters: 1, terms: 2 })
    expect(committedClusters(changed)).toEqual([])
    expect(committedClusters(stepped(changed, { act: 'withdraw', by: 'b', isCluster: true }))).toEqual([])
  })

  it('can be cancelled until it is decided, by its leader', () => {
    for (const status of ['draft', 'open', 'deciding'] as const) {
      expect(stepped(open({ status }), { act: 'cancel', by: 'a' }).status).toBe('cancelled')
    }
    for (const status of ['agreed', 'not_agreed', 'closed_without_quorum', 'cancelled'] as const) {
      expect(refusal(open({ status }), { act: 'cancel', by: 'a' })).toBe('wrongStatus')
    }
  })

  it('numbers codes after the last', () => {
    expect(nextInitiativeCode([])).toBe('IC-001')
    expect(nextInitiativeCode(['IC-002', null, 'IC-010'])).toBe('IC-011')
  })
})

const PARTIES = ['a', 'b', 'c', 'd'] as const
const party = fc.constantFrom(...PARTIES)
const DAYS = ['2026-11-25', '2026-12-15', '2027-02-28'] as const
const anyAct: fc.Arbitrary<InitiativeAct> = fc.oneof(
  fc.record({ act: fc.constant('publish' as const), by: party }),
  fc.record({ act: fc.constant('edit' as const), by: party, substance: fc.boolean() }),
  fc.record({
    act: fc.constantFrom('commit' as const, 'change' as const, 'renew' as const, 'withdraw' as const),
    by: party,
    isCluster: fc.constant(true),
  }),
  fc.record({ act: fc.constantFrom('decide' as const, 'cancel' as const), by: party }),
  fc.record({ act: fc.constant('vote' as const), by: party, vote: fc.constantFrom(...VOTES) }),
  fc.record({ act: fc.constant('reopen' as const), by: party, closesOn: fc.constantFrom(...DAYS) }),
  fc.constant({ act: 'settle' as const }),
)

it('never leaves its table, whatever happens in whatever order', () => {
  const moves = fc.array(fc.tuple(anyAct, fc.integer({ min: 0, max: 6 })), { maxLength: 40 })
  fc.assert(
    fc.property(fc.constantFrom(...DECISION_RULES), fc.integer({ min: 2, max: 4 }), moves, (rule, minimum, list) => {
      let state = open({ status: 'draft', rule, minimumClusters: minimum, closesOn: '2026-12-15' })
      let now = NOW.getTime()
      for (const [act, days] of list) {
        now += days * 86_400_000
        const step = stepInitiative(state, act, new Date(now))
        if (!step.ok) continue
        const next = step.state
        expect(INITIATIVE_TRANSITIONS[act.act][state.status]).toContain(next.status)
        // Nobody's commitment is lost, made up, or touched by somebody else.
        for (const before of state.commitments) {
          const kept = next.commitments.find(c => c.partyId === before.partyId)
          expect(kept).toBeDefined()
          if (!('by' in act) || act.by !== before.partyId) expect(kept).toEqual(before)
        }
        expect(new Set(next.commitments.map(c => c.partyId)).size).toBe(next.commitments.length)
        if (state.status === 'deciding') expect(committedClusters(next)).toEqual(committedClusters(state))
        if (next.status === 'deciding') expect(hasQuorum(next)).toBe(true)
        for (const { clusterId } of next.votes) expect(committedClusters(next)).toContain(clusterId)
        expect(new Set(next.votes.map(v => v.clusterId)).size).toBe(next.votes.length)
        expect(next.terms).toBeGreaterThanOrEqual(state.terms)
        state = next
      }
    }),
    { numRuns: 4000 },
  )
})
