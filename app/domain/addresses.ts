import type { EventSubjectType } from './events.ts'
import type { FollowTopic } from './follows.ts'

const FOLDERS: Record<Exclude<EventSubjectType, 'network'>, string> = {
  cluster: 'clusteres',
  organization: 'organizaciones',
  alliance: 'alianzas',
  bottleneck: 'cuellos-de-botella',
  initiative: 'iniciativas',
  project: 'proyectos',
  result: 'resultados',
  mentorship: 'mentorias',
  gathering: 'encuentros',
  bulletin: 'boletines',
}

/** The record whose own page a path is: `/proyectos/laboratorio`; null for every other path. */
export function recordAt(path: string): { type: Exclude<EventSubjectType, 'network'>; key: string } | null {
  const [, folder, key, ...rest] = path.replace(/\.data$/, '').split('/')
  if (!key || rest.length > 0) return null
  const types = Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]
  const type = types.find(one => FOLDERS[one] === folder)
  return type ? { type, key: decodeURIComponent(key) } : null
}

/** The page of a record, by its slug, or its code where it has one (`CB-017`). The network's page is the map. */
export function recordPath(type: EventSubjectType, key: string): string {
  return type === 'network' ? '/mapa' : `/${FOLDERS[type]}/${key}`
}

/** The lists that have filters of their own. */
export type ListTopic = Exclude<FollowTopic, 'sector' | 'category'>

const LISTS: Record<ListTopic, string> = {
  clusters: '/clusteres',
  organizations: '/organizaciones',
  alliances: '/alianzas',
  bottlenecks: '/cuellos-de-botella',
  initiatives: '/iniciativas',
  projects: '/proyectos',
  mentorships: '/mentorias',
  gatherings: '/encuentros',
}

export const listPath = (topic: ListTopic): string => LISTS[topic]

/** The list whose page a path is: `/alianzas`; null for every other path. */
export function listAt(path: string): ListTopic | null {
  const topics = Object.keys(LISTS) as ListTopic[]
  return topics.find(topic => LISTS[topic] === path) ?? null
}
