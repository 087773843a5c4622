import { type ComponentType, lazy } from 'react'

/**
 * A piece of the page that only some addresses show. Where the address that is opened asks for it, it is there before
 * React starts, as on the server: nothing has to wait for it. Elsewhere it is fetched when it is first shown.
 */
export async function pieceFor<Props>(
  asked: RegExp,
  fetch: () => Promise<ComponentType<Props>>,
): Promise<ComponentType<Props>> {
  if (typeof location !== 'object' || asked.test(location.search)) return fetch()
  return lazy(async () => ({ default: await fetch() })) as unknown as ComponentType<Props>
}
