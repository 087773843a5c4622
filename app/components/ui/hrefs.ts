export type ParamChange = string | readonly string[] | null

/**
 * `search` (`?a=1&b=2` or without the mark) with some parameters set, repeated or, with null, taken out.
 * Changing anything but the page goes back to the first one, so `pagina` is dropped unless it is what changes.
 * Empty when nothing is left, so that it can be appended to a path.
 */
export function withParams(search: string, changes: Record<string, ParamChange>): string {
  const params = new URLSearchParams(search)
  params.delete('pagina')
  for (const [name, value] of Object.entries(changes)) {
    params.delete(name)
    const values = value === null ? [] : typeof value === 'string' ? [value] : value
    for (const one of values) if (one !== '') params.append(name, one)
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}

/** `search` without one value of a repeated parameter, the others kept. */
export function withoutValue(search: string, name: string, value: string): string {
  const rest = new URLSearchParams(search).getAll(name).filter(one => one !== value)
  return withParams(search, { [name]: rest })
}

/** `search` with a value of a repeated parameter switched on or off. */
export function withToggled(search: string, name: string, value: string): string {
  const chosen = new URLSearchParams(search).getAll(name)
  return chosen.includes(value) ? withoutValue(search, name, value) : withParams(search, { [name]: [...chosen, value] })
}

/** `search` in another language, page and filters kept. */
export function withLanguage(search: string, language: string): string {
  const page = new URLSearchParams(search).get('pagina')
  return withParams(search, { lang: language, ...(page ? { pagina: page } : {}) })
}

/** A whole link on the same page: an empty search must still be a link to `path`. */
export function hrefOf(path: string, search: string): string {
  return `${path}${search}`
}
