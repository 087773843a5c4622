import type { Request } from 'express'
import { chooseLanguage } from '#app/domain/languages.ts'
import type { Language } from '#app/domain/vocabularies.ts'

export const LANGUAGE_COOKIE = 'idioma'

/** The value of a cookie in a `Cookie` header, or null. */
export function cookieValue(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name && value) return value
  }
  return null
}

/** The language a request is answered in. */
export function languageOf(request: Request): Language {
  const asked = typeof request.query.lang === 'string' ? request.query.lang : null
  return chooseLanguage(
    asked,
    cookieValue(request.headers.cookie, LANGUAGE_COOKIE),
    request.headers['accept-language'] ?? null,
  )
}
