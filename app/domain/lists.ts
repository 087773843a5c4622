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
 */
export function queryList<R>(rows: readonly R[], spec: ListSpec<R>, query: ListQuery, words: string[]): ListResult<R> {
  const facets = Object.entries(spec.facets)
  const counts: ListResult<R>['counts'] = {}
  for (const [name, facet] of facets) counts[name] = Object.fromEntries(facet.values.map(v => [v, 0]))

  const matching: R[] = []
  for (const row of rows) {
    const text = spec.text(row)
    if (!words.every(word => text.includes(word))) continue
    const failed = facets.filter(([name, facet]) => {
      const chosen = query.filters[name]
      return chosen !== undefined && !facet.of(row).some(value => chosen.includes(value))
    })
    if (failed.length === 0) matching.push(row)
    if (failed.length > 1) continue
    for (const [name, facet] of facets) {
      if (failed.length === 1 && failed[0]?.[0] !== name) continue
      const count = counts[name] as Record<string, number>
      for (const value of new Set(facet.of(row))) if (value in count) count[value] = (count[value] ?? 0) + 1
    }
  }
  const order = spec.sorts[query.sort]
  if (order) matching.sort(order)
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
