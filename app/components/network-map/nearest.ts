export type Direction = 'left' | 'right' | 'up' | 'down'

interface Placed {
  id: string
  x: number
  y: number
}

const VECTORS: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

/** The node an arrow leads to: the nearest in that direction, straight ahead before aside; null at the edge. */
export function nearestTowards(nodes: readonly Placed[], from: Placed, direction: Direction): string | null {
  const [ux, uy] = VECTORS[direction]
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { id, x, y } of nodes) {
    const dx = x - from.x
    const dy = y - from.y
    const ahead = dx * ux + dy * uy
    const aside = Math.abs(dx * uy) + Math.abs(dy * ux)
    if (id === from.id || ahead <= 0 || aside > 2 * ahead) continue
    const cost = ahead + 1.6 * aside
    if (cost < least) {
      least = cost
      best = id
    }
  }
  return best
}
