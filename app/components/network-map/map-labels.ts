import { REGIONS } from '#app/domain/vocabularies.ts'
import { otherEnd } from './drawing.ts'
import type { Label } from './label-places.ts'
import { ABROAD_LABEL, REGION_LABELS } from './places.ts'
import type { Scene } from './scene.ts'
import { chosenRadius } from './style.ts'
import type { Tokens } from './tokens.ts'
import { areaInSight, onPage, type Viewport } from './viewport.ts'

export interface LabelState {
  viewport: Viewport
  /** Of the page's part that the map takes. */
  width: number
  height: number
  /** Row of the node under the pointer or the keyboard; -1 for none. */
  pointed: number
  regionName: (region: string) => string
}

/** Seen from this near, nodes are named as far as there is room. */
const NAMES_FROM_ZOOM = 1.9
/** More names than these nobody reads at once. */
const MOST_NAMES = 90
const SMALL_SCREEN = 560

/**
 * The names to draw, the most important first: what is pointed at and selected, the steps of a path, suggestions,
 * neighbours, the regions, the rest by their ties.
 */
export function labelsFor(scene: Scene, state: LabelState, tokens: Tokens): Label[] {
  const { drawing, focus, near, overlay } = scene
  const { pointed, viewport } = state
  const named = new Set<number>()
  const label = (row: number, more: Partial<Label> = {}): Label[] => {
    if (row < 0 || !scene.nodes[row] || named.has(row)) return []
    named.add(row)
    return [{ ...nodeLabel(scene, row, viewport, tokens), ...more }]
  }
  const chosen = { must: true, size: 17, weight: 760, r: chosenRadius(scene.radii[focus] ?? 0) * viewport.zoom + 7 }
  const strong = { must: true, weight: 700 }
  const neighbours = focus < 0 ? [] : Array.from(scene.nearTies, tie => otherEnd(drawing, tie, focus))
  const byTies = (a: number, b: number) => (drawing.degrees[b] ?? 0) - (drawing.degrees[a] ?? 0) || a - b
  return [
    ...label(pointed, pointed === focus ? chosen : strong),
    ...label(focus, chosen),
    ...(overlay.path?.nodes ?? []).flatMap(row => label(row, strong)),
    ...(overlay.suggestions ?? []).flatMap(({ node, number }) =>
      label(node, { ...strong, text: `${number}. ${drawing.labelOf(node)}` }),
    ),
    ...neighbours
      .sort(byTies)
      .slice(0, MOST_NAMES)
      .flatMap(row => label(row)),
    ...regionLabels(scene, state, tokens),
    ...(near || viewport.zoom < NAMES_FROM_ZOOM
      ? []
      : inSight(scene, state).flatMap(row => label(row, { size: 13.5 }))),
  ]
}

function nodeLabel(scene: Scene, row: number, viewport: Viewport, tokens: Tokens): Label {
  return {
    text: scene.drawing.labelOf(row),
    ...onPage(scene.at[2 * row] as number, scene.at[2 * row + 1] as number, viewport),
    r: (scene.radii[row] as number) * viewport.zoom,
    size: 14,
    weight: 560,
    halo: scene.view === 'red' ? tokens.region : tokens.land,
    row,
  }
}

/** The nodes with most ties among those in sight. */
function inSight({ drawing, nodes, at }: Scene, { viewport, width, height }: LabelState): number[] {
  const { left, top, right, bottom } = areaInSight(viewport, width, height)
  const rows: number[] = []
  for (const row of drawing.byTies) {
    const [x, y] = [at[2 * row] as number, at[2 * row + 1] as number]
    if (!nodes[row] || x < left || x > right || y < top || y > bottom) continue
    rows.push(row)
    if (rows.length === MOST_NAMES) break
  }
  return rows
}

/** The region's name and how many clusters are shown in it. */
function regionLabels(scene: Scene, { viewport, width, regionName }: LabelState, tokens: Tokens): Label[] {
  const { drawing, view } = scene
  const size = width < SMALL_SCREEN ? 14 : 17
  const style = { r: 0, size, weight: 700, centered: true, halo: tokens.water, must: true, row: -1 }
  return [...REGIONS, null].flatMap(region => {
    const { clusters, shown, x, top } = extentOf(scene, region)
    if (shown === 0) return []
    const text = `${regionName(region ?? 'none')}${clusters > 0 && region ? ` ${clusters}` : ''}`
    if (view === 'red') return { ...style, text, ...onPage(x, top - 30, viewport) }
    const place = region ? REGION_LABELS[region] : ABROAD_LABEL
    const at = onPage(place.x * drawing.scale, place.y * drawing.scale, viewport)
    const shift = place.anchor === 'end' ? -text.length * 4 : 0
    return { ...style, text, x: at.x + shift, y: at.y }
  })
}

interface Extent {
  clusters: number
  shown: number
  /** Where its uppermost node stands: the name goes over it, and so never over another region's nodes alone. */
  x: number
  top: number
}
const extents = new WeakMap<Scene, Map<string | null, Extent>>()

/** How many of a region are shown, and where its nodes stand in the network, shown or not. */
function extentOf(scene: Scene, region: string | null): Extent {
  const known = extents.get(scene) ?? new Map<string | null, Extent>()
  extents.set(scene, known)
  const found = known.get(region)
  if (found) return found
  const { drawing, nodes, radii } = scene
  const { regions, kinds, network } = drawing
  const value = regions.values.indexOf(region)
  const cluster = kinds.values.indexOf('cluster')
  const extent = { clusters: 0, shown: 0, x: 0, top: 1e9 }
  for (let row = 0; row < nodes.length; row++) {
    if (regions.rows[row] !== value) continue
    const [x, y] = [network[2 * row] as number, network[2 * row + 1] as number]
    const top = y - (radii[row] as number)
    if (top < extent.top) Object.assign(extent, { x, top })
    if (nodes[row]) extent.shown++
    if (nodes[row] && kinds.rows[row] === cluster) extent.clusters++
  }
  known.set(region, extent)
  return extent
}
