import { existsSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { warmUp } from '#app/services/warm-up.server.ts'
import { openDatabase } from '#db/open.ts'
import { createApp } from './app.ts'
import { clockFrom } from './clock.ts'
import { readEnv } from './env.ts'
import { startJobs } from './jobs.ts'
import { logger } from './logger.ts'
import { prepareDatabase } from './prepare.ts'
import { builtFiles, type StaticFiles } from './static-files.ts'

async function main(): Promise<void> {
  const env = readEnv()
  const clock = clockFrom(env.APP_NOW)
  const db = openDatabase(env.DATABASE_URL)
  const { migrations, seeded } = await prepareDatabase(db, env, clock())
  if (migrations.length > 0 || seeded) logger.info({ migrations, seeded }, 'prepared the database')

  const { build, files } = env.NODE_ENV === 'development' ? await development() : await production()
  let stopping = false
  const server = createHttpServer(createApp({ db, env, clock, build, files }))
  server.listen(env.PORT, env.HOST, () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : env.PORT
    logger.info({ port, mode: env.INTERCLUSTER_MODE }, 'listening')
    if (typeof build === 'function') return
    const { warmUp: warm } = build.entry.module as { warmUp?: typeof warmUp }
    warm?.(db, clock(), () => stopping).catch((error: unknown) => {
      if (!stopping) logger.error({ err: error }, 'what pages hold in memory could not be read, nor the map laid out')
    })
  })
  server.once('error', (error: NodeJS.ErrnoException) => {
    console.error(error.code === 'EADDRINUSE' ? `PORT: ${env.PORT} is taken by another program` : error.message)
    process.exit(1)
  })

  const jobs = startJobs(db, env, clock)

  const stop = () => {
    stopping = true
    server.close(async () => {
      await jobs.stop()
      await db.destroy()
      process.exit(0)
    })
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 5_000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

async function production(): Promise<{ build: ServerBuild; files: StaticFiles }> {
  const entry = resolve('build/server/index.js')
  if (!existsSync(entry)) throw new Error('build/server/index.js is missing: run `npm run build` first')
  return { build: await import(pathToFileURL(entry).href), files: builtFiles(resolve('build/client')) }
}

async function development(): Promise<{ build: () => Promise<ServerBuild>; files: StaticFiles }> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true } })
  return {
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    files: vite.middlewares,
  }
}

main().catch((error: unknown) => {
  // The reason goes to the terminal as it is: this is read by whoever starts the server.
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
