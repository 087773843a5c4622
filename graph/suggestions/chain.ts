/** Along the chain of value (002:341-355); support serves every other link. */
const CHAIN: readonly string[] = ['produccion', 'transformacion', 'distribucion']
const SUPPORT = 'apoyo'

/** Whether one link of the chain hands on to the other. */
export function areNeighbours(a: string, b: string): boolean {
  if (a === SUPPORT || b === SUPPORT) return a !== b
  const [from, to] = [CHAIN.indexOf(a), CHAIN.indexOf(b)]
  return from >= 0 && to >= 0 && Math.abs(from - to) === 1
}
