import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Random } from '#db/seeds/demo/random.ts'

describe('random numbers of the simulation', () => {
  it('are those of mulberry32', () => {
    const random = new Random(1)
    expect([random.next(), random.next(), random.next()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ])
  })

  it('are the same for the same part and seed, and others for another part', () => {
    const draw = (part: string) => Array.from({ length: 5 }, () => Random.for(part, 157).next())
    expect(draw('alliances')).toEqual(draw('alliances'))
    expect(draw('alliances')).not.toEqual(draw('projects'))
  })

  it('stay inside their bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, least, more) => {
        const random = new Random(seed)
        const drawn = random.whole(least, least + more)
        expect(drawn).toBeGreaterThanOrEqual(least)
        expect(drawn).toBeLessThanOrEqual(least + more)
      }),
    )
  })

  it('sample without repeating', () => {
    fc.assert(
      fc.property(fc.integer(), fc.uniqueArray(fc.string()), fc.nat(20), (seed, list, count) => {
        const drawn = new Random(seed).sample(list, count)
        expect(new Set(drawn).size).toBe(Math.min(count, list.length))
        expect(drawn.every(item => list.includes(item))).toBe(true)
      }),
    )
  })

  it('follow the weights', () => {
    const random = new Random(7)
    const drawn = Array.from({ length: 10_000 }, () => random.weighted({ often: 9, rarely: 1, never: 0 }))
    expect(drawn.filter(key => key === 'never')).toEqual([])
    expect(drawn.filter(key => key === 'rarely').length / drawn.length).toBeCloseTo(0.1, 1)
  })
})
