import { lookAtEveryPage } from '#test/support/every-page.ts'

lookAtEveryPage('demo', [
  '/',
  '/mapa?vista=red',
  '/clusteres',
  '/alianzas',
  '/cuellos-de-botella',
  '/iniciativas',
  '/proyectos',
  { resource: 'clusters', nth: 0 },
  { resource: 'clusters', nth: 100 },
  { resource: 'alliances', nth: 0 },
  { resource: 'alliances', nth: 5 },
  { resource: 'bottlenecks', nth: 3 },
  { resource: 'initiatives', nth: 0 },
  { resource: 'initiatives', nth: 4 },
  { resource: 'projects', nth: 0 },
  { resource: 'projects', nth: 4 },
  '/pendientes',
])
