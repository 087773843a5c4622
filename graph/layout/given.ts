import type { NetworkEdge, NetworkNode } from '../network.ts'

/** What a layout knows of a node. */
export type LayoutNode = Pick<NetworkNode, 'id' | 'departments' | 'regions'>

/** What a layout knows of a network: every `Network` is one. */
export interface LayoutNetwork {
  nodes: readonly LayoutNode[]
  edges: readonly Pick<NetworkEdge, 'source' | 'target'>[]
}
