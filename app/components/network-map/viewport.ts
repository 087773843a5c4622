/** Where the picture stands: a point of the map is drawn at `zoom · point + pan`, in pixels of the page. */
export interface Viewport {
  zoom: number
  pan: { x: number; y: number }
}

export interface Area {
  left: number
  top: number
  right: number
  bottom: number
}

/** The part of the map that a canvas of this size shows, in units of the map, with `margin` pixels more on all sides. */
export function areaInSight({ zoom, pan }: Viewport, width: number, height: number, margin = 0): Area {
  return {
    left: (-margin - pan.x) / zoom,
    top: (-margin - pan.y) / zoom,
    right: (width + margin - pan.x) / zoom,
    bottom: (height + margin - pan.y) / zoom,
  }
}

export function onPage(x: number, y: number, { zoom, pan }: Viewport): { x: number; y: number } {
  return { x: x * zoom + pan.x, y: y * zoom + pan.y }
}

/** A canvas of the size of its box, cleared, with page pixels as units; `ratio` device pixels to each. */
export function clearCanvas(canvas: HTMLCanvasElement, ratio = devicePixelRatio || 1): CanvasRenderingContext2D | null {
  const { clientWidth: width, clientHeight: height } = canvas
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
  }
  const context = canvas.getContext('2d')
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  context?.clearRect(0, 0, width, height)
  return context
}
