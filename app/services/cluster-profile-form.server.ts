import {
  type ClusterProfile,
  PROFILE_FIELDS,
  type ProfileTopic,
  type PublicProfile,
} from '#app/domain/cluster-profile.ts'
import { notFound } from '#app/domain/errors.ts'
import { CHAIN_LINKS } from '#app/domain/vocabularies.ts'
import {
  findCluster,
  listChainLinksOfCluster,
  listDepartmentsOfCluster,
  listTopicsOfCluster,
} from '#db/queries/cluster-profiles.ts'
import type { Db, Trx } from '#db/schema.ts'

export async function getCluster(db: Db | Trx, slug: string) {
  const cluster = await findCluster(db, slug)
  if (!cluster) throw notFound()
  return cluster
}
export type ClusterRecord = Awaited<ReturnType<typeof getCluster>>

/** What the people of a cluster keep on its profile, as it stands now. */
export async function readProfileFields(db: Db | Trx, cluster: ClusterRecord): Promise<ClusterProfile> {
  const departments = await listDepartmentsOfCluster(db, cluster.id)
  const chainLinks = await listChainLinksOfCluster(db, cluster.id)
  const topics = await listTopicsOfCluster(db, cluster.id)
  const inDirection = (direction: 'offer' | 'need'): ProfileTopic[] =>
    topics.filter(row => row.direction === direction).map(({ topic, chainLink, text }) => ({ topic, chainLink, text }))
  const { description, territory, macroSector, productiveSector, website, contactEmail } = cluster
  return {
    description,
    territory,
    departments: departments.map(d => d.code),
    macroSector,
    productiveSector,
    chainLinks: inOrder(chainLinks),
    website,
    contactEmail,
    offers: inDirection('offer'),
    needs: inDirection('need'),
  }
}

/** In the order of the vocabulary, so that the same choice is always the same list. */
export function inOrder(links: ClusterProfile['chainLinks']): ClusterProfile['chainLinks'] {
  return CHAIN_LINKS.filter(link => links.includes(link))
}

/** The profile without what nobody is shown: what a revision keeps. */
export function withoutContact(profile: ClusterProfile): PublicProfile {
  const { contactEmail: _, ...shown } = profile
  return shown
}

/** Only the fields of the profile, without what else an object carries. */
export function profileOf(form: ClusterProfile): ClusterProfile {
  return Object.fromEntries(PROFILE_FIELDS.map(field => [field, form[field]])) as unknown as ClusterProfile
}
