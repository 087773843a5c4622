import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { alone } from './lock.mjs'
import { must, root, step } from './steps.mjs'

/** Installs what the lock file names, unless it is all there already and its native part runs on this Node. */
export async function ensureInstalled() {
  if (isInstalled()) return
  await alone('install', async () => {
    if (isInstalled()) return
    await step(
      'Instalando dependencias: la primera vez tarda unos minutos · Installing dependencies: the first time takes some minutes',
      () =>
        must(
          'npm',
          ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'],
          nodeHeaders(),
        ),
    )
  })
}

/** The headers that came with this Node, where they did: what is compiled here need not download them. */
function nodeHeaders() {
  const prefix = dirname(dirname(realpathSync(process.execPath)))
  const isThere = existsSync(join(prefix, 'include/node/node.h'))
  return isThere && !process.env.npm_config_nodedir ? { npm_config_nodedir: prefix } : {}
}

/** npm writes what it installed to `node_modules/.package-lock.json`, at the very end. */
function isInstalled() {
  const wanted = readLock('package-lock.json')
  const present = readLock('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  const missing = Object.entries(wanted).some(
    ([path, { version, optional }]) =>
      path !== '' && present[path]?.version !== version && !(optional && present[path] === undefined),
  )
  return !missing && nativePartsRun()
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return null
  }
}

/** better-sqlite3 is compiled for one version of Node: after a change of Node it must be installed again. */
function nativePartsRun() {
  try {
    const SQLite = createRequire(join(root, 'package.json'))('better-sqlite3')
    new SQLite(':memory:').close()
    return true
  } catch {
    return false
  }
}
