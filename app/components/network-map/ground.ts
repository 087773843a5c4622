import { drawBackdrop } from './backdrop.ts'
import { drawCrowd } from './crowd.ts'
import { type Drawing, drawsElements } from './drawing.ts'
import { type Scene, sameCrowd } from './scene.ts'
import { slice, whole } from './slices.ts'
import type { Tokens } from './tokens.ts'
import { clearCanvas, type Viewport } from './viewport.ts'

/** So many lines and discs are drawn in a frame while the picture moves; of more than ten times as many, a tenth. */
const SLICE = 2500
const SLICES = 10

/** What is on a canvas, or will be. */
interface Picture {
  scene: Scene
  tokens: Tokens
  viewport: Viewport
}
interface Work extends Picture {
  pieces: Iterator<number>
  most: number
}

/**
 * The canvas under Cytoscape's: the territory, and of a large network all nodes and ties. While a large picture moves, what
 * was drawn last is moved along, and meanwhile drawn anew on another canvas, a slice in each frame: then that one is shown.
 */
export class Ground {
  readonly #canvas: HTMLCanvasElement
  readonly #next = document.createElement('canvas')
  #land: Path2D | null = null
  #drawn: Picture | null = null
  /** Where the picture has to stand. */
  #viewport: Viewport = { zoom: 1, pan: { x: 0, y: 0 } }
  #work: Work | null = null
  #frame = 0

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

  /** Draws what changed since the last time: at once, or what only moved, little by little. */
  draw(scene: Scene, viewport: Viewport, tokens: Tokens): void {
    this.#viewport = viewport
    const drawn = this.#drawn
    const asBefore = drawn && sameCrowd(drawn.scene, scene) && drawn.tokens === tokens && this.#fits()
    if (!asBefore || drawsElements(scene.drawing) || isOneSlice(scene.drawing)) {
      if (asBefore && sameViewport(drawn.viewport, viewport)) return
      this.#drawAtOnce({ scene, viewport, tokens })
      return
    }
    this.#move(drawn.viewport)
    if (this.#frame === 0 && !sameViewport(drawn.viewport, viewport)) this.#frame = requestAnimationFrame(this.#advance)
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
  }

  #drawAtOnce(picture: Picture): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    this.#work = null
    const context = clearCanvas(this.#canvas, ratioOf(picture.scene))
    if (!context) return
    whole(this.#pieces(context, picture))
    this.#drawn = picture
    this.#move(picture.viewport)
  }

  /** A slice of the picture as it has to stand, on the other canvas. */
  readonly #advance = () => {
    this.#frame = 0
    const drawn = this.#drawn
    if (!drawn) return
    const work = this.#work ?? this.#begin({ ...drawn, viewport: this.#viewport })
    this.#work = work
    if (!work) return
    if (slice(work.pieces, work.most)) this.#show(work)
    if (this.#work || !sameViewport(this.#drawn?.viewport ?? this.#viewport, this.#viewport)) {
      this.#frame = requestAnimationFrame(this.#advance)
    }
  }

  #begin(picture: Picture): Work | null {
    this.#next.width = this.#canvas.width
    this.#next.height = this.#canvas.height
    const context = this.#next.getContext('2d')
    const { ids, sources } = picture.scene.drawing
    const most = Math.max(SLICE, (ids.length + sources.length) / SLICES)
    return context && { ...picture, most, pieces: this.#pieces(context, picture) }
  }

  #show({ scene, tokens, viewport }: Work): void {
    this.#work = null
    this.#drawn = { scene, tokens, viewport }
    clearCanvas(this.#canvas, ratioOf(scene))?.drawImage(this.#next, 0, 0)
    this.#move(viewport)
  }

  *#pieces(context: CanvasRenderingContext2D, { scene, viewport, tokens }: Picture): Generator<number> {
    const { clientWidth: width, clientHeight: height } = this.#canvas
    yield* drawBackdrop(context, viewport, scene, this.#land, tokens)
    if (!drawsElements(scene.drawing)) yield* drawCrowd(context, scene, viewport, { width, height }, tokens)
  }

  #fits(): boolean {
    const { clientWidth, clientHeight, width, height } = this.#canvas
    const ratio = width / Math.max(1, clientWidth)
    return Math.round(clientHeight * ratio) === height
  }

  /** Shows what was drawn for one viewport where the picture has to stand. */
  #move(from: Viewport): void {
    const to = this.#viewport
    const scale = to.zoom / from.zoom
    const x = to.pan.x - from.pan.x * scale
    const y = to.pan.y - from.pan.y * scale
    this.#canvas.style.transform = x === 0 && y === 0 && scale === 1 ? '' : `matrix(${scale},0,0,${scale},${x},${y})`
  }
}

/** Whether all of a crowd is drawn in a frame: each node is four discs, two of its ground and two of its own. */
const isOneSlice = ({ ids, sources }: Drawing) => 4 * ids.length + sources.length <= SLICE

/** A crowd has no finer lines than the page has pixels. */
const ratioOf = (scene: Scene) => (drawsElements(scene.drawing) ? undefined : 1)

function sameViewport(a: Viewport, b: Viewport): boolean {
  return a.zoom === b.zoom && a.pan.x === b.pan.x && a.pan.y === b.pan.y
}
