import type { RequestHandler } from 'express'
import { Router } from 'express'
import expressStaticGzip from 'express-static-gzip'

export type StaticFiles = RequestHandler

/** The browser's files from `build/client`: hashed ones for ever, the rest for an hour; compressed copies made at build time. */
export function builtFiles(folder: string): StaticFiles {
  const router = Router()
  const compressed = { enableBrotli: true, orderPreference: ['br', 'gz'] as ('br' | 'gz')[], index: false as const }
  const forEver = { ...compressed, serveStatic: { immutable: true, maxAge: '1y' } }
  router.use('/assets', expressStaticGzip(`${folder}/assets`, forEver))
  router.use('/assets', (_request, response) => response.status(404).end())
  router.use(expressStaticGzip(folder, { ...compressed, serveStatic: { maxAge: '1h' } }))
  return router
}
