import { randomBytes } from 'node:crypto'
import type { Response as ExpressResponse, Request, RequestHandler } from 'express'
import { dayInBogota } from '#app/domain/dates.ts'
import { findLastSeq } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import type { Clock } from './clock.ts'
import type { Env } from './env.ts'
import { contentSecurityPolicy, SECURITY_HEADERS } from './headers.ts'
import { type KeptPage, keepPage, PageStore, withNonce, withNonceGzipped } from './kept-pages.ts'
import { LANGUAGE_COOKIE, languageOf } from './language.ts'

const STORE_LIMIT = 64 * 1024 * 1024
/** A page nobody is signed in on is the same for everybody, but for these: they hold an answer for one reader. */
const COOKIES_THAT_DO_NOT_MATTER = new Set([LANGUAGE_COOKIE])

/** Pages behind a link that works once: using it writes no event that everybody could see. */
const ONE_USE = /^\/(invitacion|recuperar|cuenta)\/./

export interface AnonymousPages {
  db: Db
  env: Env
  clock: Clock
  /** Renders an address for an anonymous reader, with the placeholder for its nonce. */
  render: (request: Request) => Promise<Response>
}

/**
 * Answers pages to readers without an account from what was rendered before, as long as no event has been written since:
 * every visible write has an event, so address, language, the log's last `seq` and the day say all a page depends on.
 */
export function anonymousPages({ db, env, clock, render }: AnonymousPages): RequestHandler {
  const store = new PageStore(STORE_LIMIT)
  return async (request, response, next) => {
    if (!isShareable(request)) return next()
    try {
      const key = `${languageOf(request)} ${request.headers.host} ${request.originalUrl}`
      const age = `${await findLastSeq(db)} ${dayInBogota(clock())}`
      const known = store.find(key, age)
      if (known) return send(request, response, known, env)
      const answer = await render(request)
      if (!isKeepable(answer)) return await pass(answer, response, env)
      const page = keepPage(await answer.text())
      store.keep(key, age, page)
      send(request, response, page, env)
    } catch (error) {
      next(error)
    }
  }
}

function isShareable(request: Request): boolean {
  if (request.method !== 'GET' || request.query.lang !== undefined) return false
  if (/\.\w+$/.test(request.path) || request.path.startsWith('/api/')) return false
  if (ONE_USE.test(request.path)) return false
  const names = (request.headers.cookie ?? '').split(';').map(c => c.trim().split('=')[0] ?? '')
  return names.every(name => name === '' || COOKIES_THAT_DO_NOT_MATTER.has(name))
}

function isKeepable(answer: Response): boolean {
  const type = answer.headers.get('Content-Type') ?? ''
  return answer.status === 200 && type.startsWith('text/html') && !answer.headers.has('Set-Cookie')
}

function setHeaders(response: ExpressResponse, nonce: string, env: Env): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce, env))
  response.setHeader('Cache-Control', 'private, no-cache')
  response.setHeader('Vary', 'Accept-Encoding, Accept-Language, Cookie')
}

function send(request: Request, response: ExpressResponse, page: KeptPage, env: Env): void {
  const nonce = randomBytes(16).toString('base64url')
  setHeaders(response, nonce, env)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  const gzip = /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '')
  if (gzip) response.setHeader('Content-Encoding', 'gzip')
  response.end(gzip ? withNonceGzipped(page, nonce) : withNonce(page, nonce))
}

/** Sends an answer that is not kept (a redirect, an error page) with a nonce of its own. */
async function pass(answer: Response, response: ExpressResponse, env: Env): Promise<void> {
  const nonce = randomBytes(16).toString('base64url')
  setHeaders(response, nonce, env)
  response.status(answer.status)
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') response.setHeader(name, value)
  }
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies)
  response.end(withNonce(keepPage(await answer.text()), nonce))
}
