import cytoscape, { type Core, type NodeSingular } from 'cytoscape'
import { unpackRows } from '#graph/wire.ts'
import { drawBackdrop, loadOutline } from './backdrop.ts'
import { boundsOf, followSize } from './bounds.ts'
import type { Drawing } from './drawing.ts'
import { drawLabels } from './labels.ts'
import { type LabelState, labelsFor, obstaclesFor } from './map-labels.ts'
import type { MapState } from './map-state.ts'
import { type Direction, nearestTowards } from './nearest.ts'
import { chosenRadius, colorOf, mapStyle } from './style.ts'
import { onThemeChange, readTokens } from './tokens.ts'

export interface MapParts {
  /** Cytoscape's own, between the two canvases. */
  stage: HTMLElement
  backdrop: HTMLCanvasElement
  overlay: HTMLCanvasElement
}

export interface MapEvents {
  select: (id: string | null) => void
}

/** Room that the search and the switch of views take over the drawing, and a margin on the other sides. */
const PADDING = { wide: { top: 64, side: 24, bottom: 32 }, narrow: { top: 112, side: 8, bottom: 20 } }

/** The map on its canvas: Cytoscape for nodes, ties and gestures; the ground and the names on canvases of our own. */
export class CanvasMap {
  readonly #cy: Core
  readonly #parts: MapParts
  readonly #drawing: Drawing
  readonly #regionName: (region: string) => string
  readonly #ends: (() => void)[] = []
  #tokens = readTokens()
  #land: Path2D | null = null
  #state: MapState
  #hovered: string | null = null
  #cursor: string | null = null

  constructor(
    parts: MapParts,
    drawing: Drawing,
    state: MapState,
    { select }: MapEvents,
    regionName: (region: string) => string,
  ) {
    this.#parts = parts
    this.#drawing = drawing
    this.#state = state
    this.#regionName = regionName
    this.#cy = cytoscape({
      container: parts.stage,
      elements: [
        ...drawing.nodes.map(node => {
          const { id, kind, r } = node
          const side = kind === 'cluster' ? 2 : 1.6
          const color = colorOf(node, state.color, this.#tokens)
          const data = { id, kind, color, size: side * r, chosenSize: side * chosenRadius(r) }
          return { group: 'nodes' as const, data, position: { ...node.territory } }
        }),
        ...drawing.edges.map(edge => ({ group: 'edges' as const, data: { ...edge } })),
      ],
      style: mapStyle(this.#tokens, drawing.edges.length),
      layout: { name: 'preset' },
      minZoom: 0.2,
      maxZoom: 8,
      autoungrabify: true,
      boxSelectionEnabled: false,
      selectionType: 'single',
    })
    const cy = this.#cy
    cy.on('tap', event => select(event.target === cy ? null : (event.target as NodeSingular).id()))
    cy.on('mouseover', 'node', event => this.#hover((event.target as NodeSingular).id()))
    cy.on('mouseout', 'node', () => this.#hover(null))
    cy.on('render', () => this.#drawLayers())
    this.#ends.push(
      onThemeChange(() => this.#retheme()),
      followSize(parts.stage, () => this.#resized()),
    )
    loadOutline().then(land => {
      this.#land = land
      this.#drawLayers()
    })
    document.fonts?.ready.then(() => this.#drawLayers())
    this.#place()
    this.#paint()
    this.fit(false)
  }

  /** Shows another state; `find` brings the focus into sight, as after a search. */
  update(state: MapState, find: boolean): void {
    const before = this.#state
    this.#state = state
    if (before.focus !== state.focus) this.#cursor = null
    if (before.view !== state.view) this.#place()
    this.#paint()
    if (before.view !== state.view) this.fit(false)
    else if (find && state.focus !== null && state.focus !== before.focus) this.#bringIntoSight(state.focus)
  }

  /** All that is shown, in the middle. */
  fit(moves = true): void {
    const { clientWidth: width, clientHeight: height } = this.#parts.stage
    const box = boundsOf(this.#state.view, this.#drawing)
    if (width === 0 || box === null) return
    const padding = PADDING[this.#isNarrow() ? 'narrow' : 'wide']
    const room = { width: width - 2 * padding.side, height: height - padding.top - padding.bottom }
    const zoom = Math.min(room.width / box.width, room.height / box.height, 2)
    const pan = {
      x: padding.side + (room.width - box.width * zoom) / 2 - box.x * zoom,
      y: padding.top + (room.height - box.height * zoom) / 2 - box.y * zoom,
    }
    this.#move({ zoom, pan }, moves)
  }

  zoomBy(factor: number): void {
    const { clientWidth: width, clientHeight: height } = this.#parts.stage
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: { x: width / 2, y: height / 2 } })
  }

  /** Moves the keyboard's place; the first step stands on the selected node, or the most tied one. Gives its id. */
  step(direction: Direction | null): string | null {
    const view = viewOf(this.#state)
    const shown = this.#drawing.nodes.filter(node => !this.#cy.getElementById(node.id).hasClass('gone'))
    const placed = shown.map(node => ({ id: node.id, ...node[view] }))
    const from = placed.find(node => node.id === (this.#cursor ?? this.#state.focus))
    if (from) this.#cursor = (direction && nearestTowards(placed, from, direction)) ?? from.id
    else this.#cursor = [...shown].sort((a, b) => b.ties - a.ties)[0]?.id ?? null
    this.#paint()
    if (this.#cursor) this.#bringIntoSight(this.#cursor, false)
    return this.#cursor
  }

  /** The keyboard left the map. */
  leave(): void {
    this.#cursor = null
    this.#paint()
  }

  get cursor(): string | null {
    return this.#cursor
  }

  destroy(): void {
    for (const end of this.#ends) end()
    this.#cy.destroy()
  }

  #isNarrow(): boolean {
    return this.#parts.stage.clientWidth < 560
  }

  #place(): void {
    const view = viewOf(this.#state)
    this.#cy.batch(() => {
      for (const node of this.#drawing.nodes) this.#cy.getElementById(node.id).position({ ...node[view] })
    })
  }

  #paint(): void {
    const { kept, focus, color } = this.#state
    const { nodes, edges } = this.#drawing
    const keptNodes = unpackRows(kept.nodes, nodes.length)
    const keptTies = unpackRows(kept.ties, edges.length)
    this.#cy.batch(() => {
      for (const [i, node] of nodes.entries()) {
        const element = this.#cy.getElementById(node.id)
        element.data('color', colorOf(node, color, this.#tokens))
        element.toggleClass('gone', !keptNodes[i]).removeClass('near dim chosen cursor')
      }
      for (const [i, edge] of edges.entries()) {
        this.#cy.getElementById(edge.id).toggleClass('gone', !keptTies[i]).removeClass('near dim')
      }
      const chosen = focus === null ? null : this.#cy.getElementById(focus)
      if (chosen?.nonempty() && !chosen.hasClass('gone')) {
        const near = chosen.closedNeighborhood().filter(element => !element.hasClass('gone'))
        this.#cy.elements().difference(near).addClass('dim')
        near.addClass('near')
        chosen.addClass('chosen')
      }
      if (this.#cursor) this.#cy.getElementById(this.#cursor).addClass('cursor')
    })
    this.#drawLayers()
  }

  #drawLayers(): void {
    const viewport = { zoom: this.#cy.zoom(), pan: this.#cy.pan() }
    const tokens = this.#tokens
    const { view } = this.#state
    drawBackdrop(this.#parts.backdrop, viewport, { view, drawing: this.#drawing, land: this.#land, tokens })
    const state: LabelState = {
      view,
      viewport,
      narrow: this.#isNarrow(),
      focus: this.#state.focus,
      pointed: this.#cursor ?? this.#hovered,
      classOf: id => {
        const element = this.#cy.getElementById(id)
        return element.hasClass('gone') ? 'gone' : element.hasClass('near') ? 'near' : 'plain'
      },
    }
    const labels = labelsFor(this.#drawing, state, tokens, this.#regionName)
    drawLabels(this.#parts.overlay, labels, obstaclesFor(this.#drawing, state), tokens)
  }

  #hover(id: string | null): void {
    this.#hovered = id
    this.#parts.stage.classList.toggle('map-pointing', id !== null)
    this.#drawLayers()
  }

  #bringIntoSight(id: string, closer = true): void {
    const node = this.#cy.getElementById(id)
    if (node.empty()) return
    const { clientWidth: width, clientHeight: height } = this.#parts.stage
    const { x, y } = node.renderedPosition()
    const inSight = x > 60 && y > 80 && x < width - 60 && y < height - 60
    if (inSight && !closer) return
    const zoom = closer ? Math.max(this.#cy.zoom(), 1.6) : this.#cy.zoom()
    const at = node.position()
    this.#move({ zoom, pan: { x: width / 2 - at.x * zoom, y: height / 2 - at.y * zoom } }, true)
  }

  #move(viewport: { zoom: number; pan: { x: number; y: number } }, moves: boolean): void {
    this.#cy.stop()
    const still = !moves || matchMedia('(prefers-reduced-motion: reduce)').matches
    if (still) this.#cy.viewport(viewport)
    else this.#cy.animate(viewport, { duration: 280, easing: 'ease-out' })
  }

  #retheme(): void {
    this.#tokens = readTokens()
    this.#cy.style(mapStyle(this.#tokens, this.#drawing.edges.length))
    this.#paint()
  }

  #resized(): void {
    this.#cy.resize()
    this.fit(false)
  }
}

const viewOf = ({ view }: MapState) => (view === 'red' ? 'network' : 'territory')
