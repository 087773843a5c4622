import type { MapColor } from './map-view.ts'

/** What has no value of what is coloured, and organisations. */
export const PLAIN_COLOR = '#566971'

/** The colours of nodes on the map's light theme, for files: the same as in `styles/tokens.css`. */
export const NODE_COLORS: Record<MapColor, Record<string, string>> = {
  region: {
    Central: '#cc5f14',
    Caribe: '#0a567c',
    Pacífica: '#a076c4',
    Llanos: '#6a0d40',
    Amazonía: '#34936f',
  },
  macrosector: { agroindustria: '#4e9453', manufactura: '#7c2a0b', servicios: '#1d4699' },
  madurez: { basico: '#5a939e', intermedio: '#2a7080', avanzado: '#0a3a45' },
}

/** Of the values of a metric, from the lowest class. */
export const MEASURE_COLORS: readonly string[] = ['#a482a8', '#8a5791', '#63306e', '#380b45']
