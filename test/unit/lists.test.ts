import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ListQuery, type ListSpec, queryList, readListQuery } from '#app/domain/lists.ts'
import { searchable } from '#app/domain/text.ts'

interface Row {
  name: string
  region: string
  sectors: string[]
}

const REGIONS = ['Caribe', 'Central', 'Pacífica']
const SECTORS = ['cacao', 'moda', 'turismo']
const spec: ListSpec<Row> = {
  text: row => searchable(row.name),
  facets: {
    region: { values: REGIONS, of: row => [row.region] },
    sector: { values: SECTORS, of: row => row.sectors },
  },
  sorts: { nombre: (a, b) => (a.name < b.name ? -1 : 1), region: (a, b) => (a.region < b.region ? -1 : 1) },
  pageSize: 2,
}
const ROWS: Row[] = [
  { name: 'Cacao de Santander', region: 'Central', sectors: ['cacao'] },
  { name: 'Moda de Bogotá', region: 'Central', sectors: ['moda'] },
  { name: 'Turismo de La Guajira', region: 'Caribe', sectors: ['turismo', 'moda'] },
]
const ask = (search: string) => readListQuery(new URLSearchParams(search), spec)
const query = (search: string) => {
  const asked = ask(search)
  return queryList(ROWS, spec, asked, searchable(asked.q).split(' ').filter(Boolean))
}

describe('what a list is asked', () => {
  it('keeps what the vocabulary knows, and says what it does not', () => {
    const asked = ask('region=Caribe&region=Atlantis&region=Caribe&sector=&orden=precio&pagina=-3')
    expect(asked.filters).toEqual({ region: ['Caribe'] })
    expect(asked.ignored).toEqual([
      { name: 'region', value: 'Atlantis' },
      { name: 'orden', value: 'precio' },
    ])
    expect(asked.sort).toBe('nombre')
    expect(asked.page).toBe(1)
  })

  it('takes names of the prototype for unknown sorts', () => {
    expect(ask('orden=constructor').sort).toBe('nombre')
  })
})

describe('what a list answers', () => {
  it('finds words whatever their accents and case', () => {
    expect(query('q=BOGOTA moda').rows.map(r => r.name)).toEqual(['Moda de Bogotá'])
  })

  it('counts each facet by the search and the other facets', () => {
    const answer = query('region=Caribe&sector=moda')
    expect(answer.total).toBe(1)
    // Without the region filter two rows have `moda`, one in each region.
    expect(answer.counts.region).toEqual({ Caribe: 1, Central: 1, Pacífica: 0 })
    expect(answer.counts.sector).toEqual({ cacao: 0, moda: 1, turismo: 1 })
  })

  it('gives the last page for one beyond it', () => {
    const answer = query('pagina=99')
    expect(answer.page).toBe(2)
    expect(answer.rows).toHaveLength(1)
  })

  const row = fc.record({
    name: fc.string({ maxLength: 8 }),
    region: fc.constantFrom(...REGIONS),
    sectors: fc.uniqueArray(fc.constantFrom(...SECTORS)),
  })
  const asking = fc.record({
    region: fc.uniqueArray(fc.constantFrom(...REGIONS)),
    sector: fc.uniqueArray(fc.constantFrom(...SECTORS)),
  })

  it('counts what choosing a value would show', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), asking, fc.constantFrom(...SECTORS), (rows, chosen, sector) => {
        const filters = Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0))
        const base: ListQuery = { q: '', sort: 'nombre', page: 1, filters, ignored: [] }
        const shown = queryList(rows, spec, { ...base, filters: { ...filters, sector: [sector] } }, [])
        expect(queryList(rows, spec, base, []).counts.sector?.[sector]).toBe(shown.total)
      }),
    )
  })

  it('shows every matching row on exactly one page', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), rows => {
        const base: ListQuery = { q: '', sort: 'nombre', page: 1, filters: {}, ignored: [] }
        const { pages } = queryList(rows, spec, base, [])
        const all = Array.from({ length: pages }, (_, i) => queryList(rows, spec, { ...base, page: i + 1 }, []).rows)
        expect(new Set(all.flat())).toEqual(new Set(rows))
        expect(all.flat()).toHaveLength(rows.length)
      }),
    )
  })

  it('answers the same from rows it has seen as from rows it has not', () => {
    const name = fc.constantFrom('nombre', 'region')
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 30 }),
        fc.array(fc.tuple(asking, name), { minLength: 1 }),
        (rows, asked) => {
          for (const [chosen, sort] of asked) {
            const filters = Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0))
            const base: ListQuery = { q: '', sort, page: 1, filters, ignored: [] }
            expect(queryList(rows, spec, base, [])).toEqual(queryList([...rows], spec, base, []))
          }
        },
      ),
    )
  })
})
