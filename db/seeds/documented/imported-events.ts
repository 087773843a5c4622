import type { NewEvent } from '#app/domain/events.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import type { PastEvent } from '#db/queries/past-events.ts'
import type { RecordRef } from '../sync.ts'
import type { PartialDate } from './columns-dates.ts'
import type { Dataset } from './dataset.ts'
import type { Making } from './rows/context.ts'

/** What the event of a record also tells: who took part, and the day it happened where the source gives the day. */
interface About {
  parties: string[]
  start: PartialDate | null
}

const VERBS = {
  cluster: 'cluster.imported',
  organization: 'organization.imported',
  alliance: 'alliance.imported',
  bottleneck: 'bottleneck.imported',
  project: 'project.imported',
  gathering: 'gathering.imported',
} as const satisfies Partial<Record<SubjectType, NewEvent['verb']>>

/** One `imported` event for each record that a run wrote. Nobody is notified of them. */
export function importedEvents(dataset: Dataset, records: RecordRef[], { keys, now }: Making): PastEvent[] {
  const organizations = new Set(dataset.organizations.map(o => o.slug))
  const about = aboutEach(dataset, keys)
  return records.map(record => {
    const { parties = [], start = null } = about.get(record.id) ?? {}
    return {
      id: keys.fresh(),
      // The documents tell of no initiative: a joint one is made here.
      verb: VERBS[record.type as keyof typeof VERBS],
      subject: record,
      mentions: [...new Set(parties)].map(slug => ({
        type: organizations.has(slug) ? 'organization' : 'cluster',
        id: keys.of('party', slug),
      })),
      audience: 'public',
      occurredOn: start?.precision === 'day' ? start.first : undefined,
      payload: {},
      onBehalfOf: null,
      recordedAt: now,
    }
  })
}

function aboutEach({ alliances, projects, gatherings }: Dataset, keys: Making['keys']): Map<string, About> {
  const about = new Map<string, About>()
  for (const a of alliances) about.set(keys.of('alliance', a.slug), { parties: a.parties, start: a.start_date })
  for (const p of projects) about.set(keys.of('project', p.slug), { parties: p.parties, start: p.start_date })
  for (const g of gatherings) {
    about.set(keys.of('gathering', g.slug), { parties: [...g.organizers, ...g.participants], start: g.start_date })
  }
  return about
}
