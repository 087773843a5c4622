import type { Layout } from '#graph/layout/layout.ts'
import { nodeRadius } from '#graph/layout/size.ts'
import { degrees, type Network } from '#graph/network.ts'

const SAME = 1e-9

/** How many pairs of nodes cover each other in either view: swept from left to right. */
export function overlapsOf({ positions }: Layout, network: Network): number {
  const ties = degrees(network)
  let found = 0
  for (const view of ['territory', 'network'] as const) {
    const circles = positions.map(position => ({ ...position[view], r: nodeRadius(ties.get(position.id) ?? 0) }))
    circles.sort((a, b) => a.x - a.r - (b.x - b.r))
    for (const [i, a] of circles.entries()) {
      for (let j = i + 1; j < circles.length; j++) {
        const b = circles[j]
        if (!b || b.x - b.r >= a.x + a.r) break
        if (Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r - SAME) found++
      }
    }
  }
  return found
}
