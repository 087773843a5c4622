import type { MapColor, MapView } from '#app/domain/map-view.ts'
import type { Tokens } from './tokens.ts'

/** The radius of a node by its row, in units of the drawing; null where it says nothing, and its ties decide. */
export type SizeOf = (row: number) => number | null
/** The colour of a node by its row in the theme in force; null where it says nothing, and the node is neutral. */
export type ColorOf = (row: number, tokens: Tokens) => string | null

/** Drawn over the network: rows are those of the nodes of the network, and of `tieRows`. */
export interface MapOverlay {
  /** Its nodes are named, its ties drawn in ink with a yellow outline. */
  path?: { nodes: readonly number[]; ties: readonly number[] } | null
  /** From the selected node a ribbon leads to each of these; they bear the number they have in the panel. */
  suggestions?: readonly { node: number; number: number }[]
  /** Between two dates: packed rows of the ties that are new, and of those that ended. Both kinds have to be kept. */
  compared?: { appeared: string; ended: string } | null
}

/** What is on screen, as the address says. Functions and objects that are the same ones are not looked at again. */
export interface MapState {
  view: MapView
  color: MapColor
  /** Instead of what `color` says. */
  colorOf?: ColorOf | null
  /** Instead of by the number of ties. */
  sizeOf?: SizeOf | null
  focus: string | null
  /** Packed rows of the nodes and ties that are shown: what filters and a date keep. */
  kept: { nodes: string; ties: string }
  overlay?: MapOverlay | null
}
