import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import type { BottleneckStatus } from '#app/domain/bottlenecks.ts'
import { BOTTLENECK_CATEGORIES, type Language, REGIONS, type Region } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { useAllianceTitle } from '#app/routes/dashboard/alliance-title.ts'
import { useBudgetTitle } from '#app/routes/dashboard/budget-title.ts'
import { useMentorshipTitle } from '#app/routes/dashboard/mentorship-title.ts'
import { useSectorTitle } from '#app/routes/dashboard/sector-title.ts'
import { useStateTitle } from '#app/routes/dashboard/state-title.ts'
import { allianceFinding } from '#app/services/dashboard/alliances.server.ts'
import { type BudgetRow, budgetFinding } from '#app/services/dashboard/budget.server.ts'
import { sectorFinding } from '#app/services/dashboard/sectors.server.ts'
import { stateFinding } from '#app/services/dashboard/states.server.ts'

/** What a title's hook says in a language. */
function said(useTitle: () => string, language: Language = 'es'): string {
  const Title = () => <p>{useTitle()}</p>
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={serverI18n(language)}>
      <Title />
    </I18nextProvider>,
  )
  return html.replace(/^<p>|<\/p>$/g, '').replaceAll('\u00a0', ' ')
}

describe('sectors and categories', () => {
  const cell = (sector: 'moda' | 'cacao' | 'turismo', index: number, count: number) => ({
    sector,
    category: BOTTLENECK_CATEGORIES[index] ?? 'talento',
    count,
    answered: 0,
  })
  const title = (cells: Parameters<typeof sectorFinding>[0], language?: Language) => {
    const n = cells.reduce((sum, one) => sum + one.count, 0)
    return said(() => useSectorTitle()({ finding: sectorFinding(cells), n }), language)
  }

  it('names the most repeated one', () => {
    const cells = [cell('moda', 1, 4), cell('cacao', 1, 3), cell('turismo', 2, 5)]
    expect(title(cells)).toBe('Acceso a mercados es el cuello más repetido: 7 de 12, presente en 2 de 3 sectores')
    expect(title(cells, 'en')).toMatch(/is the most repeated bottleneck: 7 of 12, in 2 of 3 sectors$/)
  })

  it('names two that tie, not three, and none of few', () => {
    expect(title([cell('moda', 1, 5), cell('moda', 2, 5)])).toMatch(
      / y .* son los cuellos más repetidos: 5 de 10 cada uno/,
    )
    const neutral = 'Cuellos de botella por sector y categoría'
    expect(title([cell('moda', 1, 5), cell('moda', 2, 5), cell('cacao', 3, 5)])).toBe(neutral)
    expect(title([cell('moda', 1, 9)])).toBe(neutral)
    expect(title([])).toBe(neutral)
  })
})

describe('new alliances', () => {
  const title = (vouched: number, declared: number, language?: Language) =>
    said(
      () => useAllianceTitle('2026-11-20')({ finding: allianceFinding([{ vouched, declared }]), unit: 'quarter' }),
      language,
    )

  it.each([
    [20, 10, 'Dos de cada tres alianzas nuevas están confirmadas'],
    [65, 35, 'El 65 % de las alianzas nuevas está confirmado'],
    [12, 0, 'Las 12 alianzas nuevas están documentadas o confirmadas'],
    [0, 12, 'El 0 % de las alianzas nuevas está confirmado'],
    [1, 8, '9 alianzas nuevas; documentadas o confirmadas, 1'],
    [1, 0, '1 alianza nueva; documentadas o confirmadas, 1'],
    [0, 0, 'Alianzas nuevas por trimestre'],
  ])('%i confirmed and %i declared', (vouched, declared, text) => {
    expect(title(vouched, declared)).toBe(text)
  })

  it('in English', () => expect(title(20, 10, 'en')).toBe('Two in three new alliances are confirmed'))

  it('says that all there are, are older', () => {
    const finding = { kind: 'before', all: 19 } as const
    expect(said(() => useAllianceTitle('2026-11-20')({ finding, unit: 'year' }))).toBe(
      'Ninguna alianza nueva en 2025 y 2026; 19 de antes',
    )
  })
})

describe('states by region', () => {
  const row = (region: Region, resolved: number, open: number) => ({
    region,
    total: resolved + open,
    counts: { ...(resolved ? { resolved } : {}), ...(open ? { identified: open } : {}) },
  })
  const entries = (resolved: number, open: number): { status: BottleneckStatus }[] => [
    ...Array.from({ length: resolved }, () => ({ status: 'resolved' as const })),
    ...Array.from({ length: open }, () => ({ status: 'identified' as const })),
  ]
  const title = (...asked: Parameters<typeof stateFinding>) =>
    said(() => useStateTitle()({ finding: stateFinding(...asked) }))

  it('names the region ahead, and one or two that solved nothing', () => {
    const rows = [row('Caribe', 5, 20), row('Central', 4, 41), row('Llanos', 0, 6)]
    expect(title(rows, entries(9, 67))).toBe('Caribe ha resuelto la quinta parte de sus cuellos; Llanos, ninguno')
  })

  it('names none that leads by little, stands alone or has few', () => {
    expect(title([row('Caribe', 5, 20), row('Central', 9, 41)], entries(14, 61))).toBe('14 cuellos resueltos de 75')
    expect(title([row('Caribe', 5, 20)], entries(5, 20))).toBe('5 cuellos resueltos de 25')
    expect(title([row('Caribe', 1, 1), row('Central', 1, 40)], entries(2, 41))).toBe('2 cuellos resueltos de 43')
  })

  it('says that none is solved, or nothing', () => {
    expect(title([row('Caribe', 0, 3)], entries(0, 3))).toBe('Ninguno de los 3 cuellos está resuelto todavía')
    expect(title([row('Caribe', 0, 1)], entries(0, 1))).toBe('El único cuello registrado no está resuelto todavía')
    expect(title([], [])).toBe('Estado de los cuellos por región')
  })
})

describe('budget', () => {
  const rowOf = (own: number, publicMoney: number): BudgetRow => ({
    region: REGIONS[0],
    projects: 1,
    total: own + publicMoney,
    bySource: [],
    byGroup: { own, public: publicMoney, companies: 0, cooperation: 0 },
  })
  const title = (rows: readonly BudgetRow[], projects: number) =>
    said(() => useBudgetTitle()({ finding: budgetFinding(rows, projects) }))

  it('gives the largest share of enough projects, the sum of few, and nothing of none', () => {
    expect(title([rowOf(53, 47), rowOf(0, 100)], 12)).toBe('El 74 % del presupuesto es público')
    expect(title([rowOf(50, 100)], 12)).toBe('Dos tercios del presupuesto es público')
    expect(title([rowOf(1_000_000, 2_000_000)], 3)).toBe('3 proyectos dicen su presupuesto: $ 3.000.000')
    expect(title([], 0)).toBe('Presupuesto por fuente')
  })
})

it('mentorships: where mentors are missing, that there are enough, only offers, or nothing', () => {
  const title = (figure: Parameters<ReturnType<typeof useMentorshipTitle>>[0]) =>
    said(() => useMentorshipTitle()(figure))
  const told = { told: true, places: 3 }
  expect(title({ ...told, finding: { kind: 'missing', dimensions: ['gobernanza', 'estrategia'] } })).toBe(
    'Faltan mentores en gobernanza y estrategia',
  )
  expect(title({ ...told, finding: { kind: 'many', count: 4 } })).toBe('Faltan mentores en 4 dimensiones')
  expect(title({ ...told, finding: { kind: 'enough' } })).toBe(
    'Hay cupos de mentoría para todas las dimensiones que se piden',
  )
  expect(title({ told: false, places: 3, finding: null })).toBe('3 cupos de mentoría abiertos')
  expect(title({ told: false, places: 0, finding: null })).toBe('Solicitudes y cupos de mentoría por dimensión')
})
