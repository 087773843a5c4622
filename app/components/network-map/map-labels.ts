import type { MapView } from '#app/domain/map-view.ts'
import { REGIONS } from '#app/domain/vocabularies.ts'
import type { Viewport } from './backdrop.ts'
import type { Drawing, DrawnNode } from './drawing.ts'
import type { Label, Obstacle } from './labels.ts'
import { ABROAD_LABEL, REGION_LABELS } from './places.ts'
import { chosenRadius } from './style.ts'
import type { Tokens } from './tokens.ts'

export interface LabelState {
  view: MapView
  viewport: Viewport
  focus: string | null
  /** A small screen. */
  narrow: boolean
  /** Under the pointer or the keyboard. */
  pointed: string | null
  classOf: (id: string) => 'gone' | 'near' | 'plain'
}

/** Seen from this near, nodes are named as far as there is room. */
const NAMES_FROM_ZOOM = 1.9

/** The names to draw, the most important first: what is pointed at and selected, its neighbours, the regions, the rest. */
export function labelsFor(
  drawing: Drawing,
  state: LabelState,
  tokens: Tokens,
  regionName: (region: string) => string,
): Label[] {
  const { focus, pointed, classOf, viewport } = state
  const shown = drawing.nodes.filter(node => classOf(node.id) !== 'gone')
  const halo = state.view === 'red' ? tokens.region : tokens.land
  const label = (node: DrawnNode, more: Partial<Label> = {}): Label => ({
    text: node.label,
    ...onPage(node[state.view === 'red' ? 'network' : 'territory'], viewport),
    r: node.r * viewport.zoom,
    size: 14,
    weight: 560,
    halo,
    ...more,
  })
  const byTies = (a: DrawnNode, b: DrawnNode) => b.ties - a.ties || (a.id < b.id ? -1 : 1)
  const first = shown.filter(node => node.id === pointed || node.id === focus)
  const near = focus ? shown.filter(node => classOf(node.id) === 'near' && !first.includes(node)).sort(byTies) : []
  const others = focus || viewport.zoom < NAMES_FROM_ZOOM ? [] : shown.filter(n => !first.includes(n)).sort(byTies)
  return [
    ...first.map(node =>
      label(node, {
        always: true,
        ...(node.id === focus
          ? { size: 17, weight: 760, r: chosenRadius(node.r) * viewport.zoom + 7 }
          : { weight: 700 }),
      }),
    ),
    ...near.map(node => label(node)),
    ...regionLabels(drawing, state, tokens, regionName),
    ...others.map(node => label(node, { size: 13.5 })),
  ]
}

/** What names must not cover: the selected node and its neighbours. */
export function obstaclesFor(drawing: Drawing, { view, viewport, focus, classOf }: LabelState): Obstacle[] {
  return drawing.nodes
    .filter(node => node.id === focus || classOf(node.id) === 'near')
    .map(node => ({
      ...onPage(node[view === 'red' ? 'network' : 'territory'], viewport),
      r: (node.id === focus ? chosenRadius(node.r) : node.r) * viewport.zoom + (node.id === focus ? 5 : 1),
    }))
}

/** The region's name and how many clusters are shown in it. */
function regionLabels(
  drawing: Drawing,
  { view, viewport, narrow, classOf }: LabelState,
  tokens: Tokens,
  regionName: (region: string) => string,
): Label[] {
  const style = { r: 0, size: narrow ? 14 : 17, weight: 700, centered: true, halo: tokens.water }
  return [...REGIONS, null].flatMap(region => {
    const nodes = drawing.nodes.filter(node => node.region === region)
    const clusters = nodes.filter(node => node.kind === 'cluster' && classOf(node.id) !== 'gone')
    const shown = nodes.filter(node => classOf(node.id) !== 'gone')
    if (shown.length === 0) return []
    const count = clusters.length > 0 && region ? ` ${clusters.length}` : ''
    const text = `${regionName(region ?? 'none')}${count}`
    if (view === 'red') return { ...style, text, ...onPage(above(nodes), viewport) }
    const place = region ? REGION_LABELS[region] : ABROAD_LABEL
    const at = onPage({ x: place.x * drawing.scale, y: place.y * drawing.scale }, viewport)
    const shift = place.anchor === 'end' ? -text.length * 4 : 0
    return { ...style, text, x: at.x + shift, y: at.y }
  })
}

function above(nodes: readonly DrawnNode[]): { x: number; y: number } {
  const left = Math.min(...nodes.map(node => node.network.x))
  const right = Math.max(...nodes.map(node => node.network.x))
  const top = Math.min(...nodes.map(node => node.network.y - node.r))
  return { x: (left + right) / 2, y: top - 30 }
}

function onPage({ x, y }: { x: number; y: number }, { zoom, pan }: Viewport) {
  return { x: x * zoom + pan.x, y: y * zoom + pan.y }
}
