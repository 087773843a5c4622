import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, tallyOf } from '#app/domain/initiative-votes.ts'
import { DECISION_RULES, VOTES } from '#app/domain/initiatives.ts'

const tally = (yes: number, no: number, silent = 0, abstain = 0) => ({ yes, no, abstain, silent })

describe('what carries', () => {
  it.each([
    ['consensus', tally(1, 0), 'agreed'],
    ['consensus', tally(4, 1), 'not_agreed'],
    ['consensus', tally(2, 0, 0, 3), 'agreed'],
    ['majority', tally(2, 1), 'agreed'],
    ['majority', tally(2, 2), 'not_agreed'],
    ['two_thirds', tally(2, 1), 'agreed'],
    ['two_thirds', tally(3, 2), 'not_agreed'],
    ['majority', tally(0, 0, 0, 5), 'not_agreed'],
    ['consensus', tally(0, 0), 'not_agreed'],
  ] as const)('%s %o: %s', (rule, votes, outcome) => {
    expect(decide(rule, votes)).toBe(outcome)
  })

  it('ends early only when nothing can change it', () => {
    expect(decide('majority', tally(3, 0, 2))).toBe('agreed')
    expect(decide('majority', tally(2, 0, 2))).toBeNull()
    expect(decide('majority', tally(0, 2, 2))).toBe('not_agreed')
    expect(decide('consensus', tally(4, 0, 1))).toBeNull()
    expect(decide('consensus', tally(0, 1, 4))).toBe('not_agreed')
    expect(decide('two_thirds', tally(2, 0, 1))).toBe('agreed')
    expect(decide('two_thirds', tally(2, 1, 1))).toBeNull()
  })

  it('what ended early would have ended the same way, however the rest had voted', () => {
    const vote = fc.constantFrom(...VOTES)
    fc.assert(
      fc.property(fc.constantFrom(...DECISION_RULES), fc.array(vote), fc.array(vote), (rule, cast, rest) => {
        const early = decide(rule, tallyOf(cast.length + rest.length, cast))
        const late = decide(rule, tallyOf(cast.length + rest.length, [...cast, ...rest]))
        expect(late).not.toBeNull()
        if (early) expect(late).toBe(early)
      }),
      { numRuns: 2000 },
    )
  })
})
