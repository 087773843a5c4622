import { ensureBuilt } from './build.mjs'
import { endWithNpm } from './end-with-npm.mjs'
import { ensureInstalled } from './install.mjs'
import { root, step } from './steps.mjs'

/**
 * `npm run up`: from a fresh clone to a running demonstration. Starts with nothing installed, so it uses nothing but
 * Node until the dependencies are there; then this same process prepares the database and becomes the server, so that
 * whatever ends the process ends the server.
 */
process.env.NODE_ENV = 'production'
process.env.INTERCLUSTER_MODE = 'demo'
process.chdir(root)
endWithNpm()

try {
  await ensureInstalled()
  await ensureBuilt()
  const { register } = await import('tsx/esm/api')
  register()
  const { prepare } = await import('./prepare.ts')
  await step('Preparando la base de datos · Preparing the database', prepare)
  await import('../../app/server/start.ts')
} catch (error) {
  console.error(error)
  process.exit(1)
}
