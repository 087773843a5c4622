import type { Region } from './vocabularies.ts'

/** What is drawn of the country: from the archipelago's frame to the eastern border, with some air. */
export const COUNTRY_BOX = { x: 82, y: -6, width: 540, height: 706 } as const

export interface LabelPlace {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

/** Where the name of a region stands on the drawing: beside it at sea, or where the land is wide. */
export const REGION_LABELS: Record<Region, LabelPlace> = {
  Caribe: { x: 204, y: 130, anchor: 'end' },
  Central: { x: 148, y: 236, anchor: 'end' },
  Pacífica: { x: 148, y: 352, anchor: 'end' },
  Llanos: { x: 512, y: 330, anchor: 'middle' },
  Amazonía: { x: 398, y: 592, anchor: 'middle' },
}

/** The name of those without a territory, over the place they gather at. */
export const ABROAD_LABEL: LabelPlace = { x: 528, y: 44, anchor: 'middle' }
