import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
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
  await mustNode('node_modules/@remix-run/dev/dist/cli.js', ['vite:build', '--logLevel', 'error'], {
    NODE_ENV: 'production',
    // Tests build too, and `vite.config.ts` leaves the Remix plugin out when Vitest reads it.
    VITEST: undefined,
  })
  precompress(join(root, 'build/client'))
  writeFileSync(STAMP, sources)
}

/** Writes a `.br` and a `.gz` beside every script, style and picture for the browser, so that no request waits for it. */
function precompress(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|svg|json)$/.test(name)) continue
    const text = readFileSync(join(folder, name))
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text, { params }))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }))
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await alone('build', build)
