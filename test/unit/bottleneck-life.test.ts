import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BOTTLENECK_PATH,
  BOTTLENECK_STATUSES,
  BOTTLENECK_TRANSITIONS,
  canMove,
  codeNumber,
  isOpen,
  isPublicBottleneck,
  nextBottleneckCode,
} from '#app/domain/bottlenecks.ts'

describe('where a bottleneck may go', () => {
  it('forward along the path, step by step', () => {
    for (const [i, status] of BOTTLENECK_PATH.entries()) {
      const next = BOTTLENECK_PATH[i + 1]
      if (next) expect(canMove(status, next), `${status} → ${next}`).toBe(true)
    }
  })

  it('not over the steps between', () => {
    expect(canMove('reported', 'prioritized')).toBe(false)
    expect(canMove('identified', 'in_progress')).toBe(false)
    expect(canMove('identified', 'resolved')).toBe(false)
  })

  it('nowhere back into review, and never to where it stands', () => {
    for (const from of BOTTLENECK_STATUSES) {
      expect(canMove(from, 'reported'), from).toBe(false)
      expect(canMove(from, from), from).toBe(false)
    }
  })

  it('from everywhere on: no status is a dead end, and each is reached from the report', () => {
    const reached = new Set(['reported'])
    for (let i = 0; i < BOTTLENECK_STATUSES.length; i++) {
      for (const from of BOTTLENECK_STATUSES) {
        expect(BOTTLENECK_TRANSITIONS[from].length).toBeGreaterThan(0)
        if (reached.has(from)) for (const to of BOTTLENECK_TRANSITIONS[from]) reached.add(to)
      }
    }
    expect([...reached].sort()).toEqual([...BOTTLENECK_STATUSES].sort())
  })

  it('what was resolved or dismissed can be reopened', () => {
    expect(BOTTLENECK_TRANSITIONS.resolved.some(isOpen)).toBe(true)
    expect(BOTTLENECK_TRANSITIONS.dismissed.some(isOpen)).toBe(true)
  })
})

describe('codes', () => {
  it('reads the number of a code, and nothing else', () => {
    expect(codeNumber('CB-017')).toBe(17)
    expect(codeNumber('CB-1204')).toBe(1204)
    for (const other of ['EJ-017', 'CB-17', 'cb-017', 'CB-017 ', '', "CB-017'; DROP TABLE"]) {
      expect(codeNumber(other), other).toBeNull()
    }
  })

  it('a report that is accepted never takes a number of the ninety-six', () => {
    expect(nextBottleneckCode([])).toBe('CB-097')
    expect(nextBottleneckCode(['CB-001', null, 'EJ-200'])).toBe('CB-097')
    expect(nextBottleneckCode(['CB-096', 'CB-097'])).toBe('CB-098')
    expect(nextBottleneckCode(['CB-999'])).toBe('CB-1000')
  })

  it('is new, whatever codes there are', () => {
    const code = fc.integer({ min: 1, max: 200_000 }).map(n => `CB-${String(n).padStart(3, '0')}`)
    fc.assert(
      fc.property(fc.array(fc.oneof(code, fc.string(), fc.constant(null))), codes => {
        const next = nextBottleneckCode(codes)
        expect(codes).not.toContain(next)
        expect(codeNumber(next)).toBeGreaterThan(96)
      }),
    )
  })

  it('without a code it is private', () => {
    expect(isPublicBottleneck({ code: null })).toBe(false)
    expect(isPublicBottleneck({ code: 'CB-097' })).toBe(true)
  })
})
