import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { createRequestHandler as createExpressHandler } from '@remix-run/express'
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Request, type Response } from 'express'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { readSession } from '#app/services/auth.server.ts'
import type { Db } from '#db/schema.ts'
import { anonymousPages } from './anonymous-pages.ts'
import type { Clock } from './clock.ts'
import type { AppContext } from './context.ts'
import type { Env } from './env.ts'
import { contentSecurityPolicy, isFramable, securityHeaders } from './headers.ts'
import { health } from './health.ts'
import { NONCE_PLACEHOLDER, newNonce } from './kept-pages.ts'
import { languageOf } from './language.ts'
import { logger } from './logger.ts'
import { openDataRules } from './open-data.ts'
import { originCheck } from './origin-check.ts'
import { sendPlainError } from './plain-error.ts'
import type { StaticFiles } from './static-files.ts'

export interface AppParts {
  db: Db
  env: Env
  clock: Clock
  /** The built application, or in development a function that gives the newest. */
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Serves the browser's files: from the build, or by Vite in development. */
  files: StaticFiles
}

/** The whole server: kept pages, and behind them one Express application. Nothing is started. */
export function createApp({ db, env, clock, build, files }: AppParts): RequestListener {
  const app = express()
  app.disable('x-powered-by')
  if (env.TRUST_PROXY) app.set('trust proxy', /^\d+$/.test(env.TRUST_PROXY) ? Number(env.TRUST_PROXY) : env.TRUST_PROXY)

  app.use(health(db))
  app.use((request, response, next) => {
    // Remix takes the port from it, whoever sent it.
    if (!env.TRUST_PROXY) delete request.headers['x-forwarded-host']
    if (isAddress(request)) next()
    else sendPlainError(request, response, 400, 'errors.address')
  })

  const shared = (request: Request): Omit<AppContext, 'actor' | 'sessionId' | 'nonce' | 'shareable'> => {
    const language = languageOf(request)
    const { t } = serverI18n(language)
    return { db, env, now: clock(), language, t, requestId: randomUUID(), ip: request.ip ?? '' }
  }

  let listener: RequestListener = app
  if (env.NODE_ENV !== 'development') {
    const handle = createRequestHandler(build, env.NODE_ENV)
    const render = async (request: Request) => {
      const address = new URL(`${request.protocol}://${request.headers.host}${request.originalUrl}`)
      const headers = new Headers()
      for (const name of ['accept', 'accept-language', 'user-agent']) {
        const value = request.headers[name]
        if (typeof value === 'string') headers.set(name, value)
      }
      const nobody = { actor: ANONYMOUS, sessionId: null, nonce: NONCE_PLACEHOLDER, shareable: true }
      const context: AppLoadContext = { ...shared(request), ...nobody }
      const answer = await handle(new globalThis.Request(address, { headers }), context)
      if (context.passing) answer.headers.set('Cache-Control', 'no-store')
      return answer
    }
    const pages = anonymousPages({ db, env, clock, render })
    app.use(pages.render)
    listener = pages.inFrontOf(app)
  }
  app.use(files)

  app.use(securityHeaders(env))
  app.use(compression({ level: 4 }))
  app.use('/api', openDataRules)
  app.use(originCheck(env))
  app.use((request, response, next) => {
    response.locals.nonce = newNonce()
    const framable = isFramable(request.originalUrl)
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(response.locals.nonce, env, framable))
    if (framable) response.removeHeader('X-Frame-Options')
    response.setHeader('Cache-Control', 'private, no-store')
    replaceOnAppend(response)
    next()
  })
  app.use(
    createExpressHandler({
      build,
      mode: env.NODE_ENV,
      getLoadContext: async (request, response): Promise<AppLoadContext> => {
        const session = await readSession(db, request.headers.cookie, clock(), env.PUBLIC_URL.startsWith('https:'))
        if (session.setCookie) response.append('Set-Cookie', session.setCookie)
        return {
          ...shared(request),
          actor: session.actor,
          sessionId: session.sessionId,
          nonce: response.locals.nonce,
          shareable: false,
        }
      },
    }),
  )
  app.use(failed)
  return listener
}

/** Whether Host and path are parts of an address, and not something that only looks like them. */
function isAddress({ headers, originalUrl }: Request): boolean {
  const origin = `http://${headers.host}`
  if (!originalUrl.startsWith('/') || !URL.canParse(origin)) return false
  const { username, pathname } = new URL(origin)
  return username === '' && pathname === '/'
}

/** Remix appends the headers of an answer: what a route says of caching replaces what was set for all of them. */
function replaceOnAppend(response: Response): void {
  const append = response.append.bind(response)
  response.append = (name, value) =>
    name.toLowerCase() === 'set-cookie' ? append(name, value) : response.set(name, value)
}

const failed: ErrorRequestHandler = (error, request, response, _next) => {
  logger.error({ err: error, url: request.originalUrl }, 'failed before the application')
  if (response.headersSent) response.destroy()
  else sendPlainError(request, response, 500, 'errors.internal')
}
