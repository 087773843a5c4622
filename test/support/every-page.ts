import type { Page, Request } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSite, type Site } from './browser.ts'
import { FULL } from './full.ts'
import {
  accessibilityFaults,
  invalidHtml,
  type Look,
  looksFor,
  sidewaysScroll,
  untranslated,
  WIDTHS,
  weight,
} from './page-checks.ts'
import type { Seed } from './prepared.ts'
import { openRequests, settled } from './settled.ts'

/** kB (1,024 bytes), compressed. */
const SCRIPTS_AT_MOST = 120
const HTML_AT_MOST = 30
/** Of the one page that is a reference, not a list: how every figure is computed. */
const REFERENCE_HTML_AT_MOST = 40
const HEIGHT = 900
/** What fits here fits in every wider window of a telephone. */
const NARROWEST = Math.min(...WIDTHS)

/** An address, or the n-th record of a resource of the open data, from 0. */
export type Address = string | { resource: string; nth: number }

/**
 * Looks at every address in rotating combinations of theme, language, width and account: axe finds nothing, nothing
 * scrolls sideways, nothing is left untranslated, the HTML is valid, and neither it nor its scripts weigh
 * more than they may.
 */
export function lookAtEveryPage(seed: Seed, addresses: readonly Address[]): void {
  const site = openSite({ seed })
  const faultsOf = openLooks(site)

  it.each(addresses.map((address, n) => ({ name: nameOf(address), address, n })))(
    '$name',
    async ({ address, n }) => {
      const path = typeof address === 'string' ? address : await pathOf(site, address.resource, address.nth)
      const faults: string[] = []
      for (const look of looksFor(n)) faults.push(...(await faultsOf(path, look)))
      expect(faults).toEqual([])
    },
    FULL ? 600_000 : 90_000,
  )
}

const nameOf = (address: Address) =>
  typeof address === 'string' ? address : `${address.resource}, number ${address.nth + 1}`

/** The page of the n-th record of a resource. */
async function pathOf(site: Site, resource: string, nth: number): Promise<string> {
  const answer = await fetch(`${site.server.url}/api/v1/${resource}?limit=${nth + 1}`)
  const { data } = (await answer.json()) as { data: { url: string }[] }
  const record = data[nth]
  if (!record) throw new Error(`There are only ${data.length} ${resource}`)
  return new URL(record.url).pathname
}

interface Window {
  page: Page
  open: Set<Request>
}

/** Tells all that is wrong with a page as somebody looks at it, through one window for each account and language. */
export function openLooks(site: Site): (address: string, look: Look) => Promise<string[]> {
  const windows = new Map<string, Promise<Window>>()

  async function openWindow({ account, language }: Look): Promise<Window> {
    const page = await site.page({ language, kept: true })
    if (account) await site.signIn(page, account)
    return { page, open: openRequests(page) }
  }
  return async (address, look) => {
    const name = `${look.account} ${look.language}`
    const window = windows.get(name) ?? openWindow(look)
    windows.set(name, window)
    const found = await faultsIn(await window, address, look)
    const how = `${look.theme} ${look.language} ${look.width} ${look.account ?? 'nobody'}`
    return found.map(fault => `${address} [${how}] ${fault}`)
  }
}

async function faultsIn({ page, open }: Window, address: string, look: Look): Promise<string[]> {
  await page.emulateMedia({ colorScheme: look.theme })
  await page.setViewportSize({ width: look.width, height: HEIGHT })
  open.clear()
  const answer = await page.goto(address)
  await settled(page, open)
  const html = (await answer?.text()) ?? ''
  const { html: htmlSize, scripts } = await weight(page)
  const hasMap = (await page.locator('.map-canvas, canvas').count()) > 0
  const found = [
    ...(await accessibilityFaults(page)),
    ...(await untranslated(page)).map(text => `untranslated: ${text}`),
    ...(await invalidHtml(html)),
  ]
  for (const width of new Set([look.width, NARROWEST])) {
    if (width !== look.width) await page.setViewportSize({ width, height: HEIGHT })
    const wide = await sidewaysScroll(page)
    if (wide > 0) found.push(`scrolls sideways by ${wide} px at ${width} px`)
  }
  if (!hasMap && scripts > SCRIPTS_AT_MOST * 1024) found.push(`${Math.round(scripts / 1024)} kB of scripts`)
  const htmlAtMost = address === '/metodologia' ? REFERENCE_HTML_AT_MOST : HTML_AT_MOST
  if (htmlSize > htmlAtMost * 1024) found.push(`${Math.round(htmlSize / 1024)} kB of HTML`)
  if ((answer?.status() ?? 500) >= 500) found.push(`answered ${answer?.status()}`)
  return found
}
