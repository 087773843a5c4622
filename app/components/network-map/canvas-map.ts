import cytoscape, { type Core } from 'cytoscape'
import { loadOutline } from './backdrop.ts'
import { boundsOf, followSize } from './bounds.ts'
import { cameraFor, type Padding } from './camera.ts'
import { type Drawing, drawsElements } from './drawing.ts'
import { elementsOf, paintElements, paintFocus, placeElements } from './elements.ts'
import { Ground } from './ground.ts'
import { forgetWidths, placedLabels } from './labels.ts'
import type { MapState } from './map-state.ts'
import { type Direction, nearestTowards } from './nearest.ts'
import { drawOverlay } from './overlay.ts'
import { NodeGrid } from './picking.ts'
import { drawPicture } from './picture.ts'
import { followPointer, REACH, reachOf } from './pointer.ts'
import { type Scene, samePicture, sceneOf } from './scene.ts'
import { mapStyle } from './style.ts'
import { lightTokens, onThemeChange, readTokens } from './tokens.ts'
import { clearCanvas, onPage, type Viewport } from './viewport.ts'

export interface MapParts {
  /** Cytoscape's own, between the two canvases. */
  stage: HTMLElement
  backdrop: HTMLCanvasElement
  overlay: HTMLCanvasElement
  /** What lies over the upper edge of the drawing, if anything does. */
  top?: HTMLElement | null
}

export interface MapEvents {
  select: (id: string | null) => void
}

/** A margin at the edges; under what lies over the upper one. */
const PADDING: Record<'wide' | 'narrow', Padding> = {
  wide: { top: 28, side: 24, bottom: 32 },
  narrow: { top: 20, side: 8, bottom: 20 },
}
/**
 * The map on its canvas. Cytoscape takes its gestures and is its model, of a large network only of what is in focus; the
 * ground, the names and what is pointed at are on canvases of our own, and so are all other nodes and ties of a large one.
 */
export class CanvasMap {
  readonly #cy: Core
  readonly #parts: MapParts
  readonly #drawing: Drawing
  readonly #regionName: (region: string) => string
  readonly #ground: Ground
  readonly #ends: (() => void)[] = []
  #tokens = readTokens()
  #state: MapState
  #scene: Scene
  #grid: NodeGrid
  /** Of the stage when it was last in sight: on paper it is not. */
  #size = { width: 0, height: 0 }
  /** What the overlay was drawn of. */
  #overlaid: readonly unknown[] = []
  #hovered = -1
  #cursor = -1

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
    this.#scene = sceneOf(drawing, state, this.#tokens)
    this.#grid = new NodeGrid(this.#scene.at, this.#scene.radii, this.#scene.nodes)
    this.#ground = new Ground(parts.backdrop)
    this.#cy = cytoscape({
      container: parts.stage,
      elements: drawsElements(drawing) ? elementsOf(this.#scene) : [],
      style: mapStyle(this.#tokens, drawing),
      layout: { name: 'preset' },
      minZoom: 0.05,
      maxZoom: 8,
      autoungrabify: true,
      boxSelectionEnabled: false,
      selectionType: 'single',
    })
    const cy = this.#cy
    const idOf = (row: number) => drawing.ids[row] ?? null
    cy.on('tap', event => {
      const id = idOf(this.#under(event.position, reachOf(event)))
      select(id)
      // The page's answer takes a while. What was suggested was so to another one.
      const overlay = { ...this.#state.overlay, suggestions: [] }
      this.update({ ...this.#state, focus: id, overlay }, false)
    })
    cy.on('render', () => this.#drawLayers())
    this.#ends.push(
      followPointer(parts.stage, at => this.#hover(at)),
      onThemeChange(() => this.#retheme()),
      followSize(parts.stage, () => this.#resized()),
      () => this.#ground.destroy(),
    )
    loadOutline().then(land => {
      this.#ground.land = land
      this.#drawLayers()
    })
    document.fonts?.ready.then(() => {
      forgetWidths()
      this.#overlaid = []
      this.#drawLayers()
    })
    this.#paint()
    this.fit(false)
  }

  /** Shows another state; `find` brings the focus into sight, as after a search. */
  update(state: MapState, find: boolean): void {
    const [before, scene] = [this.#state, this.#scene]
    this.#state = state
    if (before.focus !== state.focus) this.#cursor = -1
    this.#compose()
    if (before.view !== state.view && drawsElements(this.#drawing)) placeElements(this.#cy, this.#scene)
    if (samePicture(scene, this.#scene)) this.#drawLayers()
    else this.#paint()
    if (before.view !== state.view) this.fit(false)
    else if (find && state.focus !== before.focus) this.#bringIntoSight(this.#scene.focus)
  }

  /** All that is shown, in the middle. */
  fit(moves = true): void {
    const { clientWidth: width, clientHeight: height } = this.#parts.stage
    const box = boundsOf(this.#scene)
    if (width === 0 || box === null) return
    this.#size = { width, height }
    const padding = PADDING[width < 560 ? 'narrow' : 'wide']
    const top = padding.top + (this.#parts.top?.offsetHeight ?? 0)
    this.#move(cameraFor(box, { width, height }, { ...padding, top }), moves)
  }

  /** Nearer or farther, around where the keyboard is, or else the middle. */
  zoomBy(factor: number): void {
    const { width, height } = this.#size
    const place = this.#cursor < 0 ? { x: width / 2, y: height / 2 } : this.#placeOf(this.#cursor)
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: place })
  }

  /** Moves the keyboard's place; the first step stands on the selected node, or the most tied one. Gives its id. */
  step(direction: Direction | null): string | null {
    const { at, nodes, focus } = this.#scene
    const from = nodes[this.#cursor] ? this.#cursor : focus
    if (from < 0) this.#cursor = this.#drawing.byTies.find(row => nodes[row] === 1) ?? -1
    else {
      const next = direction ? nearestTowards(at, nodes, from, direction) : -1
      this.#cursor = next < 0 ? from : next
    }
    if (this.#cursor >= 0) this.#bringIntoSight(this.#cursor, false)
    this.#drawLayers()
    return this.cursor
  }

  /** Where the picture stands now. */
  get viewport(): Viewport {
    return { zoom: this.#cy.zoom(), pan: { ...this.#cy.pan() } }
  }
  set viewport(viewport: Viewport) {
    this.#move(viewport, false)
  }

  /** Draws what is on screen on one canvas, in the light theme, as paper has it. */
  print(canvas: HTMLCanvasElement): void {
    const tokens = lightTokens()
    const [grid, regionName, land] = [this.#grid, this.#regionName, this.#ground.land]
    const scene = sceneOf(this.#drawing, this.#state, tokens)
    drawPicture(canvas, { scene, grid, viewport: this.viewport, size: this.#size, land, tokens, regionName }, 2)
  }

  /** The keyboard left the map. */
  leave(): void {
    this.#cursor = -1
    this.#drawLayers()
  }

  get cursor(): string | null {
    return this.#drawing.ids[this.#cursor] ?? null
  }

  destroy(): void {
    for (const end of this.#ends) end()
    this.#cy.destroy()
  }

  #compose(): void {
    const { at, radii, nodes } = this.#scene
    this.#scene = sceneOf(this.#drawing, this.#state, this.#tokens, this.#scene)
    const now = this.#scene
    if (now.at !== at || now.radii !== radii || now.nodes !== nodes) {
      this.#grid = new NodeGrid(now.at, now.radii, now.nodes)
    }
  }

  #paint(): void {
    if (drawsElements(this.#drawing)) paintElements(this.#cy, this.#scene)
    else {
      paintFocus(this.#cy, this.#scene)
      // Empty ones would be cleared and put together with the others in every frame. What they are in takes the gestures.
      const isEmpty = this.#cy.elements().empty()
      for (const canvas of this.#parts.stage.querySelectorAll('canvas')) canvas.hidden = isEmpty
    }
    this.#drawLayers()
  }

  /** Asked for by what changes the picture, and by Cytoscape at the frame that follows: what is drawn already stays. */
  #drawLayers(): void {
    const viewport = this.viewport
    this.#ground.draw(this.#scene, viewport, this.#tokens)
    const { overlay } = this.#parts
    const { clientWidth: width, clientHeight: height } = overlay
    const [scene, grid, regionName] = [this.#scene, this.#grid, this.#regionName]
    const pointed = this.#cursor >= 0 ? this.#cursor : this.#hovered
    const drawn = [scene, viewport.zoom, viewport.pan.x, viewport.pan.y, pointed, this.#tokens, width, height]
    if (drawn.every((part, i) => part === this.#overlaid[i])) return
    this.#overlaid = drawn
    const context = clearCanvas(overlay)
    if (!context) return
    drawOverlay(context, scene, viewport, pointed, this.#tokens)
    placedLabels(context, { scene, grid, viewport, width, height, pointed, regionName }, this.#tokens)
  }

  /** Where a node is drawn, in pixels of the stage. */
  #placeOf(row: number): { x: number; y: number } {
    const { at } = this.#scene
    return onPage(at[2 * row] as number, at[2 * row + 1] as number, this.viewport)
  }

  /** The node at a place of the map; -1 for none. */
  #under({ x, y }: { x: number; y: number }, reach: number): number {
    return this.#grid.pick(x, y, reach / this.#cy.zoom())
  }

  #hover(at: { x: number; y: number } | null): void {
    const { zoom, pan } = this.viewport
    const row = at ? this.#under({ x: (at.x - pan.x) / zoom, y: (at.y - pan.y) / zoom }, REACH.mouse) : -1
    if (row === this.#hovered) return
    this.#hovered = row
    this.#parts.stage.classList.toggle('map-pointing', row >= 0)
    this.#drawLayers()
  }

  #bringIntoSight(row: number, closer = true): void {
    if (row < 0) return
    const { width, height } = this.#size
    const [x, y] = [this.#scene.at[2 * row] as number, this.#scene.at[2 * row + 1] as number]
    const page = this.#placeOf(row)
    const inSight = page.x > 60 && page.y > 80 && page.x < width - 60 && page.y < height - 60
    if (inSight && !closer) return
    const zoom = closer ? Math.max(this.#cy.zoom(), 1.6) : this.#cy.zoom()
    this.#move({ zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } }, true)
  }

  #move(viewport: Viewport, moves: boolean): void {
    this.#cy.stop()
    const still = !moves || matchMedia('(prefers-reduced-motion: reduce)').matches
    if (still) this.#cy.viewport(viewport)
    else this.#cy.animate(viewport, { duration: 280, easing: 'ease-out' })
  }

  #retheme(): void {
    this.#tokens = readTokens()
    this.#cy.style(mapStyle(this.#tokens, this.#drawing))
    this.#compose()
    this.#paint()
  }

  #resized(): void {
    this.#cy.resize()
    this.fit(false)
  }
}
