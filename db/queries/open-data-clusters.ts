import type { Db } from '../schema.ts'

/** The parts of every cluster that the open data publish, each in its order. */

export async function listOpenChainLinks(db: Db) {
  return db
    .selectFrom('clusterChainLink')
    .select(['clusterId', 'chainLink'])
    .orderBy('clusterId')
    .orderBy('chainLink')
    .execute()
}

export async function listOpenTopics(db: Db) {
  return db
    .selectFrom('clusterTopic')
    .select(['clusterId', 'direction', 'topic', 'chainLink', 'text'])
    .orderBy('clusterId')
    .orderBy('position')
    .execute()
}

export async function listOpenAwards(db: Db) {
  return db
    .selectFrom('award')
    .select(['clusterId', 'year', 'category', 'outcome'])
    .orderBy('clusterId')
    .orderBy('year')
    .orderBy('category')
    .execute()
}

/** Readings that are public and that nobody corrected. */
export async function listOpenReadings(db: Db) {
  return db
    .selectFrom('maturityReading')
    .select(['clusterId', 'dimension', 'scale', 'level', 'readOn', 'kind', 'provenance'])
    .where('isPublic', '=', 1)
    .where('correctedAt', 'is', null)
    .orderBy('clusterId')
    .orderBy('readOn')
    .orderBy('id')
    .execute()
}
