import { unpackMarks } from '#graph/wire.ts'
import { type Drawing, otherEnd, radiusByTies } from './drawing.ts'
import type { MapOverlay, MapState } from './map-state.ts'
import { colorByClass } from './style.ts'
import type { Tokens } from './tokens.ts'

/** What is on screen, row by row: the drawing in one state and one theme. */
export interface Scene {
  drawing: Drawing
  view: MapState['view']
  /** x, y, x, y … in units of the drawing. */
  at: Float32Array
  radii: Float32Array
  colors: readonly string[]
  /** 1 for the rows that are shown. */
  nodes: Uint8Array
  ties: Uint8Array
  /** Row of the selected node; -1 when none is, or it is hidden. */
  focus: number
  /** 1 for the nodes that stand out while the rest steps back; null while nothing does. */
  near: Uint8Array | null
  /** Likewise the ties. */
  nearTies: Int32Array
  overlay: MapOverlay
}

export function sceneOf(drawing: Drawing, state: MapState, tokens: Tokens): Scene {
  const count = drawing.ids.length
  const nodes = unpackMarks(state.kept.nodes, count)
  const ties = unpackMarks(state.kept.ties, drawing.sources.length)
  for (let tie = 0; tie < ties.length; tie++) {
    if (!nodes[drawing.sources[tie] as number] || !nodes[drawing.targets[tie] as number]) ties[tie] = 0
  }
  const { colorOf, sizeOf, color, overlay } = state
  const asked = drawing.rowOf(state.focus)
  const focus = nodes[asked] ? asked : -1
  const radii = new Float32Array(count)
  const colors: string[] = new Array(count)
  for (let row = 0; row < count; row++) {
    radii[row] = sizeOf?.(row) ?? radiusByTies(drawing, row)
    colors[row] = colorOf ? (colorOf(row, tokens) ?? tokens.ink3) : colorByClass(drawing, row, color, tokens)
  }
  return {
    drawing,
    view: state.view,
    at: state.view === 'red' ? drawing.network : drawing.territory,
    radii,
    colors,
    nodes,
    ties,
    focus,
    ...standingOut(drawing, { nodes, ties, focus, overlay: overlay ?? {} }),
    overlay: overlay ?? {},
  }
}

/** The focus with its neighbours, or a path; between two dates, the rest steps back from what differs. */
function standingOut(
  drawing: Drawing,
  { nodes, ties, focus, overlay }: Pick<Scene, 'nodes' | 'ties' | 'focus' | 'overlay'>,
): Pick<Scene, 'near' | 'nearTies'> {
  const { path, compared, suggestions = [] } = overlay
  if (!path && !compared && focus < 0) return { near: null, nearTies: new Int32Array(0) }
  const near = new Uint8Array(nodes.length)
  const nearTies = focus < 0 ? [] : [...drawing.tiesOf(focus)].filter(tie => ties[tie])
  if (focus >= 0) near[focus] = 1
  for (const tie of nearTies) near[otherEnd(drawing, tie, focus)] = 1
  for (const { node } of suggestions) near[node] = 1
  for (const row of path?.nodes ?? []) near[row] = 1
  if (compared && focus < 0) near.fill(1)
  for (let row = 0; row < near.length; row++) if (!nodes[row]) near[row] = 0
  return { near, nearTies: Int32Array.from(nearTies) }
}

/** How a node is seen among the others. */
export function standing(scene: Scene, row: number): 'gone' | 'plain' | 'near' | 'dim' {
  if (!scene.nodes[row]) return 'gone'
  if (!scene.near) return 'plain'
  return scene.near[row] ? 'near' : 'dim'
}
