import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Request, RequestHandler } from 'express'
import { dayInBogota } from '#app/domain/dates.ts'
import { chooseLanguage } from '#app/domain/languages.ts'
import { findLastSeq } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import type { Clock } from './clock.ts'
import type { Env } from './env.ts'
import { contentSecurityPolicy, FRAMED_HEADERS, isFramable, SECURITY_HEADERS } from './headers.ts'
import {
  type KeptPage,
  keepPage,
  NONCE_PLACEHOLDER,
  newNonce,
  PageStore,
  withNonce,
  withNonceGzipped,
} from './kept-pages.ts'
import { cookieValue, LANGUAGE_COOKIE } from './language.ts'

const STORE_LIMIT = 64 * 1024 * 1024
/** A page nobody is signed in on is the same for everybody, but for these: they hold an answer for one reader. */
const COOKIES_THAT_DO_NOT_MATTER = new Set([LANGUAGE_COOKIE])

/** Pages behind a link of one person's own: using it writes no event that everybody could see. */
const ONE_USE = /^\/(invitacion|recuperar|cuenta|baja)\/./

export interface AnonymousPagesParts {
  db: Db
  env: Env
  clock: Clock
  /** Renders an address for an anonymous reader, with the placeholder for its nonce. */
  render: (request: Request) => Promise<Response>
}

export interface AnonymousPages {
  /** Answers what is kept before anything else of the server is asked, and hands `next` the rest. */
  inFrontOf: (next: RequestListener) => RequestListener
  /** Renders what may be kept, keeps it and sends it. */
  render: RequestHandler
}

/**
 * Answers pages to readers without an account from what was rendered before, as long as no event has been written since:
 * every visible write has an event, so address, language, the log's last `seq` and the day say all a page depends on.
 */
export function anonymousPages({ db, env, clock, render }: AnonymousPagesParts): AnonymousPages {
  const store = new PageStore(STORE_LIMIT)
  const headersFor = headersOf(env)
  const ageOf = async () => `${await findLastSeq(db)} ${dayInBogota(clock())}`

  const inFrontOf = (next: RequestListener): RequestListener => {
    const answer = async (
      key: string,
      request: IncomingMessage,
      response: ServerResponse & { req: IncomingMessage },
    ) => {
      const page = store.find(key, await ageOf())
      if (page) send(request, response, page, headersFor)
      else next(request, response)
    }
    return (request, response) => {
      const key = isForEverybody(request) ? keyOf(request) : ''
      // What is not kept, and what fails here, fails where failures are answered.
      if (!store.has(key)) next(request, response)
      else answer(key, request, response).catch(() => next(request, response))
    }
  }

  const renderAndKeep: RequestHandler = async (request, response, next) => {
    if (!isForEverybody(request) || !isShareable(request)) return next()
    try {
      const age = await ageOf()
      const answer = await render(request)
      if (!isKeepable(answer)) return await pass(answer, response, headersFor)
      const page = keepPage(await answer.text())
      store.keep(keyOf(request), age, page)
      send(request, response, page, headersFor)
    } catch (error) {
      next(error)
    }
  }
  return { inFrontOf, render: renderAndKeep }
}

/** `?lang` is no part of it: an address that has it is never kept. */
function keyOf({ url, headers }: IncomingMessage): string {
  const language = chooseLanguage(
    null,
    cookieValue(headers.cookie, LANGUAGE_COOKIE),
    headers['accept-language'] ?? null,
  )
  return `${language} ${headers.host} ${url}`
}

/** Files that are written while they are sent, some of them large, and have tags of their own. */
const WRITTEN: ReadonlySet<string> = new Set(['/mapa/exportar'])

/** There are as many of these pages as questions: they would push out what many ask for. */
const isAnswer = ({ path, query }: Request) => path === '/buscar' && query.q !== undefined

/** Nothing in the request says who asks. */
function isForEverybody({ method, headers }: IncomingMessage): boolean {
  if (method !== 'GET') return false
  if (!headers.cookie) return true
  const names = headers.cookie.split(';').map(c => c.trim().split('=')[0] ?? '')
  return names.every(name => name === '' || COOKIES_THAT_DO_NOT_MATTER.has(name))
}

function isShareable(request: Request): boolean {
  if (request.query.lang !== undefined || isAnswer(request)) return false
  if (/\.\w+$/.test(request.path) || request.path.startsWith('/api/') || WRITTEN.has(request.path)) return false
  return !ONE_USE.test(request.path)
}

function isKeepable(answer: Response): boolean {
  const type = answer.headers.get('Content-Type') ?? ''
  const passes = answer.headers.has('Set-Cookie') || answer.headers.get('Cache-Control') === 'no-store'
  return answer.status === 200 && type.startsWith('text/html') && !passes
}

type HeadersFor = (nonce: string, url?: string) => Record<string, string>

/** The headers of every page that is the same for everybody; the policy is written once, and the nonce put in its places. */
function headersOf(env: Env): HeadersFor {
  const policyOf = (framable: boolean) =>
    contentSecurityPolicy(NONCE_PLACEHOLDER, env, framable).split(NONCE_PLACEHOLDER)
  const plain = { policy: policyOf(false), headers: SECURITY_HEADERS }
  const framed = { policy: policyOf(true), headers: FRAMED_HEADERS }
  return (nonce, url = '') => {
    const { policy, headers } = isFramable(url) ? framed : plain
    return {
      ...headers,
      'Content-Security-Policy': policy.join(nonce),
      'Cache-Control': 'private, no-cache',
      Vary: 'Accept-Encoding, Accept-Language, Cookie',
    }
  }
}

function send(request: IncomingMessage, response: ServerResponse, page: KeptPage, headersFor: HeadersFor): void {
  const nonce = newNonce()
  const isZipped = /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '')
  const body = isZipped ? withNonceGzipped(page, nonce) : withNonce(page, nonce)
  const headers = headersFor(nonce, request.url)
  headers['Content-Type'] = 'text/html; charset=utf-8'
  if (isZipped) headers['Content-Encoding'] = 'gzip'
  headers['Content-Length'] = String(body.length)
  response.writeHead(200, headers)
  response.end(body)
}

/** Sends an answer that is not kept (a redirect, an error page) with a nonce of its own. */
async function pass(answer: Response, response: ServerResponse, headersFor: HeadersFor): Promise<void> {
  const nonce = newNonce()
  for (const [name, value] of Object.entries(headersFor(nonce))) response.setHeader(name, value)
  response.statusCode = answer.status
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') response.setHeader(name, value)
  }
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies)
  response.end(withNonce(keepPage(await answer.text()), nonce))
}
