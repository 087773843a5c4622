export type Direction = 'left' | 'right' | 'up' | 'down'

const VECTORS: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

/**
 * The row an arrow leads to from another: the nearest in that direction, straight ahead before aside; -1 at the edge.
 * `at`: x, y, x, y …; `shown`: 1 for the rows that are there.
 */
export function nearestTowards(at: Float32Array, shown: Uint8Array, from: number, direction: Direction): number {
  const [ux, uy] = VECTORS[direction]
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let row = 0; row < shown.length; row++) {
    const dx = (at[2 * row] as number) - (at[2 * from] as number)
    const dy = (at[2 * row + 1] as number) - (at[2 * from + 1] as number)
    const ahead = dx * ux + dy * uy
    const aside = Math.abs(dx * uy) + Math.abs(dy * ux)
    if (row === from || !shown[row] || ahead <= 0 || aside > 2 * ahead) continue
    const cost = ahead + 1.6 * aside
    if (cost < least) {
      least = cost
      best = row
    }
  }
  return best
}
