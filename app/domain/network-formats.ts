/** The files that the map gives. PNG is made in the browser from the SVG. */
export const MAP_FORMATS = ['svg', 'json', 'csv-nodos', 'csv-vinculos', 'graphml', 'gexf'] as const
export type MapFormat = (typeof MAP_FORMATS)[number]

export interface NetworkFormat {
  contentType: string
  extension: string
  /** What stands in the file's name after `red`. */
  part?: 'nodos' | 'vinculos'
}

export const NETWORK_FORMATS: Record<MapFormat, NetworkFormat> = {
  svg: { contentType: 'image/svg+xml; charset=utf-8', extension: 'svg' },
  json: { contentType: 'application/json; charset=utf-8', extension: 'json' },
  'csv-nodos': { contentType: 'text/csv; charset=utf-8', extension: 'csv', part: 'nodos' },
  'csv-vinculos': { contentType: 'text/csv; charset=utf-8', extension: 'csv', part: 'vinculos' },
  graphml: { contentType: 'application/graphml+xml; charset=utf-8', extension: 'graphml' },
  gexf: { contentType: 'application/gexf+xml; charset=utf-8', extension: 'gexf' },
}

/** `red-2024-03-01.gexf`, `red-vinculos-2026-11-20.csv`: named by the date it shows, else by the day it was made. */
export function networkFileName(format: MapFormat, at: string | null, today: string): string {
  const { extension, part } = NETWORK_FORMATS[format]
  return `${['red', part, at ?? today].filter(Boolean).join('-')}.${extension}`
}
