import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'

const site = openSite({ seed: 'documented' })

/** Presses keys in the first field, in every task there is, from before the scripts of the page run. */
async function typeAllTheTime(page: Page) {
  await page.addInitScript(() => {
    const again = new MessageChannel()
    again.port1.onmessage = () => {
      document.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))
      if (!('stopTyping' in window)) again.port2.postMessage(null)
    }
    again.port2.postMessage(null)
  })
}

it('a page in which somebody types while it wakes up wakes up without a complaint', async () => {
  for (const address of ['/entrar', '/clusteres', '/cuellos-de-botella']) {
    const page = await site.page()
    await typeAllTheTime(page)
    await page.goto(address)
    await page.waitForFunction(() => Object.keys(document).some(key => key.startsWith('__reactContainer')))
    await page.waitForFunction(() => '__remixRouter' in window)
    await page.evaluate(() => Object.assign(window, { stopTyping: true }))
    expect(page.url()).toContain(address)
  }
})
