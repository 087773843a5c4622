import { isOneOf, LANGUAGES, type Language } from './vocabularies.ts'

/** The language of an answer: `?lang`, then the cookie, then `Accept-Language`, then Spanish. */
export function chooseLanguage(asked: string | null, cookie: string | null, accept: string | null): Language {
  if (isOneOf(LANGUAGES, asked)) return asked
  if (isOneOf(LANGUAGES, cookie)) return cookie
  return preferredOf(accept) ?? 'es'
}

function preferredOf(accept: string | null): Language | undefined {
  const ranges = (accept ?? '').split(',').map(part => {
    const [tag = '', ...options] = part.trim().split(';')
    const quality = options.map(o => /^\s*q=([\d.]+)$/.exec(o)?.[1]).find(Boolean)
    return { language: tag.slice(0, 2).toLowerCase(), quality: quality ? Number(quality) : 1 }
  })
  ranges.sort((a, b) => b.quality - a.quality)
  return ranges.map(r => r.language).find((l): l is Language => isOneOf(LANGUAGES, l))
}
