import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { alone } from './lock.mjs'
import { mustNode, root, step } from './steps.mjs'

/** All that the build is made of. */
const SOURCES = [
  'app',
  'db',
  'graph',
  'public',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
]
/** What a browser asks for that gets smaller. */
const COMPRESSIBLE = /\.(js|css|svg|json|txt|webmanifest)$/
const STAMP = join(root, 'build/.sources')

/** Builds when there is no build, or when it is of other sources than these. */
export async function ensureBuilt() {
  if (isBuilt()) return
  await alone('build', async () => {
    if (!isBuilt()) await step('Construyendo la aplicación · Building the application', build)
  })
}

/** Builds, and notes of which sources. */
export async function build() {
  const sources = sourcesDigest()
  rmSync(STAMP, { force: true })
  await mustNode('node_modules/@remix-run/dev/dist/cli.js', ['vite:build', '--logLevel', 'warn'], {
    NODE_ENV: 'production',
    // Tests build too, and `vite.config.ts` leaves the Remix plugin out when Vitest reads it.
    VITEST: undefined,
  })
  compressFiles()
  writeFileSync(STAMP, sources)
}

/** A copy beside each file for the server to send as it is: compressed once and well instead of at every request. */
function compressFiles() {
  for (const file of filesUnder('build/client').filter(name => COMPRESSIBLE.test(name))) {
    const content = readFileSync(join(root, file))
    writeFileSync(join(root, `${file}.br`), brotliCompressSync(content))
    writeFileSync(join(root, `${file}.gz`), gzipSync(content, { level: 9 }))
  }
}

function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesDigest()
}

/** SHA-256 over the names and contents of the sources: dates change when a folder is copied, contents do not. */
export function sourcesDigest(sources = SOURCES) {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of filesUnder(source)) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesUnder(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap(name => filesUnder(`${path}/${name}`))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build()
