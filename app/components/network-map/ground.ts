import { drawBackdrop } from './backdrop.ts'
import { drawCrowd } from './crowd.ts'
import { drawsElements } from './drawing.ts'
import { type Scene, sameCrowd } from './scene.ts'
import type { Tokens } from './tokens.ts'
import { clearCanvas, type Viewport } from './viewport.ts'

/** Of the time, at most one part in so many goes into drawing while the picture moves. */
const SHARE = 3
/** What is drawn as fast as this is drawn at every frame. */
const QUICK_MS = 9
/** So long after the last move the picture is drawn as it should be. */
const REST_MS = 90

/**
 * The canvas under Cytoscape's: the territory, and of a large network all nodes and ties. While a large picture moves, what
 * was drawn last is moved along and drawn anew as often as there is time for it.
 */
export class Ground {
  readonly #canvas: HTMLCanvasElement
  #land: Path2D | null = null
  #drawn: { scene: Scene; tokens: Tokens; viewport: Viewport; at: number; ms: number } | null = null
  #rest = 0

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas
  }

  get land(): Path2D | null {
    return this.#land
  }
  set land(land: Path2D | null) {
    this.#land = land
    this.#drawn = null
  }

  /** Draws what changed since the last time; `whole` also when only time has passed. */
  draw(scene: Scene, viewport: Viewport, tokens: Tokens, whole = false): void {
    const drawn = this.#drawn
    const { clientWidth: width, clientHeight: height } = this.#canvas
    if (drawn && sameCrowd(drawn.scene, scene) && drawn.tokens === tokens && this.#fits(width, height)) {
      if (sameViewport(drawn.viewport, viewport)) {
        this.#move(viewport, viewport)
        return
      }
      const soon = performance.now() - drawn.at < SHARE * drawn.ms
      if (!whole && drawn.ms > QUICK_MS && soon) {
        this.#move(drawn.viewport, viewport)
        clearTimeout(this.#rest)
        this.#rest = window.setTimeout(() => this.draw(scene, viewport, tokens, true), REST_MS)
        return
      }
    }
    clearTimeout(this.#rest)
    const start = performance.now()
    const crowded = !drawsElements(scene.drawing)
    const context = clearCanvas(this.#canvas, crowded ? 1 : undefined)
    if (!context) return
    drawBackdrop(context, viewport, scene, this.#land, tokens)
    if (crowded) drawCrowd(context, scene, viewport, { width, height }, tokens)
    this.#move(viewport, viewport)
    const at = performance.now()
    this.#drawn = { scene, tokens, viewport, at, ms: at - start }
  }

  destroy(): void {
    clearTimeout(this.#rest)
  }

  #fits(width: number, height: number): boolean {
    const ratio = this.#canvas.width / Math.max(1, width)
    return Math.round(height * ratio) === this.#canvas.height
  }

  /** Shows what was drawn for one viewport where it stands in another. */
  #move(from: Viewport, to: Viewport): void {
    const scale = to.zoom / from.zoom
    const x = to.pan.x - from.pan.x * scale
    const y = to.pan.y - from.pan.y * scale
    this.#canvas.style.transform = x === 0 && y === 0 && scale === 1 ? '' : `matrix(${scale},0,0,${scale},${x},${y})`
  }
}

function sameViewport(a: Viewport, b: Viewport): boolean {
  return a.zoom === b.zoom && a.pan.x === b.pan.x && a.pan.y === b.pan.y
}
