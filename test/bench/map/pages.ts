import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { CHROMIUM_ARGS, findChromium } from '../../../db/cli/chromium.mjs'
import { root } from '../../../db/cli/steps.mjs'
import type { Bench } from './page/main.ts'

/** The page's size, and one device pixel to each of its own. */
const PAGE = { width: 1200, height: 800 }
const STYLE = `*{margin:0}#box{position:relative;width:${PAGE.width}px;height:${PAGE.height}px;overflow:hidden}
#box>canvas,.stage{position:absolute;inset:0;width:100%;height:100%;transform-origin:0 0}.over{pointer-events:none}
.pulse{position:fixed;right:0;bottom:0;width:1px;height:1px;background:#000}.on{background:#fff}`

/** Frames as soon as they are drawn, and the heap told exactly. */
const UNHURRIED = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--enable-precise-memory-info']

export interface BenchPages {
  /** Its name and version. */
  browser: string
  /** A page that nothing was drawn on, with `wire` in its memory. */
  open(wire: string): Promise<BenchPage>
  close(): Promise<void>
}

export interface BenchPage {
  call<Name extends keyof Bench>(
    name: Name,
    ...args: Parameters<Bench[Name]>
  ): Promise<Awaited<ReturnType<Bench[Name]>>>
  /** Bytes of JavaScript that are still needed. */
  heap(): Promise<number>
  /** For hands that are not the benchmark's. */
  page: Page
  close(): Promise<void>
}

/** Chromium without a limit to its frames, and a server of its own for the page that draws. */
export async function openPages(): Promise<BenchPages> {
  const script = await bundle()
  let wire = ''
  const server = createServer((request, response) => {
    const [type, body] = {
      '/page.js': ['text/javascript', script],
      '/wire.json': ['application/json', wire],
      '/mapa/contorno.svg': ['image/svg+xml', '<svg/>'],
    }[request.url ?? ''] ?? [
      'text/html',
      `<!doctype html><style>${tokens()}${STYLE}</style><div id="box"></div><script src="/page.js"></script>`,
    ]
    response.setHeader('Content-Type', `${type}; charset=utf-8`).end(body)
  })
  await new Promise<void>(done => server.listen(0, 'localhost', done))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  const home = mkdtempSync(join(tmpdir(), 'bench-map-'))
  const browser = await chromium.launch({
    executablePath: findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...CHROMIUM_ARGS, ...UNHURRIED],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
  })
  return {
    browser: `Chromium ${browser.version()}`,
    async open(text) {
      wire = text
      const page = await browser.newPage({ viewport: PAGE, deviceScaleFactor: 1 })
      await page.goto(url)
      return wrap(page, await page.context().newCDPSession(page))
    },
    async close() {
      await browser.close()
      server.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function wrap(page: Page, session: CDPSession): BenchPage {
  return {
    call: (name, ...args) =>
      page.evaluate(([name, args]) => (window.bench[name] as (...all: unknown[]) => never)(...args), [
        name,
        args,
      ] as const),
    async heap() {
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
      return (await session.send('Runtime.getHeapUsage')).usedSize
    },
    page,
    close: () => page.close(),
  }
}

/** The page's script as the application's bundler makes it. Nothing of the yardsticks is in the application's own. */
async function bundle(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, 'test/bench/map/page/main.ts'), formats: ['iife'], name: 'page' },
    },
  })
  const output = [built].flat().flatMap(part => ('output' in part ? part.output : []))
  return output.flatMap(file => (file.type === 'chunk' ? file.code : [])).join('')
}

const tokens = () => readFileSync(join(root, 'app/styles/tokens.css'), 'utf8')
