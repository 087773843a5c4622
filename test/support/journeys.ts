import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { PageOptions, Site, StorageState } from './browser.ts'
import { accessibilityFaults, sidewaysScroll } from './page-checks.ts'

/** Milliseconds for a journey of several people, on a machine that does other things too. */
export const LONG = 120_000

/** Gives pages of people who signed in: each through the form once, then with the cookies of that. */
export function signedIn(site: Site): (email: string, options?: PageOptions) => Promise<Page> {
  const states = new Map<string, StorageState>()
  return async (email, options) => {
    const state = states.get(email)
    if (state) return site.page({ ...options, state })
    const page = await site.page(options)
    await site.signIn(page, email)
    states.set(email, await page.context().storageState())
    return page
  }
}

/** Nothing that axe finds, and nothing wider than the window. Axe waits on timers: it needs a page that runs scripts. */
export async function expectFaultless(page: Page): Promise<void> {
  const runsScripts = await page.evaluate(() => '__remixContext' in window)
  if (runsScripts) expect(await accessibilityFaults(page)).toEqual([])
  expect(await sidewaysScroll(page)).toBe(0)
}
