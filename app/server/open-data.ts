import type { RequestHandler } from 'express'

const METHODS = 'GET, HEAD, OPTIONS'

/** A body of `application/problem+json` (RFC 9457). */
export function problem(status: number, title: string, detail?: string) {
  return { type: 'about:blank', title, status, ...(detail ? { detail } : {}) }
}

/**
 * What every address under `/api` shares: any site may read it, nobody may change anything through it, and what is kept
 * of it must be asked for again (by its ETag) before it is used.
 */
export const openDataRules: RequestHandler = (request, response, next) => {
  response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader('Access-Control-Expose-Headers', 'ETag')
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
  if (request.method === 'GET' || request.method === 'HEAD') return next()
  response.setHeader('Allow', METHODS)
  if (request.method === 'OPTIONS') {
    response.setHeader('Access-Control-Allow-Methods', METHODS)
    response.setHeader('Access-Control-Allow-Headers', 'If-None-Match')
    response.setHeader('Access-Control-Max-Age', '86400')
    response.status(204).end()
    return
  }
  const body = problem(405, 'Method not allowed', 'The open data are read with GET')
  response.status(405).type('application/problem+json').send(JSON.stringify(body))
}
