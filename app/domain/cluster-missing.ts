import type { ClusterProfile } from './cluster-profile.ts'

/** What a complete profile has, in the order in which it helps others most. */
export const PROFILE_PARTS = [
  'description',
  'offers',
  'needs',
  'chainLinks',
  'departments',
  'website',
  'contactEmail',
  'alliances',
  'severities',
] as const
export type ProfilePart = (typeof PROFILE_PARTS)[number]

/** What the cluster has done besides its profile: alliances it is part of, bottlenecks it says it suffers. */
export interface ProfileDeeds {
  alliances: number
  severities: number
}

/** The parts a profile lacks. Empty for a complete one. */
export function missingFrom(profile: ClusterProfile, deeds: ProfileDeeds): ProfilePart[] {
  return PROFILE_PARTS.filter(part => {
    if (part === 'alliances' || part === 'severities') return deeds[part] === 0
    const value = profile[part]
    return value === null || value.length === 0
  })
}

/** Where each part is filled in. */
export function stepFor(part: ProfilePart, slug: string): string {
  if (part === 'alliances') return '/alianzas/nueva'
  if (part === 'severities') return '/cuellos-de-botella'
  return `/clusteres/${slug}/editar#${part}`
}
