import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import { bandOf, medianDays } from '#app/domain/bottleneck-ages.ts'
import type { BottleneckStatus } from '#app/domain/bottlenecks.ts'
import { BOTTLENECK_CATEGORIES, type Language, REGIONS, type Region } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { useAgeTitle } from '#app/routes/dashboard/age-title.ts'
import { useAllianceTitle } from '#app/routes/dashboard/alliance-title.ts'
import { useBudgetTitle } from '#app/routes/dashboard/budget-title.ts'
import { useHealthTitle } from '#app/routes/dashboard/health-title.ts'
import { useMentorshipTitle } from '#app/routes/dashboard/mentorship-title.ts'
import { useResultTitle } from '#app/routes/dashboard/result-title.ts'
import { useSectorTitle } from '#app/routes/dashboard/sector-title.ts'
import { useStateTitle } from '#app/routes/dashboard/state-title.ts'
import { ageFinding } from '#app/services/dashboard/ages.server.ts'
import { allianceFinding } from '#app/services/dashboard/alliances.server.ts'
import { type BudgetRow, budgetFinding } from '#app/services/dashboard/budget.server.ts'
import { healthFinding } from '#app/services/dashboard/health.server.ts'
import { resultFinding } from '#app/services/dashboard/results.server.ts'
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

describe('results against their target', () => {
  const title = (...met: (boolean | null)[]) => {
    const rows = met.map((isMet, i) => ({ projectId: `p${i}`, isMet }))
    return said(() => useResultTitle()({ finding: resultFinding(rows) }))
  }

  it('counts the projects that got to a target, of those that have one', () => {
    expect(title(true, false, null, true)).toBe('2 de 3 proyectos con meta ya alcanzaron alguna')
    expect(title(true, false)).toBe('1 de 2 proyectos con meta ya alcanzó alguna')
    expect(title(true)).toBe('El único proyecto con meta ya la alcanzó')
    expect(title(false)).toBe('El único proyecto con meta no la ha alcanzado todavía')
    expect(title(false, false)).toBe('Ninguno de los 2 proyectos con meta la ha alcanzado todavía')
    expect(title(null, null)).toBe('2 resultados medidos, sin una meta con la que compararlos')
    expect(title()).toBe('Resultados frente a su meta')
  })

  it('counts a project once, whatever it measures', () => {
    const rows = [true, true, false].map(isMet => ({ projectId: 'p', isMet }))
    expect(said(() => useResultTitle()({ finding: resultFinding(rows) }), 'en')).toBe(
      'The only project with a target has reached it',
    )
  })
})

describe('ages of open bottlenecks', () => {
  const title = (days: readonly number[], isLoaded = false) => {
    const rows = days.map(daysOpen => ({ daysOpen, isLoaded }))
    return said(() => useAgeTitle()({ finding: ageFinding(rows) }))
  }
  const many = (count: number, days: number) => Array.from({ length: count }, () => days)

  it('says how many are older than a year: a share of enough, a count of few', () => {
    expect(title([...many(4, 366), ...many(6, 365)])).toBe('El 40 % de los cuellos abiertos lleva más de un año')
    expect(title([400, 900, 20])).toBe('2 de 3 cuellos abiertos llevan más de un año')
    expect(title([366])).toBe('El único cuello abierto lleva más de un año')
    expect(title([365])).toBe('El único cuello abierto no lleva más de un año')
    expect(title([365, 0])).toBe('Ninguno de los 2 cuellos abiertos lleva más de un año')
    expect(title([])).toBe('Cuánto llevan abiertos los cuellos')
  })

  it('claims nothing of what came with a list a while ago', () => {
    expect(title([5, 5], true)).toBe('2 cuellos abiertos, contados desde que se cargó su lista')
  })

  it('stands in bands that leave no day out', () => {
    expect([0, 90, 91, 180, 181, 365, 366].map(bandOf)).toEqual([
      'quarter',
      'quarter',
      'half',
      'half',
      'year',
      'year',
      'longer',
    ])
    expect([[], [3], [1, 9], [9, 1, 4]].map(medianDays)).toEqual([null, 3, 1, 4])
  })
})

describe('the network over time', () => {
  const NONE = { isolated: 0, pairs: 0, placed: 0, acrossRegions: 0, acrossSectors: 0, largest: 0, lost: 0 }
  const counts = (tied: number, clusters: number) => ({ ...NONE, tied, clusters })
  const title = (tied: number, clusters: number, before = counts(0, 0)) =>
    said(() => useHealthTitle()({ finding: healthFinding(counts(tied, clusters), before) }))

  it('says how many clusters are tied to another, and how many were a year ago', () => {
    const share = 'El 25 % de los clústeres tiene vínculo con otro clúster'
    expect(title(5, 20)).toBe(share)
    expect(title(5, 20, counts(1, 4))).toBe(share)
    expect(title(5, 20, counts(5, 20))).toBe(share)
    expect(title(5, 20, counts(2, 20))).toBe(`${share}; hace un año, el 10 %`)
    expect(title(2, 6)).toBe('2 de 6 clústeres tienen vínculo con otro clúster')
    expect(title(0, 40)).toBe('Ninguno de los 40 clústeres tiene todavía vínculo con otro clúster')
    expect(title(0, 0)).toBe('Cómo está tejida la red')
  })
})
