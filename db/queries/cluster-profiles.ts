import type { ClusterProfile, ProfileTopic } from '#app/domain/cluster-profile.ts'
import { newId } from '../ids.ts'
import type { Db, Trx } from '../schema.ts'

export async function findCluster(db: Db | Trx, slug: string) {
  return db
    .selectFrom('cluster')
    .innerJoin('party', 'party.id', 'cluster.id')
    .leftJoin('party as lead', 'lead.id', 'cluster.leadOrganizationId')
    .select([
      'party.id',
      'party.slug',
      'party.name',
      'party.provenance',
      'party.demo',
      'party.version',
      'party.updatedAt',
      'cluster.aliases',
      'cluster.territory',
      'cluster.macroSector',
      'cluster.productiveSector',
      'cluster.joinedNetworkYear',
      'cluster.description',
      'cluster.website',
      'cluster.contactEmail',
      'cluster.note',
      'cluster.maturityLevel',
      'lead.slug as leadSlug',
      'lead.name as leadName',
      'cluster.leadOrganizationName',
    ])
    .where('party.slug', '=', slug)
    .executeTakeFirst()
}

export async function listDepartmentsOfCluster(db: Db | Trx, clusterId: string) {
  return db
    .selectFrom('clusterDepartment')
    .innerJoin('department', 'department.code', 'clusterDepartment.departmentCode')
    .select(['department.code', 'department.name', 'department.region'])
    .where('clusterDepartment.clusterId', '=', clusterId)
    .orderBy('clusterDepartment.position')
    .execute()
}

export async function listChainLinksOfCluster(db: Db | Trx, clusterId: string) {
  const rows = await db
    .selectFrom('clusterChainLink')
    .select('chainLink')
    .where('clusterId', '=', clusterId)
    .orderBy('chainLink')
    .execute()
  return rows.map(row => row.chainLink)
}

export async function listTopicsOfCluster(db: Db | Trx, clusterId: string) {
  return db
    .selectFrom('clusterTopic')
    .select(['id', 'direction', 'topic', 'chainLink', 'text'])
    .where('clusterId', '=', clusterId)
    .orderBy('position')
    .execute()
}

/** How many clusters offer and need each topic. */
export async function countClustersByTopic(db: Db) {
  const rows = await db
    .selectFrom('clusterTopic')
    .select(['direction', 'topic', eb => eb.fn.count('clusterId').distinct().as('clusters')])
    .groupBy(['direction', 'topic'])
    .execute()
  return rows.map(row => ({ ...row, clusters: Number(row.clusters) }))
}

/** @returns whether `version` was still the newest; nothing is written otherwise */
export async function updateClusterProfile(
  trx: Trx,
  clusterId: string,
  version: number,
  profile: ClusterProfile,
  searchText: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('party')
    .set({ version: version + 1, searchText, updatedAt: now.toISOString() })
    .where('id', '=', clusterId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (Number(numUpdatedRows) !== 1) return false
  const { description, territory, macroSector, productiveSector, website, contactEmail } = profile
  await trx
    .updateTable('cluster')
    .set({ description, territory, macroSector, productiveSector, website, contactEmail })
    .where('id', '=', clusterId)
    .execute()
  await replaceDepartments(trx, clusterId, profile.departments)
  await replaceChainLinks(trx, clusterId, profile.chainLinks)
  await replaceTopics(trx, clusterId, 'offer', profile.offers)
  await replaceTopics(trx, clusterId, 'need', profile.needs)
  return true
}

async function replaceDepartments(trx: Trx, clusterId: string, codes: readonly string[]): Promise<void> {
  await trx.deleteFrom('clusterDepartment').where('clusterId', '=', clusterId).execute()
  if (codes.length === 0) return
  const rows = codes.map((departmentCode, position) => ({ clusterId, departmentCode, position }))
  await trx.insertInto('clusterDepartment').values(rows).execute()
}

async function replaceChainLinks(trx: Trx, clusterId: string, links: ClusterProfile['chainLinks']): Promise<void> {
  await trx.deleteFrom('clusterChainLink').where('clusterId', '=', clusterId).execute()
  if (links.length === 0) return
  const rows = links.map(chainLink => ({ clusterId, chainLink }))
  await trx.insertInto('clusterChainLink').values(rows).execute()
}

async function replaceTopics(
  trx: Trx,
  clusterId: string,
  direction: 'offer' | 'need',
  topics: readonly ProfileTopic[],
): Promise<void> {
  await trx.deleteFrom('clusterTopic').where('clusterId', '=', clusterId).where('direction', '=', direction).execute()
  if (topics.length === 0) return
  const rows = topics.map((topic, position) => ({ id: newId(), clusterId, direction, ...topic, position }))
  await trx.insertInto('clusterTopic').values(rows).execute()
}
