import { createHash } from 'node:crypto'
import { DomainError } from '#app/domain/errors.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { plainErrorPage } from './plain-error.ts'

const TYPES = { atom: 'application/atom+xml', ics: 'text/calendar' }

/** A file that programs fetch again and again: answered with 304 while it says the same, with 404 where there is none. */
export async function answerFile(
  request: Request,
  type: keyof typeof TYPES,
  language: Language,
  read: () => Promise<string>,
): Promise<Response> {
  const text = await read().catch(orMissing)
  if (text === null) {
    const headers = { 'Content-Type': 'text/html; charset=utf-8' }
    return new Response(plainErrorPage(language, 'errors.notFound'), { status: 404, headers })
  }
  const headers = {
    ETag: `W/"${createHash('sha1').update(text).digest('base64url')}"`,
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Language, Cookie',
  }
  if (request.headers.get('If-None-Match') === headers.ETag) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'Content-Type': `${TYPES[type]}; charset=utf-8` } })
}

function orMissing(error: unknown): null {
  if (error instanceof DomainError && error.status === 404) return null
  throw error
}
