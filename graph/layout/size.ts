/** Radius of a node by its number of ties, in units of the map: area grows with ties (visual conventions, 7.1). */
export function nodeRadius(ties: number): number {
  return 3.2 + 1.55 * Math.sqrt(ties)
}

/** The room a node takes with some air around it, in half units: nodes of like size look for places together. */
export function nodeRoom(ties: number, air: number): number {
  return Math.ceil((nodeRadius(ties) + air) * 2) / 2
}

/** Up to so many tied nodes a picture is read from near: clear ground between its regions is worth longer ties. */
export const READ_FROM_NEAR = 600
