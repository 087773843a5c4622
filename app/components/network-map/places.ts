export { ABROAD_LABEL, COUNTRY_BOX, REGION_LABELS } from '#app/domain/map-places.ts'

/** Size of the drawing of the country; its outlines come from `/mapa/contorno.svg`. */
export const COUNTRY = { width: 613, height: 694 } as const

/** The archipelago is far out at sea: a frame near the coast holds it. */
export const ARCHIPELAGO = { x: 96, y: 24, width: 66, height: 84 } as const
