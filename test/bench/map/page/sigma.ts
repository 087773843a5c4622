import { MultiGraph } from 'graphology'
import Sigma from 'sigma'
import { nodeRadius } from '#graph/layout/size.ts'
import { cell } from '#graph/wire-read.ts'
import type { Draw } from './picture.ts'

const COLORS = ['#cc5f14', '#0a567c', '#a076c4', '#6a0d40', '#34936f']
const TIES = {
  alliance: '#3488a8',
  project: '#bf6608',
  initiative: '#6b1780',
  mentorship: '#0f4a1a',
  leadership: '#5e6b70',
}

/** The same network in sigma.js, its neighbours highlighted as its documentation shows. */
export const drawSigma: Draw = (columns, box) => {
  const graph = new MultiGraph()
  for (const [row, id] of columns.ids.entries()) {
    graph.addNode(id, {
      x: columns.network[2 * row],
      y: -(columns.network[2 * row + 1] as number),
      size: nodeRadius(columns.degrees[row] ?? 0) / 3,
      color: COLORS[columns.regions.rows[row] ?? 0],
      label: columns.names[row],
    })
  }
  for (const [tie, source] of columns.sources.entries()) {
    const ends = [columns.ids[source], columns.ids[columns.targets[tie] ?? 0]]
    graph.addUndirectedEdgeWithKey(`${tie}`, ends[0], ends[1], { size: 0.9, color: TIES[cell(columns.types, tie)] })
  }
  let pointed: string | null = null
  let near = new Set<string>()
  const sigma = new Sigma(graph, box, {
    nodeReducer: (node, data) =>
      pointed && node !== pointed && !near.has(node) ? { ...data, color: '#e6eced', label: '' } : data,
    edgeReducer: (edge, data) => (pointed && !graph.hasExtremity(edge, pointed) ? { ...data, hidden: true } : data),
  })
  return {
    look: ({ closeness, x, y }) =>
      sigma.getCamera().setState({ x: 0.5 - x / closeness, y: 0.5 + y / closeness, ratio: 1 / closeness }),
    point(row) {
      pointed = columns.ids[row] ?? null
      near = new Set(pointed ? graph.neighbors(pointed) : [])
      sigma.refresh({ skipIndexation: true })
    },
    press: null,
    destroy: () => sigma.kill(),
  }
}
