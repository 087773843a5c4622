import { type ComponentType, lazy } from 'react'

/**
 * A piece of the page that only some addresses show. Where the address that is opened asks for it, it is there before
 * React starts, as on the server: nothing has to wait for it. Elsewhere it is fetched when it is first shown.
 */
export const pieceFor = <Props>(asked: RegExp, fetch: () => Promise<ComponentType<Props>>) =>
  piece(() => asked.test(location.search), fetch)

/** The same of a piece that only some readers see: it is there before React starts where the page was served with it. */
export const pieceWhere = <Props>(selector: string, fetch: () => Promise<ComponentType<Props>>) =>
  piece(() => document.querySelector(selector) !== null, fetch)

async function piece<Props>(
  isShown: () => boolean,
  fetch: () => Promise<ComponentType<Props>>,
): Promise<ComponentType<Props>> {
  if (typeof location !== 'object') return fetch()
  // Scripts may run before the whole page has arrived: what is not there yet may be there in a moment.
  if (document.readyState === 'loading') await new Promise(done => document.addEventListener('DOMContentLoaded', done))
  if (isShown()) return fetch()
  return lazy(async () => ({ default: await fetch() })) as unknown as ComponentType<Props>
}
