import type { CHAIN_LINKS, MACRO_SECTORS, PRODUCTIVE_SECTORS, TOPICS } from './vocabularies.ts'

/** How much fits in each field of the profile, in characters. */
export const PROFILE_LIMITS = {
  description: 4000,
  territory: 160,
  website: 300,
  contactEmail: 254,
  topicText: 300,
  /** Rows of offers, and of needs. */
  topics: 20,
} as const

/** Empty rows shown after the filled ones, so that a new offer needs no script. */
export const SPARE_ROWS = 2

export interface ProfileTopic {
  topic: (typeof TOPICS)[number]
  chainLink: (typeof CHAIN_LINKS)[number] | null
  text: string
}

/** What the people of a cluster keep on its profile. */
export interface ClusterProfile {
  description: string | null
  territory: string | null
  /** DANE codes, the main one first. */
  departments: string[]
  macroSector: (typeof MACRO_SECTORS)[number]
  productiveSector: (typeof PRODUCTIVE_SECTORS)[number]
  chainLinks: (typeof CHAIN_LINKS)[number][]
  website: string | null
  contactEmail: string | null
  offers: ProfileTopic[]
  needs: ProfileTopic[]
}

export const PROFILE_FIELDS = [
  'description',
  'territory',
  'departments',
  'macroSector',
  'productiveSector',
  'chainLinks',
  'website',
  'contactEmail',
  'offers',
  'needs',
] as const satisfies readonly (keyof ClusterProfile)[]
export type ProfileField = (typeof PROFILE_FIELDS)[number]

/** What anybody may read of a past version: the contact address is shown to nobody. */
export type PublicProfile = Omit<ClusterProfile, 'contactEmail'>
export type PublicProfileField = Exclude<ProfileField, 'contactEmail'>

/** The fields in which two states of a profile differ. The order of departments matters: the first is the main one. */
export function changedFields<F extends ProfileField>(
  fields: readonly F[],
  before: Pick<ClusterProfile, F>,
  after: Pick<ClusterProfile, F>,
): F[] {
  return fields.filter(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}
