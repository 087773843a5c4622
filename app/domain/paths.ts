import type { MapNodeName, MapTie } from './map-panel.ts'
import type { MacroSector, ProductiveSector, Region } from './vocabularies.ts'

/** Why a step of a path may give way, as `graph/paths/steps.ts` names it. */
export const WEAKNESSES = ['ended', 'notYet', 'disputed', 'illustrative', 'declared', 'endsSoon', 'single'] as const
export type Weakness = (typeof WEAKNESSES)[number]

/** One end of a path as it was asked for. */
export interface PathEnd {
  /** The node's name, or what was typed. */
  typed: string
  node: MapNodeName | null
  /** What the typed words may mean, where they mean several. */
  meant: MapNodeName[]
}

export interface ShownStep {
  from: MapNodeName
  to: MapNodeName
  /** The soundest of the ties between the two. */
  tie: MapTie & { validTo: string | null }
  /** How many more there are. */
  others: number
  weaknesses: Weakness[]
}

export interface ShownPath {
  steps: ShownStep[]
  /** The weakest steps, by their place; none where all are sound. */
  weakest: number[]
}

/** Two nodes, one on each side of a gap, that a tie would join. */
export interface ShownOpener {
  near: MapNodeName
  /** Ties between it and the end on its side. */
  nearSteps: number
  far: MapNodeName
  farSteps: number
  likeness: 'sectorAndRegion' | 'sector' | 'macroSectorAndRegion' | 'region' | 'macroSector'
  productiveSector: ProductiveSector | null
  macroSector: MacroSector | null
  region: Region | null
}

/** What the map answers to «de aquí hasta allá». */
export interface PathAnswer {
  from: PathEnd
  to: PathEnd
  isSame: boolean
  /** From so many days before its end a tie is about to end. */
  soonDays: number
  found: { paths: ShownPath[]; count: number; more: boolean } | null
  /** No way over the ties shown: whether there is one over all, and who could open one. */
  gap: { elsewhere: boolean; openers: ShownOpener[] } | null
  /** Rows of the drawing's data: the nodes and ties of the first path. */
  drawn: { nodes: number[]; ties: number[] } | null
}
