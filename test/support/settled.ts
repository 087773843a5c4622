import { setTimeout as sleep } from 'node:timers/promises'
import type { Page, Request } from 'playwright-core'

/** Without a request for so long, a page has asked for all that it needs. */
const QUIET_MS = 100
const LOOK_MS = 20
/** Longer than anything takes where much else runs. */
const MOST_MS = 45_000

/** The requests of a page that have no answer yet, from now on. */
export function openRequests(page: Page): Set<Request> {
  const open = new Set<Request>()
  page.on('request', request => open.add(request))
  page.on('requestfinished', request => open.delete(request))
  page.on('requestfailed', request => open.delete(request))
  // «Not yet»: pages ask again, and leave that answer unread.
  page.on('response', answer => answer.status() === 202 && open.delete(answer.request()))
  return open
}

/**
 * Until a loaded page has woken up, has all it asked for (`open` are its requests), and nothing on it moves.
 *
 * @throws Error that names what never came
 */
export async function settled(page: Page, open: ReadonlySet<Request>): Promise<void> {
  await page.waitForFunction(isAwake)
  const until = Date.now() + MOST_MS
  for (let quiet = 0; quiet < QUIET_MS; quiet += LOOK_MS) {
    await sleep(LOOK_MS)
    if (open.size > 0) quiet = 0
    if (Date.now() > until) throw new Error(`Never came: ${[...open].map(request => request.url()).join(' ')}`)
  }
  await page.evaluate(isStill)
}

/** React marks the body last of all that it takes over. */
const isAwake = () =>
  !('__remixContext' in window) || Object.keys(document.body).some(key => key.startsWith('__reactFiber'))

/** A movement that never ends is not waited for. */
const isStill = async () => {
  await new Promise(done => requestIdleCallback(done))
  const moving = document.getAnimations().filter(one => one.effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(moving.map(one => one.finished))
}
