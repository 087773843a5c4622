import type { EventSubjectType } from './events.ts'

const FOLDERS: Record<Exclude<EventSubjectType, 'network'>, string> = {
  cluster: 'clusteres',
  organization: 'organizaciones',
  alliance: 'alianzas',
  bottleneck: 'cuellos-de-botella',
  initiative: 'iniciativas',
  project: 'proyectos',
  result: 'resultados',
  gathering: 'encuentros',
}

/** The page of a record, by its slug, or its code where it has one (`CB-017`). The network's page is the map. */
export function recordPath(type: EventSubjectType, key: string): string {
  return type === 'network' ? '/mapa' : `/${FOLDERS[type]}/${key}`
}
