import type { LayoutNode } from './given.ts'

/** What has no territory in the sources: national bodies, foreign agencies, clusters nobody located. */
export const NOWHERE = 'none'

/** The department a node stands in: its first. */
export function placeOf(node: Pick<LayoutNode, 'departments'>): string {
  return node.departments[0] ?? NOWHERE
}

export function regionOf(node: Pick<LayoutNode, 'regions'>): string {
  return node.regions[0] ?? NOWHERE
}
