import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#app/domain/canonical-json.ts'
import { readDecimal } from '#app/domain/decimals.ts'
import { initiativeTaskOf } from '#app/domain/initiative-inbox.ts'
import type { InitiativeState } from '#app/domain/initiative-lifecycle.ts'
import { diffItems, diffWords } from '#app/domain/word-diff.ts'

describe('a decimal', () => {
  it.each([
    ['12', '12'],
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['1.240', '1240'],
    ['1.240,50', '1240.5'],
    ['-15,0', '-15'],
    ['−3', '-3'],
    ['007', '7'],
    ['-0', '0'],
    ['0,10', '0.1'],
  ])('%s is %s', (typed, number) => expect(readDecimal(typed)).toBe(number))
  it.each(['', 'x', '1,2,3', '1e5', '12.', '.5', '1 2', '9999999999999', 'Infinity', '12,3456789'])(
    '%s is none',
    typed => expect(readDecimal(typed)).toBeNull(),
  )
})

describe('the difference of two texts', () => {
  it('keeps what is the same, and tells what was put in and taken out', () => {
    expect(diffWords('reunir tres plantas de secado', 'reunir cuatro plantas de secado hoy')).toEqual([
      { kind: 'same', text: 'reunir ' },
      { kind: 'removed', text: 'tres ' },
      { kind: 'added', text: 'cuatro ' },
      { kind: 'same', text: 'plantas de secado ' },
      { kind: 'added', text: 'hoy' },
    ])
    expect(diffWords('', 'algo')).toEqual([{ kind: 'added', text: 'algo' }])
    expect(diffWords('igual', 'igual')).toEqual([{ kind: 'same', text: 'igual' }])
  })

  it('answers for texts too long to compare', () => {
    const parts = diffWords('a '.repeat(2000), 'b '.repeat(2000))
    expect(parts.map(part => part.kind)).toEqual(['removed', 'added'])
  })

  it('tells lists apart item by item', () => {
    expect(diffItems(['A', 'B'], ['B', 'C']).filter(part => part.text !== ', ')).toEqual([
      { kind: 'same', text: 'B' },
      { kind: 'added', text: 'C' },
      { kind: 'removed', text: 'A' },
    ])
  })
})

describe('canonical JSON', () => {
  it('is the same for the same facts, however they are ordered or composed', () => {
    expect(canonicalJson({ b: [1, null, true], a: { z: 'café', y: 'ñ' } })).toBe(
      '{"a":{"y":"ñ","z":"café"},"b":[1,null,true]}',
    )
    expect(canonicalJson({ a: 'cafe\u0301' })).toBe(canonicalJson({ a: 'caf\u00e9' }))
  })
})

describe('what an initiative asks of a party', () => {
  const open: InitiativeState = {
    status: 'open',
    leaderId: 'a',
    minimumClusters: 1,
    rule: 'majority',
    terms: 2,
    closesOn: '2027-02-28',
    votingEndsOn: null,
    commitments: [],
    votes: [],
  }
  const made = (partyId: string, terms = 2) => ({ partyId, isCluster: true, status: 'active' as const, terms })

  it('the commitment, the vote, the answer, the word of the leader', () => {
    expect(initiativeTaskOf(open, 'a', false)).toBe('commit')
    expect(initiativeTaskOf(open, 'b', true)).toBe('invited')
    expect(initiativeTaskOf(open, 'c', false)).toBeNull()
    expect(initiativeTaskOf({ ...open, commitments: [made('b', 1)] }, 'b', true)).toBe('renew')
    expect(initiativeTaskOf({ ...open, commitments: [made('b')] }, 'b', true)).toBeNull()
    expect(initiativeTaskOf({ ...open, commitments: [made('b')] }, 'a', false)).toBe('decide')
    const deciding = { ...open, status: 'deciding' as const, commitments: [made('b')] }
    expect(initiativeTaskOf(deciding, 'b', true)).toBe('vote')
    expect(initiativeTaskOf(deciding, 'a', false)).toBeNull()
    expect(initiativeTaskOf({ ...deciding, votes: [{ clusterId: 'b', vote: 'no' }] }, 'b', false)).toBeNull()
  })
})
