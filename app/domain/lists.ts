/** What a list page asks for, read from its address. */
export interface ListQuery {
  q: string
  sort: string
  page: number
  /** Chosen values by facet; a facet nobody chose from is absent. */
  filters: Record<string, string[]>
  /** What stood in the address and is not in the vocabulary: said on the page, otherwise ignored. */
  ignored: { name: string; value: string }[]
}

export interface ListSpec<R> {
  /** The text a row is searched in, already `searchable`. */
  text: (row: R) => string
  /** Facets by the name of their parameter: the allowed values, and which of them a row has. */
  facets: Record<string, { values: readonly string[]; of: (row: R) => readonly string[] }>
  /** Orders by name; the first is the default. Ties keep the order of the rows. */
  sorts: Record<string, (a: R, b: R) => number>
  pageSize: number
}

export interface ListResult<R> {
  /** The page's rows. */
  rows: R[]
  /** How many rows match. */
  total: number
  /** How many there are in all. */
  all: number
  page: number
  pages: number
  /** Facet → value → how many rows would match with it, given the search and the *other* facets. */
  counts: Record<string, Record<string, number>>
}

/** Reads `q`, `orden`, `pagina` and the facets of `spec` from an address. Unknown values are set aside, not refused. */
export function readListQuery<R>(params: URLSearchParams, spec: ListSpec<R>): ListQuery {
  const ignored: ListQuery['ignored'] = []
  const filters: ListQuery['filters'] = {}
  for (const [name, facet] of Object.entries(spec.facets)) {
    const chosen = [...new Set(params.getAll(name).filter(Boolean))]
    const known = chosen.filter(value => facet.values.includes(value))
    if (known.length > 0) filters[name] = known
    for (const value of chosen) if (!known.includes(value)) ignored.push({ name, value: value.slice(0, 80) })
  }
  const names = Object.keys(spec.sorts)
  const asked = params.get('orden') ?? ''
  const sort = Object.hasOwn(spec.sorts, asked) ? asked : (names[0] ?? '')
  if (asked && asked !== sort) ignored.push({ name: 'orden', value: asked.slice(0, 80) })
  const page = Number(params.get('pagina') ?? '1')
  return {
    q: (params.get('q') ?? '').trim().slice(0, 200),
    sort,
    page: Number.isInteger(page) && page > 0 ? page : 1,
    filters,
    ignored,
  }
}

/**
 * Filters, counts, sorts and pages `rows`. Every word of `words` (already `searchable`) must stand in a row's text;
 * values of one facet are alternatives, facets add up. A page beyond the last one is the last one.
 *
 * Orders, and counts of the whole, are found once for the same `rows` and `spec`: neither may change.
 */
export function queryList<R>(rows: readonly R[], spec: ListSpec<R>, query: ListQuery, words: string[]): ListResult<R> {
  const ready = readyList(rows, spec)
  const isWhole = words.length === 0 && Object.keys(query.filters).length === 0
  const matching = isWhole ? ready.inOrder(query.sort) : []
  const counts = isWhole ? ready.counts() : noCounts(spec)
  if (!isWhole) {
    for (const row of ready.inOrder(query.sort)) if (matches(row, spec, query, words, counts)) matching.push(row)
  }
  const pages = Math.max(1, Math.ceil(matching.length / spec.pageSize))
  const page = Math.min(query.page, pages)
  return {
    rows: matching.slice((page - 1) * spec.pageSize, page * spec.pageSize),
    total: matching.length,
    all: rows.length,
    page,
    pages,
    counts,
  }
}

/** All the rows that match, in their order. */
export function findRows<R>(rows: readonly R[], spec: ListSpec<R>, { filters }: ListQuery, words: string[]): R[] {
  const chosen = Object.entries(filters)
  return rows.filter(row => {
    if (words.length > 0 && !words.every(word => spec.text(row).includes(word))) return false
    return chosen.every(([name, values]) => spec.facets[name]?.of(row).some(value => values.includes(value)) ?? true)
  })
}

type Counts = ListResult<unknown>['counts']

/** Whether a row matches; adds it to the counts of the facets that alone may keep it out. */
function matches<R>(row: R, spec: ListSpec<R>, query: ListQuery, words: readonly string[], counts: Counts): boolean {
  const text = words.length > 0 ? spec.text(row) : ''
  if (!words.every(word => text.includes(word))) return false
  const facets = Object.entries(spec.facets)
  const failed = facets.filter(([name, facet]) => {
    const chosen = query.filters[name]
    return chosen !== undefined && !facet.of(row).some(value => chosen.includes(value))
  })
  if (failed.length > 1) return false
  for (const [name, facet] of facets)
    if (failed.length === 0 || failed[0]?.[0] === name) add(counts[name], facet.of(row))
  return failed.length === 0
}

function noCounts<R>({ facets }: ListSpec<R>): Counts {
  return Object.fromEntries(
    Object.entries(facets).map(([name, { values }]) => [name, Object.fromEntries(values.map(value => [value, 0]))]),
  )
}

/** One more for each of the values; what is not in the vocabulary is not counted. */
function add(count: Record<string, number> = {}, values: readonly string[]): void {
  for (const value of values.length > 1 ? new Set(values) : values) {
    if (value in count) count[value] = (count[value] ?? 0) + 1
  }
}

/** What a list needs however it is asked for. */
interface ReadyList<R> {
  inOrder: (sort: string) => R[]
  counts: () => Counts
}

const ready = new WeakMap<object, WeakMap<object, unknown>>()

function readyList<R>(rows: readonly R[], spec: ListSpec<R>): ReadyList<R> {
  const bySpec = ready.get(rows) ?? new WeakMap<object, unknown>()
  ready.set(rows, bySpec)
  const known = bySpec.get(spec) as ReadyList<R> | undefined
  if (known) return known
  const orders = new Map<string, R[]>()
  let whole: Counts | undefined
  const list: ReadyList<R> = {
    inOrder(sort) {
      const order = orders.get(sort) ?? (spec.sorts[sort] ? rows.toSorted(spec.sorts[sort]) : [...rows])
      orders.set(sort, order)
      return order
    },
    counts() {
      if (whole) return whole
      whole = noCounts(spec)
      for (const row of rows) for (const [name, facet] of Object.entries(spec.facets)) add(whole[name], facet.of(row))
      return whole
    },
  }
  bySpec.set(spec, list)
  return list
}
