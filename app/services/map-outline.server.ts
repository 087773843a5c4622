import { OUTLINES, WORLD } from '#graph/layout/outlines.ts'

/**
 * The outlines of the departments as an SVG of one path, `#tierra`, that pictures use and the canvas reads. Drawn by
 * Víctor Cazanave's svg-maps, CC BY 4.0.
 */
export function countryOutline(): string {
  const path = OUTLINES.map(outline => outline.path).join('')
  const credit = 'Colombia: Victor Cazanave, svg-maps, CC BY 4.0'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WORLD.width} ${WORLD.height}"><title>${credit}</title><path id="tierra" d="${path}"/></svg>`
}
