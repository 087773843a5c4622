import { beforeAll, expect, it } from 'vitest'
import { openSite, type Site, type StorageState } from './browser.ts'
import {
  ACCOUNTS,
  accessibilityFaults,
  invalidHtml,
  type Look,
  looksFor,
  sidewaysScroll,
  untranslated,
  weight,
} from './page-checks.ts'
import type { Seed } from './prepared.ts'

/** kB (1,024 bytes), compressed. */
const SCRIPTS_AT_MOST = 120
const HTML_AT_MOST = 30
const FULL = process.env.AXE === 'full'

/** An address, or the n-th record of a resource of the open data, from 0. */
export type Address = string | { resource: string; nth: number }

/**
 * Looks at every address in rotating combinations of theme, language, width and account: axe finds nothing, nothing
 * scrolls sideways, nothing is left untranslated, the HTML is valid, and neither it nor its scripts weigh more than they
 * may.
 */
export function lookAtEveryPage(seed: Seed, addresses: readonly Address[]): void {
  const site = openSite({ seed })
  const states = new Map<string, StorageState>()
  beforeAll(async () => {
    for (const account of ACCOUNTS) if (account) states.set(account, await signedIn(site, account))
  })

  it.each(addresses.map((address, n) => ({ name: nameOf(address), address, n })))(
    '$name',
    async ({ address, n }) => {
      const path = typeof address === 'string' ? address : await pathOf(site, address.resource, address.nth)
      const faults: string[] = []
      for (const look of looksFor(n, FULL)) {
        faults.push(...(await faultsOf(site, path, look, look.account ? states.get(look.account) : undefined)))
      }
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

export async function signedIn(site: Site, account: string): Promise<StorageState> {
  const page = await site.page()
  await site.signIn(page, account)
  const state = await page.context().storageState()
  await page.context().close()
  return state
}

/** All that is wrong with a page as somebody looks at it; `state` are the cookies of the account of the look. */
export async function faultsOf(
  site: Site,
  address: string,
  look: Look,
  state: StorageState | undefined,
): Promise<string[]> {
  const page = await site.page({ ...look, state })
  const answer = await page.goto(address, { waitUntil: 'networkidle' })
  const html = (await answer?.text()) ?? ''
  const { html: htmlSize, scripts } = await weight(page)
  const hasMap = (await page.locator('.map-canvas, canvas').count()) > 0
  const found = [
    ...(await accessibilityFaults(page)),
    ...(await untranslated(page)).map(text => `untranslated: ${text}`),
    ...(await invalidHtml(html)),
  ]
  const wide = await sidewaysScroll(page)
  if (wide > 0) found.push(`scrolls sideways by ${wide} px`)
  if (!hasMap && scripts > SCRIPTS_AT_MOST * 1024) found.push(`${Math.round(scripts / 1024)} kB of scripts`)
  if (htmlSize > HTML_AT_MOST * 1024) found.push(`${Math.round(htmlSize / 1024)} kB of HTML`)
  if ((answer?.status() ?? 500) >= 500) found.push(`answered ${answer?.status()}`)
  await page.context().close()
  const how = `${look.theme} ${look.language} ${look.width} ${look.account ?? 'nobody'}`
  return found.map(fault => `${address} [${how}] ${fault}`)
}
