import { findRows, type ListQuery, type ListResult, type ListSpec, queryList, readListQuery } from './lists.ts'
import { searchable } from './text.ts'

/** A list as its page draws it: what was asked for, how much there is, and what each further choice would give. */
export interface ListView extends ListQuery, Omit<ListResult<unknown>, 'rows'> {
  /** Only when nothing matches: what could be taken out (`q` or a facet) and how many would then match, most first. */
  relax: { name: string; total: number }[]
}

/** Reads an address with `spec` and answers it from `rows`: the page's rows and everything the page says about the list. */
export function runList<R>(
  rows: readonly R[],
  spec: ListSpec<R>,
  params: URLSearchParams,
): { rows: R[]; list: ListView } {
  const query = readListQuery(params, spec)
  const { rows: pageRows, ...numbers } = queryList(rows, spec, query, wordsOf(query))
  const relax = numbers.total === 0 ? whatEmptiesIt(rows, spec, query) : []
  return { rows: pageRows, list: { ...query, ...numbers, relax } }
}

/** All the rows that an address asks for with `spec`. */
export function rowsAskedFor<R>(rows: readonly R[], spec: ListSpec<R>, params: URLSearchParams): R[] {
  const query = readListQuery(params, spec)
  return findRows(rows, spec, query, wordsOf(query))
}

/**
 * What an address asks for, in one way of writing it: without its order and page, with what `spec` knows only. Two
 * addresses that find the same by the same choices are the same.
 */
export function canonicalQuery<R>(params: URLSearchParams, spec: ListSpec<R>): string {
  const { q, filters } = readListQuery(params, spec)
  const canonical = new URLSearchParams(q ? { q: searchable(q) } : {})
  for (const [name, { values }] of Object.entries(spec.facets)) {
    for (const value of values) if (filters[name]?.includes(value)) canonical.append(name, value)
  }
  return canonical.toString()
}

const wordsOf = ({ q }: ListQuery): string[] => searchable(q).split(' ').filter(Boolean)

function whatEmptiesIt<R>(rows: readonly R[], spec: ListSpec<R>, query: ListQuery): ListView['relax'] {
  const without = Object.keys(query.filters).map(name => {
    const { [name]: _, ...filters } = query.filters
    return { name, query: { ...query, filters } }
  })
  if (query.q) without.push({ name: 'q', query: { ...query, q: '' } })
  return without
    .map(({ name, query: looser }) => ({ name, total: queryList(rows, spec, looser, wordsOf(looser)).total }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
}
