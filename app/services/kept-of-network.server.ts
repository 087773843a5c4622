import type { Network } from '#graph/network.ts'

/** So many questions are remembered of one network: those that were asked last. */
const MOST_KEPT = 24

const keptByNetwork = new WeakMap<Network, Map<string, unknown>>()

/**
 * `compute()`, or what it gave last for the same `key`, as long as `network` is the one in memory: a press on the map asks
 * anew for all that its filters keep, and only the selection differs. Only for what comes out of `network`, of what is kept
 * as long as it is, and of the key.
 */
export async function keptOfNetwork<T>(network: Network, key: string, compute: () => T | Promise<T>): Promise<T> {
  const byKey = keptByNetwork.get(network) ?? new Map<string, unknown>()
  keptByNetwork.set(network, byKey)
  const known = byKey.get(key) as Promise<T> | undefined
  const value = known ?? Promise.resolve().then(compute)
  byKey.delete(key)
  byKey.set(key, value)
  for (const oldest of byKey.keys()) {
    if (byKey.size <= MOST_KEPT) break
    byKey.delete(oldest)
  }
  if (!known) value.catch(() => byKey.get(key) === value && byKey.delete(key))
  return value
}
