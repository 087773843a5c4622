/** Radius of a node by its number of ties, in units of the map: area grows with ties (visual conventions, 7.1). */
export function nodeRadius(ties: number): number {
  return 3.2 + 1.55 * Math.sqrt(ties)
}
