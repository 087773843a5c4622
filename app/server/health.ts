import { Router } from 'express'
import { isMigrated } from '#db/migrate.ts'
import type { Db } from '#db/schema.ts'

/** `GET /salud`: the process answers. `GET /salud/listo`: migrations are applied and the database answers, else 503. */
export function health(db: Db): Router {
  const router = Router()
  router.get('/salud', (_request, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/salud/listo', async (_request, response) => {
    const ready = await isMigrated(db).catch(() => false)
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'unavailable' })
  })
  return router
}
