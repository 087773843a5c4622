import { type IsoDate, isRealDate } from './dates.ts'
import { TIME_STEPS, type TimeStep } from './map-time.ts'
import { COMMUNITY, type ColorMeasure, NODE_METRICS, type NodeMetric } from './network-metrics.ts'
import { MACRO_SECTORS, MATURITY_LEVELS, PRODUCTIVE_SECTORS, PROVENANCES, REGIONS } from './vocabularies.ts'

export const MAP_VIEWS = ['territorio', 'red', 'lista'] as const
export type MapView = (typeof MAP_VIEWS)[number]

/** What the colour of a cluster says: one thing at a time. */
export const MAP_COLORS = ['region', 'macrosector', 'madurez'] as const
export type MapColor = (typeof MAP_COLORS)[number]

/** What else it may say, of organisations too: what a metric gives, or the community. */
const MAP_COLOR_MEASURES = [COMMUNITY, ...NODE_METRICS] as const
/** What the size of a node says. */
export const MAP_SIZES = ['vinculos', ...NODE_METRICS] as const

export const MAP_TABLES = ['nodos', 'vinculos'] as const
export type MapTable = (typeof MAP_TABLES)[number]

/** Stands for "no territory" and "no public reading". */
export const WITHOUT = 'sin'

/** The parameters that filter the map, and what each may say. */
export const MAP_FACETS = {
  region: [...REGIONS, WITHOUT],
  macrosector: MACRO_SECTORS,
  madurez: [...MATURITY_LEVELS, WITHOUT],
  sector: PRODUCTIVE_SECTORS,
  tipo: ['alianza', 'proyecto', 'iniciativa', 'mentoria', 'liderazgo'],
  procedencia: PROVENANCES,
  nodo: ['cluster', 'organizacion'],
} as const satisfies Record<string, readonly string[]>
export type MapFacet = keyof typeof MAP_FACETS
export const MAP_FACET_NAMES = Object.keys(MAP_FACETS) as MapFacet[]

/** The map's address, read. */
export interface MapQuery {
  view: MapView
  color: MapColor
  /** In place of `color`, when it was asked for. */
  colorMeasure: ColorMeasure | null
  /** Null for the number of ties. */
  sizeMetric: NodeMetric | null
  /** Only ties that a source or every party vouches for: in the drawing and in every figure. */
  confirmed: boolean
  /** What was chosen; a facet of which everything was chosen filters nothing and is absent. */
  facets: Partial<Record<MapFacet, string[]>>
  /** Only those without ties. */
  alone: boolean
  /** Slug of the selected node. */
  focus: string | null
  /** Whom the way is asked between: slugs, or names as they were typed; null where nobody asked. */
  path: { from: string; to: string } | null
  /** Whether to suggest partners to the selected cluster; null where nobody said: to one's own. */
  suggestions: boolean | null
  q: string
  table: MapTable
  page: number
  /** Only the ties that hold on this day; null for all of them, whenever they hold. */
  at: IsoDate | null
  /** The other day, of two that are compared; the first is `at`, or today. */
  compare: IsoDate | null
  /** How far a step of the time bar goes. */
  step: TimeStep
  /** What stood in the address and means nothing here: said on the page, otherwise ignored. */
  ignored: { name: string; value: string }[]
}

/** Reads the map's address. Its facets are checkboxes that are all on at first, so all of them is the same as none. */
export function readMapQuery(params: URLSearchParams): MapQuery {
  const ignored: MapQuery['ignored'] = []
  const one = <T extends string>(name: string, values: readonly [T, ...T[]]): T => {
    const asked = params.get(name)
    const found = values.find(value => value === asked)
    if (asked && !found) ignored.push({ name, value: asked.slice(0, 80) })
    return found ?? values[0]
  }
  const day = (name: string): IsoDate | null => {
    const asked = params.get(name)
    if (!asked || isRealDate(asked)) return asked || null
    ignored.push({ name, value: asked.slice(0, 80) })
    return null
  }
  const facets: MapQuery['facets'] = {}
  for (const name of MAP_FACET_NAMES) {
    const values: readonly string[] = MAP_FACETS[name]
    const asked = [...new Set(params.getAll(name).filter(Boolean))]
    const known = values.filter(value => asked.includes(value))
    for (const value of asked) if (!values.includes(value)) ignored.push({ name, value: value.slice(0, 80) })
    if (known.length > 0 && known.length < values.length) facets[name] = known
  }
  const page = Number(params.get('pagina') ?? '1')
  const colored = one('color', [...MAP_COLORS, ...MAP_COLOR_MEASURES])
  const size = one('tamano', MAP_SIZES)
  return {
    view: one('vista', MAP_VIEWS),
    color: MAP_COLORS.find(color => color === colored) ?? MAP_COLORS[0],
    colorMeasure: MAP_COLOR_MEASURES.find(measure => measure === colored) ?? null,
    sizeMetric: size === 'vinculos' ? null : size,
    confirmed: params.get('confirmados') === 'si',
    facets,
    alone: params.get('aislados') === 'si',
    focus: params.get('foco') || null,
    path: pathOf(params),
    suggestions: params.get('sugerencias') ? params.get('sugerencias') === 'si' : null,
    q: (params.get('q') ?? '').trim().slice(0, 200),
    table: one('tabla', MAP_TABLES),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    at: day('fecha'),
    compare: day('comparar'),
    step: one('paso', TIME_STEPS),
    ignored,
  }
}

function pathOf(params: URLSearchParams): MapQuery['path'] {
  const [from, to] = ['desde', 'hacia'].map(name => (params.get(name) ?? '').trim().slice(0, 200))
  return from && to ? { from, to } : null
}

/** How many filters are in force. */
export function countMapFilters({ facets, alone }: MapQuery): number {
  return Object.keys(facets).length + (alone ? 1 : 0)
}

/** Every parameter of the map's address. */
export const MAP_PARAMS: readonly string[] = [
  'vista',
  'color',
  'tamano',
  ...MAP_FACET_NAMES,
  'aislados',
  'confirmados',
  'sugerencias',
  'foco',
  'desde',
  'hacia',
  'q',
  'tabla',
  'pagina',
  'fecha',
  'comparar',
  'paso',
]

/** The address of what `params` says, without what means nothing here: what is kept, and handed on. */
export function cleanMapAddress(params: URLSearchParams): URLSearchParams {
  const { ignored } = readMapQuery(params)
  const meant = MAP_PARAMS.flatMap(name => {
    const values = name in MAP_FACETS ? [...new Set(params.getAll(name))] : params.getAll(name).slice(0, 1)
    const isIgnored = (value: string) => ignored.some(o => o.name === name && o.value === value.slice(0, 80))
    return values.filter(value => !isIgnored(value)).map((value): [string, string] => [name, value])
  })
  return shortMapAddress(new URLSearchParams(meant))
}

/** `params` without a facet of which everything is chosen, and without empty values: the short way to say it. */
export function shortMapAddress(params: URLSearchParams): URLSearchParams {
  const short = new URLSearchParams()
  for (const [name, value] of params) if (value !== '') short.append(name, value)
  for (const name of MAP_FACET_NAMES) {
    const chosen = new Set(short.getAll(name))
    if (MAP_FACETS[name].every(value => chosen.has(value))) short.delete(name)
  }
  for (const [name, standard] of STANDARD) if (short.get(name) === standard) short.delete(name)
  return short
}
const STANDARD = [
  ['vista', MAP_VIEWS[0]],
  ['color', MAP_COLORS[0]],
  ['tamano', MAP_SIZES[0]],
  ['tabla', MAP_TABLES[0]],
  ['paso', TIME_STEPS[0]],
] as const
