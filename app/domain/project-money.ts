/**
 * Funding sources (002:600, 613-619, 634-640), in the order in which budgets are drawn: own means, public money, companies,
 * cooperation. i18n: `fundingSource`.
 */
export const FUNDING_SOURCES = [
  'camaras-comercio',
  'venta-servicios',
  'nacional',
  'regional',
  'empresas-y-actores',
  'cooperacion-internacional-publica',
  'cooperacion-internacional-privada',
] as const
export type FundingSource = (typeof FUNDING_SOURCES)[number]

/** The sources as charts of several budgets draw them, in the same order. */
export const FUNDING_GROUPS = ['own', 'public', 'companies', 'cooperation'] as const
export type FundingGroup = (typeof FUNDING_GROUPS)[number]

export const FUNDING_GROUP_OF: Record<FundingSource, FundingGroup> = {
  'camaras-comercio': 'own',
  'venta-servicios': 'own',
  nacional: 'public',
  regional: 'public',
  'empresas-y-actores': 'companies',
  'cooperacion-internacional-publica': 'cooperation',
  'cooperacion-internacional-privada': 'cooperation',
}

/** How the money comes (002:600). i18n: `fundingForm`. */
export const FUNDING_FORMS = ['efectivo', 'especie', 'convocatoria', 'patrocinio', 'ingreso-propio'] as const
export type FundingForm = (typeof FUNDING_FORMS)[number]

/** Ten million million pesos: sums of every line of a project stay exact integers. */
export const MAX_PESOS = 10_000_000_000_000

/** Whole pesos of one budget line, or of a sum of them. */
export interface Amounts {
  committed: number
  received: number
  spent: number
}
export const AMOUNTS = ['committed', 'received', 'spent'] as const satisfies readonly (keyof Amounts)[]

/** What is typed as money: digits alone, or digits in groups of three parted by one and the same sign, maybe after `$`. */
const TYPED_PESOS = /^\$?\s?(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)$/

/**
 * Whole pesos as somebody typed them: `12500000`, `12.500.000`, `12,500,000`, `$ 12.500.000`. Nothing is rounded: cents,
 * signs and other notations are refused.
 *
 * @returns null for what is not an amount from 0 to `MAX_PESOS`
 */
export function readPesos(typed: string): number | null {
  const digits = TYPED_PESOS.exec(typed.trim())?.[1]
    ?.replace(/\D/g, '')
    .replace(/^0+(?=\d)/, '')
  if (digits === undefined || digits.length > String(MAX_PESOS).length) return null
  const pesos = Number(digits)
  return pesos <= MAX_PESOS ? pesos : null
}

export function addAmounts(lines: readonly Amounts[]): Amounts {
  return {
    committed: lines.reduce((sum, line) => sum + line.committed, 0),
    received: lines.reduce((sum, line) => sum + line.received, 0),
    spent: lines.reduce((sum, line) => sum + line.spent, 0),
  }
}

/** What each source gives, in the fixed order of the vocabulary; sources that give nothing are left out. */
export function bySource(lines: readonly (Amounts & { source: FundingSource })[]) {
  return FUNDING_SOURCES.map(source => ({ source, lines: lines.filter(line => line.source === source) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ source, lines }) => ({ source, ...addAmounts(lines) }))
}
