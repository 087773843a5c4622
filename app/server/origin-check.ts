import type { NextFunction, Request, Response } from 'express'
import type { Env } from './env.ts'
import { sendPlainError } from './plain-error.ts'

/**
 * The one address that is posted to from elsewhere: a mail program stops a mail with it (RFC 8058), and sends neither
 * Origin nor Fetch Metadata. What it may do is in the address, and it asks for no cookie.
 */
const ONE_CLICK = /^\/baja\/[\w-]{43}$/

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that changes something was sent by one of our own pages: its Fetch Metadata says so, or, where the
 * browser sends none, its Origin is ours. What carries neither is refused.
 */
export function isFromOwnPages(headers: { site?: string; origin?: string; host?: string }, publicUrl: string): boolean {
  if (headers.site !== undefined) return headers.site === 'same-origin'
  if (headers.origin === undefined || !URL.canParse(headers.origin)) return false
  const { host } = new URL(headers.origin)
  return host === headers.host || host === new URL(publicUrl).host
}

/**
 * Refuses posts of other sites with 403, before anything reads them. What passes goes on without its Origin: Remix would
 * compare it with Host once more, and fail behind a proxy that asks under another name and for a mail program's click.
 */
export function originCheck(env: Env) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (SAFE_METHODS.has(request.method)) return next()
    const { origin, host } = request.headers
    const site = request.headers['sec-fetch-site'] as string | undefined
    const isOneClick = request.method === 'POST' && ONE_CLICK.test(request.path)
    if (!isOneClick && !isFromOwnPages({ site, origin, host }, env.PUBLIC_URL)) {
      sendPlainError(request, response, 403, 'errors.otherSite')
      return
    }
    delete request.headers.origin
    next()
  }
}
