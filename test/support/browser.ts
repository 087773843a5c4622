import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { CHROMIUM_ARGS, findChromium } from '../../db/cli/chromium.mjs'
import { PASSWORD } from './prepared.ts'
import { type ServerOptions, startServer, type TestServer } from './server.ts'

export interface PageOptions {
  javaScript?: boolean
  /** CSS pixels; 1280 unless told. */
  width?: number
  theme?: 'light' | 'dark'
  /** Has a screen that is touched. */
  touch?: boolean
  language?: 'es' | 'en'
  /** Cookies of somebody who signed in before: `await page.context().storageState()`. */
  state?: StorageState
  /** Stays open for the tests that follow: for many short looks, of which a new window each time would take the most. */
  kept?: boolean
}
export type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

export interface Site {
  server: TestServer
  /** A page of a context of its own (no cookies), closed after the test unless it is `kept`. */
  page(options?: PageOptions): Promise<Page>
  /** Signs in through the form, as a person does. */
  signIn(page: Page, email: string): Promise<void>
}

interface SiteOptions extends ServerOptions {
  /** Complaints of the browser that are expected; every other one fails the test. */
  expected?: RegExp[]
}

const LOCALES = { es: 'es-CO', en: 'en-US' }

/**
 * A server for the tests of one file, and a real Chromium. A script error, a refusal of the Content-Security-Policy or a
 * part of a page that is missing fails the test in which it happens.
 */
export function openSite({ expected = [], ...options }: SiteOptions = {}): Site {
  const contexts: BrowserContext[] = []
  const kept: BrowserContext[] = []
  const complaints: string[] = []
  let server: TestServer
  let browser: Browser

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startServer(options), theChromium()])
  })
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map(context => context.close()))
    const unexpected = complaints.splice(0).filter(text => !expected.some(pattern => pattern.test(text)))
    expect(unexpected, 'complaints of the browser').toEqual([])
  })
  afterAll(async () => {
    await Promise.all(kept.map(context => context.close()))
    await server?.stop()
  })

  return {
    get server() {
      return server
    },
    async page({ javaScript = true, width = 1280, theme = 'light', touch, language = 'es', state, kept: isKept } = {}) {
      const context = await browser.newContext({
        baseURL: server.url,
        javaScriptEnabled: javaScript,
        viewport: { width, height: width < 600 ? 800 : 900 },
        colorScheme: theme,
        hasTouch: touch,
        locale: LOCALES[language],
        timezoneId: 'America/Bogota',
        storageState: state,
      })
      ;(isKept ? kept : contexts).push(context)
      const page = await context.newPage()
      listen(page, complaints)
      return page
    },
    signIn,
  }
}

let running: Promise<Browser> | undefined

/** The Chromium of this process, which looks at the sites of one file after another. It ends with the process. */
async function theChromium(): Promise<Browser> {
  const known = await running
  if (known?.isConnected()) return known
  const home = mkdtempSync(join(tmpdir(), 'intercluster-chromium-'))
  running = launchChromium(home)
  await running
  // After the one that ends the browser, which may still be writing.
  process.once('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }))
  return running
}

/** Real Chromium, whose settings and caches go to `home`. */
function launchChromium(home: string): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: CHROMIUM_ARGS,
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
  })
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/entrar')
  await page.locator('input[name="email"]').fill(email)
  await page.locator('input[name="password"]').fill(PASSWORD)
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click()
  await page.waitForURL(url => url.pathname !== '/entrar')
}

/** What Remix writes when a navigation gives way to the next while its answer is being decoded: no fault of anybody. */
const INTERRUPTED_NAVIGATION = /^AbortError: signal is aborted without reason/

/** A page answered with 4xx is a test's own matter; its styles, scripts and images must be there. */
function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', error => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', message => {
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    if (INTERRUPTED_NAVIGATION.test(message.text())) return
    complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('response', response => {
    const part = !['document', 'fetch', 'xhr'].includes(response.request().resourceType())
    if (part && response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
}
