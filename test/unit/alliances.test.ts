import { describe, expect, it } from 'vitest'
import { isUnverified, openKeyOf, verifiedUntil } from '#app/domain/alliances.ts'
import type { Provenance } from '#app/domain/vocabularies.ts'

const active = (provenance: Provenance, activeSince: string | null, renewedAt: string | null = null) =>
  ({ status: 'active', provenance, activeSince, renewedAt }) as const

describe('sin verificar', () => {
  const since = '2025-03-15T16:00:00.000Z'
  it('begins when the day twelve months later has ended in Bogotá', () => {
    expect(verifiedUntil(active('confirmado', since))?.toISOString()).toBe('2026-03-16T04:59:59.999Z')
    expect(isUnverified(active('confirmado', since), new Date('2026-03-16T04:59:59.999Z'))).toBe(false)
    expect(isUnverified(active('confirmado', since), new Date('2026-03-16T05:00:00.000Z'))).toBe(true)
  })
  it('starts anew with a renewal', () => {
    const renewed = active('declarado', since, '2026-06-01T00:00:00.000Z')
    expect(isUnverified(renewed, new Date('2027-05-31T12:00:00.000Z'))).toBe(false)
    expect(isUnverified(renewed, new Date('2027-06-02T12:00:00.000Z'))).toBe(true)
  })
  it('ends a leap day on the last of February', () => {
    expect(verifiedUntil(active('confirmado', '2028-02-29T15:00:00.000Z'))?.toISOString()).toBe(
      '2029-03-01T04:59:59.999Z',
    )
  })
  it('never happens to what is documented, nor to what is not in force', () => {
    expect(verifiedUntil(active('documentado', since))).toBeNull()
    expect(verifiedUntil({ ...active('confirmado', since), status: 'ended' })).toBeNull()
    expect(verifiedUntil(active('confirmado', null))).toBeNull()
  })
})

it('the key of an open alliance does not depend on who is named first', () => {
  expect(openKeyOf('innovacion', ['b', 'a'])).toBe(openKeyOf('innovacion', ['a', 'b']))
  expect(openKeyOf('innovacion', ['a', 'b'])).not.toBe(openKeyOf('formacion', ['a', 'b']))
})
