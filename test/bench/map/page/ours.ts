import { CanvasMap } from '#app/components/network-map/canvas-map.ts'
import { drawingOf } from '#app/components/network-map/drawing.ts'
import { packRows } from '#graph/wire.ts'
import { type Draw, viewportOf } from './picture.ts'

const WHOLE: { closeness: number; x: number; y: number } = { closeness: 1, x: 0, y: 0 }

/** The map as the page has it. */
export const drawOurs: Draw = (columns, box) => {
  box.innerHTML =
    '<i id="__________cytoscape_stylesheet" hidden></i><canvas></canvas><div class="stage"></div><canvas class="over"></canvas>'
  const [backdrop, overlay] = box.querySelectorAll('canvas') as unknown as [HTMLCanvasElement, HTMLCanvasElement]
  const stage = box.querySelector('.stage') as HTMLElement
  const kept = { nodes: packRows(columns.ids.map(() => true)), ties: packRows(columns.sources.map(() => 1)) }
  const state = { view: 'red', color: 'region', focus: null, kept } as const
  let selected: (id: string | null) => void = () => undefined
  const drawing = drawingOf(columns)
  const map = new CanvasMap({ stage, backdrop, overlay }, drawing, state, { select: id => selected(id) }, name => name)
  let look = WHOLE
  const at = (row: number) => {
    const { zoom, pan } = viewportOf(columns, box, look)
    const [x, y] = [columns.network[2 * row] as number, columns.network[2 * row + 1] as number]
    return { bubbles: true, clientX: x * zoom + pan.x, clientY: y * zoom + pan.y }
  }
  return {
    look(to) {
      look = to
      map.viewport = viewportOf(columns, box, to)
    },
    point(row) {
      const place = row < 0 ? { bubbles: true, clientX: -1e5, clientY: 0 } : at(row)
      stage.dispatchEvent(new PointerEvent('pointermove', { ...place, pointerType: 'mouse' }))
    },
    press: row =>
      new Promise(done => {
        selected = id => {
          map.update({ ...state, focus: id }, false)
          done()
        }
        const canvas = stage.querySelector('canvas') as HTMLCanvasElement
        for (const type of ['mousemove', 'mousedown', 'mouseup']) canvas.dispatchEvent(new MouseEvent(type, at(row)))
      }),
    destroy: () => map.destroy(),
  }
}
