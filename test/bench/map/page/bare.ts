import { nodeRadius } from '#graph/layout/size.ts'
import { type Draw, viewportOf } from './picture.ts'

const COLORS = ['#cc5f14', '#0a567c', '#a076c4', '#6a0d40', '#34936f']
const TIES = ['#3488a8', '#bf6608', '#6b1780', '#0f4a1a', '#5e6b70']

/** The same picture with nothing around it: regions, ties by type, nodes by colour, on one canvas, all of it at every look. */
export const drawBare: Draw = (columns, box) => {
  const canvas = box.appendChild(document.createElement('canvas'))
  canvas.width = box.clientWidth
  canvas.height = box.clientHeight
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  const { network: at, sources, targets, types, regions, degrees } = columns
  const radii = Float32Array.from(degrees, nodeRadius)
  const draw: ReturnType<Draw>['look'] = look => {
    const { zoom, pan } = viewportOf(columns, box, look)
    const x = (row: number) => (at[2 * row] as number) * zoom + pan.x
    const y = (row: number) => (at[2 * row + 1] as number) * zoom + pan.y
    context.clearRect(0, 0, canvas.width, canvas.height)
    const discs = (extra: number, color: string, drawn: (row: number) => boolean) => {
      context.fillStyle = color
      context.beginPath()
      for (let row = 0; row < radii.length; row++) {
        if (!drawn(row)) continue
        const r = ((radii[row] as number) + extra) * zoom
        context.moveTo(x(row) + r, y(row))
        context.arc(x(row), y(row), r, 0, 7)
      }
      context.fill()
    }
    discs(19, '#cbd6d9', () => true)
    discs(18, '#ffffff', () => true)
    context.lineWidth = 0.9
    context.globalAlpha = 0.3
    for (const [type, color] of TIES.entries()) {
      context.strokeStyle = color
      context.beginPath()
      for (let tie = 0; tie < sources.length; tie++) {
        if (types.rows[tie] !== type) continue
        context.moveTo(x(sources[tie] as number), y(sources[tie] as number))
        context.lineTo(x(targets[tie] as number), y(targets[tie] as number))
      }
      context.stroke()
    }
    context.globalAlpha = 1
    discs(0.75, '#ffffff', () => true)
    for (const [region, color] of COLORS.entries()) discs(-0.75, color, row => regions.rows[row] === region)
  }
  draw({ closeness: 1, x: 0, y: 0 })
  return { look: draw, point: () => undefined, press: null, destroy: () => canvas.remove() }
}
