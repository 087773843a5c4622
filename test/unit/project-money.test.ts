import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addAmounts, bySource, FUNDING_SOURCES, MAX_PESOS, readPesos } from '#app/domain/project-money.ts'

const pesos = fc.integer({ min: 0, max: MAX_PESOS })
const line = fc.record({
  source: fc.constantFrom(...FUNDING_SOURCES),
  committed: pesos,
  received: pesos,
  spent: pesos,
})
/** 1234567 → `1.234.567`, as people group digits. */
const grouped = (value: number, mark: string) => String(value).replace(/\B(?=(\d{3})+$)/g, mark)

describe('typed pesos', () => {
  it('are read whole, with any one mark between groups of three', () => {
    fc.assert(
      fc.property(pesos, fc.constantFrom('', '.', ',', ' ', '\u00a0', '\u202f'), (value, mark) => {
        expect(readPesos(grouped(value, mark))).toBe(value)
        expect(readPesos(` $ ${grouped(value, mark)} `)).toBe(value)
      }),
    )
  })

  it.each(['', '-1', '1,5', '1.50', '12.50.000', '1.234,567', '1e3', '0x10', '12 34', '١٢', 'NaN', '1.000.00', '$'])(
    'refuses %j',
    typed => expect(readPesos(typed)).toBeNull(),
  )

  it('have an upper end', () => {
    expect(readPesos(String(MAX_PESOS))).toBe(MAX_PESOS)
    expect(readPesos(String(MAX_PESOS + 1))).toBeNull()
    expect(readPesos('9'.repeat(400))).toBeNull()
    expect(readPesos(`${'0'.repeat(60)}7`)).toBe(7)
  })
})

describe('sums', () => {
  it('are those of the lines, whole, by source and in all', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), lines => {
        const exact = lines.reduce((sum, { committed }) => sum + BigInt(committed), 0n)
        const total = addAmounts(lines)
        expect(BigInt(total.committed)).toBe(exact)
        expect(addAmounts(bySource(lines))).toEqual(total)
        expect(Object.values(total).every(Number.isSafeInteger)).toBe(true)
      }),
    )
  })

  it('come by source in the order of the vocabulary', () => {
    fc.assert(
      fc.property(fc.array(line), lines => {
        const places = bySource(lines).map(({ source }) => FUNDING_SOURCES.indexOf(source))
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
      }),
    )
  })
})
