import { readCursor, writeCursor } from '#app/domain/open-data/cursor.ts'
import { OpenDataProblem } from '#app/domain/open-data/problem.ts'
import { OPEN_DATA_RESOURCES, type ResourceName } from '#app/domain/open-data/resources.ts'
import { keptUntilNextEvent } from '../kept.server.ts'
import { listAllianceItems } from './alliances.server.ts'
import { listBottleneckItems } from './bottlenecks.server.ts'
import { listClusterItems } from './clusters.server.ts'
import { countEventItems, findEventItem, listEventItems } from './events.server.ts'
import { listGatheringItems } from './gatherings.server.ts'
import { listInitiativeItems } from './initiatives.server.ts'
import { listMentorshipItems } from './mentorships.server.ts'
import { listOrganizationItems } from './organizations.server.ts'
import { listProjectItems } from './projects.server.ts'
import type { OpenDataContext } from './shared.server.ts'

interface Item {
  id: string
  slug?: string
  code?: string | null
}

export interface OpenDataPage {
  data: readonly Item[]
  next: string | null
  total: number
}

/** Every item by its id; the log is the one resource that is too long for this, and is asked page by page. */
const LISTS: Record<Exclude<ResourceName, 'events'>, (context: OpenDataContext) => Promise<readonly Item[]>> = {
  clusters: kept('clusters', listClusterItems),
  organizations: kept('organizations', listOrganizationItems),
  alliances: listAllianceItems,
  bottlenecks: kept('bottlenecks', listBottleneckItems),
  initiatives: kept('initiatives', listInitiativeItems),
  projects: kept('projects', listProjectItems),
  mentorships: kept('mentorships', listMentorshipItems),
  gatherings: kept('gatherings', listGatheringItems),
}

function kept<T>(name: ResourceName, list: (context: OpenDataContext) => Promise<T>) {
  return (context: OpenDataContext) => keptUntilNextEvent(context.db, `open-data/${name}`, () => list(context))
}

/**
 * A page of a resource: what comes after `cursor`, at most `limit` items.
 *
 * @throws OpenDataProblem 400 for a cursor that is not of this resource
 */
export async function readOpenDataPage(
  context: OpenDataContext,
  resource: ResourceName,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<OpenDataPage> {
  const after = cursor === undefined ? '' : readCursor(resource, cursor)
  if (resource === 'events') return readEvents(context, after, limit)
  const items = await LISTS[resource](context)
  const first = items.findIndex(item => item.id > after)
  const data = first < 0 ? [] : items.slice(first, first + limit)
  const last = data.at(-1)
  const next = last && last !== items.at(-1) ? writeCursor(resource, last.id) : null
  return { data, next, total: items.length }
}

async function readEvents(context: OpenDataContext, after: string, limit: number): Promise<OpenDataPage> {
  if (!/^\d{0,15}$/.test(after)) throw new OpenDataProblem(400, 'cursor: not one of this list')
  const { items, next } = await listEventItems(context, Number(after), limit)
  const total = await countEventItems(context)
  return { data: items, next: next === null ? null : writeCursor('events', String(next)), total }
}

/** One item by its slug, code, key or, for an event, its `seq`; undefined where there is none. */
export async function findOpenDataItem(
  context: OpenDataContext,
  resource: ResourceName,
  key: string,
): Promise<Item | undefined> {
  if (resource === 'events') return /^\d{1,15}$/.test(key) ? findEventItem(context, Number(key)) : undefined
  const items = await LISTS[resource](context)
  return items.find(item => item[OPEN_DATA_RESOURCES[resource].key] === key)
}
