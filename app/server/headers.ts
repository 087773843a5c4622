import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Env } from './env.ts'

/** The one page that any site may show in a frame: it takes no form and tells nobody's own. */
const FRAMED = '/mapa/incrustar'

/** Whether other sites may show what is at this address, a path with or without a query, in a frame. */
export function isFramable(url: string): boolean {
  return url === FRAMED || url.startsWith(`${FRAMED}?`)
}

/** The Content-Security-Policy of a page whose scripts carry `nonce`; a framed one takes no forms. */
export function contentSecurityPolicy(nonce: string, env: Env, framable = false): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${env.NODE_ENV === 'development' ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${env.NODE_ENV === 'development' ? ' ws:' : ''}`,
    `form-action ${framable ? "'none'" : "'self'"}`,
    "base-uri 'none'",
    `frame-ancestors ${framable ? '*' : "'none'"}`,
    "object-src 'none'",
  ]
  if (env.PUBLIC_URL.startsWith('https:')) directives.push('upgrade-insecure-requests')
  return directives.join('; ')
}

/** The headers of every answer besides the Content-Security-Policy, by name. */
export const SECURITY_HEADERS: Record<string, string> = {
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
}

/** Those of a page that other sites may show in a frame. */
export const FRAMED_HEADERS: Record<string, string> = Object.fromEntries(
  Object.entries(SECURITY_HEADERS).filter(([name]) => name !== 'X-Frame-Options'),
)

/** Sets the security headers; the policy itself is set where the nonce is made. */
export function securityHeaders(env: Env): RequestHandler {
  return helmet({
    contentSecurityPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    frameguard: { action: 'deny' },
    hsts: env.PUBLIC_URL.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  })
}
