import type { PageAccess } from './page-access.ts'

const OPEN: PageAccess = { read: 'page.read' }

/** What programs fetch of what everybody may read: feeds, calendars, tables and the open data. */
export const FILE_ACCESS: Record<string, PageAccess> = {
  '/tablero.csv': OPEN,
  '/mapa/datos.json': OPEN,
  '/mapa/contorno.svg': OPEN,
  '/mapa/metricas.json': OPEN,
  '/mapa/metricas.csv': OPEN,
  '/cuellos-de-botella.csv': OPEN,
  '/actas/:hash/json': OPEN,
  '/cuellos-de-botella/:code/cadena.json': OPEN,
  '/cuellos-de-botella/:code/cadena.csv': OPEN,
  '/boletines/:period/cifras.csv': OPEN,
  '/actividad.atom': OPEN,
  '/clusteres.atom': OPEN,
  '/organizaciones.atom': OPEN,
  '/alianzas.atom': OPEN,
  '/cuellos-de-botella.atom': OPEN,
  '/iniciativas.atom': OPEN,
  '/proyectos.atom': OPEN,
  '/mentorias.atom': OPEN,
  '/encuentros.atom': OPEN,
  '/:folder/:key/actividad.atom': OPEN,
  '/calendario.ics': OPEN,
  '/:folder/:key/fechas.ics': OPEN,
  '/buscar.json': OPEN,
  '/api/v1/openapi.json': OPEN,
  '/api/v1/network': OPEN,
  '/api/v1/:resource': OPEN,
  '/api/v1/:resource/:key': OPEN,
}
