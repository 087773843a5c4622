import type { MacroSector, ProductiveSector } from './vocabularies.ts'

/** product.md, "Life cycles": `reported → identified → prioritized → in_progress → partly_resolved → resolved`, or dismissed. */
export const BOTTLENECK_STATUSES = [
  'reported',
  'identified',
  'prioritized',
  'in_progress',
  'partly_resolved',
  'resolved',
  'dismissed',
] as const
export type BottleneckStatus = (typeof BOTTLENECK_STATUSES)[number]

/** Longest texts of the forms, in characters: the fields say so before they are sent. */
export const BOTTLENECK_LIMITS = { title: 160, description: 4000, note: 1000, news: 4000, reason: 2000 } as const

/** From 1, mild, to 5, critical. */
export const SEVERITIES = ['1', '2', '3', '4', '5'] as const

/**
 * Status → where the coordination may move it, the way forward first. Each step back says that the last one came too
 * early; what was resolved or dismissed is reopened where its work had been. Every move carries a reason.
 */
export const BOTTLENECK_TRANSITIONS = {
  reported: ['identified', 'dismissed'],
  identified: ['prioritized', 'dismissed'],
  prioritized: ['in_progress', 'identified', 'dismissed'],
  in_progress: ['partly_resolved', 'resolved', 'prioritized', 'dismissed'],
  partly_resolved: ['resolved', 'in_progress'],
  resolved: ['in_progress'],
  dismissed: ['identified'],
} as const satisfies Record<BottleneckStatus, readonly BottleneckStatus[]>

export function nextStatuses(from: BottleneckStatus): readonly BottleneckStatus[] {
  return BOTTLENECK_TRANSITIONS[from]
}

export function canMove(from: BottleneckStatus, to: BottleneckStatus): boolean {
  return nextStatuses(from).includes(to)
}

/** The way a bottleneck travels when all goes well: the steps its page draws. */
export const BOTTLENECK_PATH = [
  'identified',
  'prioritized',
  'in_progress',
  'partly_resolved',
  'resolved',
] as const satisfies readonly BottleneckStatus[]

/** Those that still hold clusters back. */
export function isOpen(status: BottleneckStatus): boolean {
  return status !== 'resolved' && status !== 'dismissed' && status !== 'reported'
}

/**
 * Whether everybody may read it. A report has no code until it is accepted: until then, and if it is dismissed in review,
 * it is seen by the cluster that wrote it and the coordination.
 */
export function isPublicBottleneck(bottleneck: { code: string | null }): boolean {
  return bottleneck.code !== null
}

/** CB-001 … CB-096 belong to the list of 2024 (001:102), its examples and its official import: a new one never takes them. */
export const LISTED_BOTTLENECKS = 96

const CODE = /^CB-(\d{3,6})$/

/** The number of a code, `CB-017` → 17; null for what is not a code of the register. */
export function codeNumber(code: string): number | null {
  const digits = CODE.exec(code)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** The code of the next accepted report, after every code there is and after the ninety-six. */
export function nextBottleneckCode(codes: Iterable<string | null>): string {
  let last = LISTED_BOTTLENECKS
  for (const code of codes) last = Math.max(last, codeNumber(code ?? '') ?? 0)
  return `CB-${String(last + 1).padStart(3, '0')}`
}

/**
 * The macro-sector of a productive sector: by the report (002:162-164) and the dataset's sectors; the rest by what most
 * of their clusters are.
 */
const MACRO_SECTOR_OF: Record<ProductiveSector, MacroSector> = {
  turismo: 'servicios',
  'software-ti': 'servicios',
  moda: 'manufactura',
  cafe: 'agroindustria',
  cacao: 'agroindustria',
  'lacteos-carnicos': 'agroindustria',
  frutas: 'agroindustria',
  'acuicultura-pesca': 'agroindustria',
  construccion: 'manufactura',
  'alimentos-procesados': 'agroindustria',
  salud: 'servicios',
  energia: 'servicios',
  'metalmecanica-autopartes': 'manufactura',
  'industrias-culturales-creativas': 'servicios',
  'logistica-transporte': 'servicios',
  'petroquimica-plastico': 'manufactura',
  'bienes-servicios-industriales': 'manufactura',
  agroalimentos: 'agroindustria',
  belleza: 'manufactura',
  biotecnologia: 'manufactura',
  comercio: 'servicios',
  gastronomia: 'servicios',
  joyeria: 'manufactura',
  muebles: 'manufactura',
  'servicios-empresariales': 'servicios',
  'servicios-financieros': 'servicios',
}

export function macroSectorOf(sector: ProductiveSector): MacroSector {
  return MACRO_SECTOR_OF[sector]
}
