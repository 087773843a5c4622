import type { Core, ElementDefinition } from 'cytoscape'
import { cell } from '#graph/wire-read.ts'
import { type Drawing, otherEnd } from './drawing.ts'
import { type Scene, standing } from './scene.ts'
import { chosenRadius } from './style.ts'

/** All nodes and ties as Cytoscape's model holds them. */
export function elementsOf(scene: Scene): ElementDefinition[] {
  const { drawing } = scene
  return [
    ...Array.from(drawing.ids.keys(), row => nodeElement(scene, row)),
    ...Array.from(drawing.sources.keys(), tie => tieElement(drawing, tie)),
  ]
}

function nodeElement(scene: Scene, row: number): ElementDefinition {
  const { drawing, at } = scene
  return {
    group: 'nodes',
    data: { ...nodeData(scene, row), kind: cell(drawing.kinds, row) },
    position: { x: at[2 * row] as number, y: at[2 * row + 1] as number },
  }
}

function nodeData({ drawing, radii, colors }: Scene, row: number) {
  const side = cell(drawing.kinds, row) === 'cluster' ? 2 : 1.6
  const r = radii[row] as number
  return { id: drawing.ids[row], color: colors[row], size: side * r, chosenSize: side * chosenRadius(r) }
}

function tieElement(drawing: Drawing, tie: number): ElementDefinition {
  return {
    group: 'edges',
    data: {
      id: `tie ${tie}`,
      source: drawing.ids[drawing.sources[tie] as number],
      target: drawing.ids[drawing.targets[tie] as number],
      type: cell(drawing.types, tie),
      provenance: cell(drawing.provenances, tie),
      bend: drawing.bends[tie],
    },
  }
}

/** Where the nodes stand in the view in force. */
export function placeElements(cy: Core, { drawing, at }: Scene): void {
  cy.batch(() => {
    for (const [row, id] of drawing.ids.entries()) {
      cy.getElementById(id).position({ x: at[2 * row] as number, y: at[2 * row + 1] as number })
    }
  })
}

/** All nodes and ties as the scene has them. */
export function paintElements(cy: Core, scene: Scene): void {
  const { drawing, ties, near, focus } = scene
  const nearTies = new Set(scene.nearTies)
  cy.batch(() => {
    for (const [row, id] of drawing.ids.entries()) {
      const element = cy.getElementById(id).data(nodeData(scene, row))
      for (const look of ['gone', 'near', 'dim'] as const) element.toggleClass(look, standing(scene, row) === look)
      element.toggleClass('chosen', row === focus)
    }
    for (let tie = 0; tie < ties.length; tie++) {
      const element = cy.getElementById(`tie ${tie}`)
      element.toggleClass('gone', !ties[tie]).toggleClass('near', nearTies.has(tie))
      element.toggleClass('dim', near !== null && !nearTies.has(tie))
    }
  })
}

/** Of a crowd, which is drawn elsewhere, only what is in focus is in the model: it comes with the focus and leaves with it. */
export function paintFocus(cy: Core, scene: Scene): void {
  const { drawing, nearTies, focus } = scene
  cy.batch(() => {
    cy.elements().remove()
    cy.add([
      ...focusRows(scene).map(row => ({ ...nodeElement(scene, row), classes: row === focus ? 'near chosen' : 'near' })),
      ...Array.from(nearTies, tie => ({ ...tieElement(drawing, tie), classes: 'near' })),
    ])
  })
}

/** The focus, its neighbours, and what the overlay leads to. */
export function focusRows({ drawing, focus, near, nearTies, overlay }: Scene): number[] {
  const rows = new Set<number>(focus < 0 ? [] : [focus])
  for (const tie of nearTies) rows.add(otherEnd(drawing, tie, focus))
  for (const { node } of overlay.suggestions ?? []) rows.add(node)
  for (const row of overlay.path?.nodes ?? []) rows.add(row)
  return [...rows].filter(row => near?.[row])
}
