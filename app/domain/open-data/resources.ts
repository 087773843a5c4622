import type { z } from 'zod'
import { allianceItemSchema } from './alliances.ts'
import { bottleneckItemSchema } from './bottlenecks.ts'
import { clusterItemSchema } from './clusters.ts'
import { eventItemSchema } from './events.ts'
import { gatheringItemSchema } from './gatherings.ts'
import { initiativeItemSchema } from './initiatives.ts'
import { mentorshipItemSchema } from './mentorships.ts'
import { organizationItemSchema } from './organizations.ts'
import { projectItemSchema } from './projects.ts'

interface OpenDataResource {
  item: z.ZodObject
  /** The field that names the address of an item. */
  key: 'slug' | 'code' | 'id'
  about: string
}

/** What `/api/v1/NAME` and `/api/v1/NAME/KEY` answer with. */
export const OPEN_DATA_RESOURCES = {
  clusters: { item: clusterItemSchema, key: 'slug', about: 'Cluster initiatives' },
  organizations: {
    item: organizationItemSchema,
    key: 'slug',
    about: 'Chambers, associations, universities, companies …',
  },
  alliances: {
    item: allianceItemSchema,
    key: 'slug',
    about: 'Alliances; those declined or withdrawn are seen by their parties only',
  },
  bottlenecks: {
    item: bottleneckItemSchema,
    key: 'code',
    about: 'The register of bottlenecks; illustrative entries are marked as such',
  },
  initiatives: { item: initiativeItemSchema, key: 'slug', about: 'Joint initiatives, from their publication on' },
  projects: { item: projectItemSchema, key: 'slug', about: 'Shared projects' },
  mentorships: {
    item: mentorshipItemSchema,
    key: 'id',
    about: 'Mentorships between clusters, from the day the mentor accepted them',
  },
  gatherings: { item: gatheringItemSchema, key: 'slug', about: 'Congresses, workshops, inter-cluster sessions' },
  events: { item: eventItemSchema, key: 'slug', about: 'The public part of the log, oldest first' },
} as const satisfies Record<string, OpenDataResource>

export type ResourceName = keyof typeof OPEN_DATA_RESOURCES
export const RESOURCE_NAMES = Object.keys(OPEN_DATA_RESOURCES) as ResourceName[]
