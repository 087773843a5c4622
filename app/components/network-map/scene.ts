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

/** `before`: the scene until now. What is the same in both is the same object: whoever drew it need not draw it again. */
export function sceneOf(drawing: Drawing, state: MapState, tokens: Tokens, before: Scene | null = null): Scene {
  const count = drawing.ids.length
  const overlay = state.overlay ?? {}
  const nodes = sameOr(before?.nodes, unpackMarks(state.kept.nodes, count))
  const marked = unpackMarks(state.kept.ties, drawing.sources.length)
  for (let tie = 0; tie < marked.length; tie++) {
    if (!nodes[drawing.sources[tie] as number] || !nodes[drawing.targets[tie] as number]) marked[tie] = 0
  }
  const ties = sameOr(before?.ties, marked)
  const asked = drawing.rowOf(state.focus)
  const focus = nodes[asked] ? asked : -1
  const { near, nearTies } = standingOut(drawing, { nodes, ties, focus, overlay })
  return {
    drawing,
    view: state.view,
    at: state.view === 'red' ? drawing.network : drawing.territory,
    radii: sameOr(before?.radii, radiiOf(drawing, state)),
    colors: sameOr(before?.colors, colorsOf(drawing, state, tokens)),
    nodes,
    ties,
    focus,
    near: near && sameOr(before?.near, near),
    nearTies: sameOr(before?.nearTies, nearTies),
    overlay,
  }
}

/** Whether two scenes look the same but for what is drawn over them. */
export function samePicture(a: Scene, b: Scene): boolean {
  return sameCrowd(a, b) && a.focus === b.focus && a.nearTies === b.nearTies
}

/** Whether all nodes and ties of two scenes, but for those in focus, look the same. */
export function sameCrowd(a: Scene, b: Scene): boolean {
  return (
    a.drawing === b.drawing &&
    a.at === b.at &&
    a.radii === b.radii &&
    a.colors === b.colors &&
    a.nodes === b.nodes &&
    a.ties === b.ties &&
    a.near === b.near
  )
}

function radiiOf(drawing: Drawing, { sizeOf }: MapState): Float32Array {
  const radii = new Float32Array(drawing.ids.length)
  for (let row = 0; row < radii.length; row++) radii[row] = sizeOf?.(row) ?? radiusByTies(drawing, row)
  return radii
}

function colorsOf(drawing: Drawing, { color, colorOf }: MapState, tokens: Tokens): string[] {
  return drawing.ids.map((_, row) =>
    colorOf ? (colorOf(row, tokens) ?? tokens.ink3) : colorByClass(drawing, row, color, tokens),
  )
}

/** `before`, where it holds the same. */
function sameOr<T extends ArrayLike<unknown>>(before: T | null | undefined, now: T): T {
  if (!before || before.length !== now.length) return now
  for (let i = 0; i < now.length; i++) if (before[i] !== now[i]) return now
  return before
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
