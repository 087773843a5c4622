import type { Db, NewRow, Row, Trx } from '../schema.ts'

/** Every cluster and organisation as the network sees it; departments come apart, by party. */
export async function listNetworkParties(db: Db) {
  return db
    .selectFrom('party')
    .leftJoin('cluster', 'cluster.id', 'party.id')
    .leftJoin('organization', 'organization.id', 'party.id')
    .leftJoin('party as lead', 'lead.id', 'cluster.leadOrganizationId')
    .select([
      'party.id',
      'party.slug',
      'party.kind',
      'party.name',
      'party.searchText',
      'party.provenance',
      'party.demo',
      'cluster.macroSector',
      'cluster.productiveSector',
      'cluster.maturityLevel',
      'lead.slug as leadSlug',
      'organization.organizationKind',
    ])
    .orderBy('party.slug')
    .execute()
}

/** The departments of every party, a cluster's main one first. */
export async function listNetworkPlaces(db: Db): Promise<{ partyId: string; code: string; region: string }[]> {
  const clusters = await db
    .selectFrom('clusterDepartment')
    .innerJoin('department', 'department.code', 'clusterDepartment.departmentCode')
    .select(['clusterDepartment.clusterId as partyId', 'department.code', 'department.region'])
    .orderBy('clusterDepartment.clusterId')
    .orderBy('clusterDepartment.position')
    .execute()
  const organizations = await db
    .selectFrom('organization')
    .innerJoin('department', 'department.code', 'organization.departmentCode')
    .select(['organization.id as partyId', 'department.code', 'department.region'])
    .execute()
  return [...clusters, ...organizations]
}

/** Alliances in one of `statuses`, each with its parties' slugs in the order of the record. */
export async function listNetworkAlliances(db: Db, statuses: readonly Row<'alliance'>['status'][]) {
  const alliances = await db
    .selectFrom('alliance')
    .select(['id', 'slug', 'title', 'linkType', 'provenance', 'status', 'validFrom', 'validTo', 'precision'])
    .where('status', 'in', statuses)
    .orderBy('slug')
    .execute()
  const parties = await db
    .selectFrom('allianceParty')
    .innerJoin('party', 'party.id', 'allianceParty.partyId')
    .select(['allianceParty.allianceId as recordId', 'party.slug', 'allianceParty.role'])
    .orderBy('allianceParty.allianceId')
    .orderBy('allianceParty.position')
    .execute()
  return { alliances, parties }
}

/** Projects that were not cancelled, each with its parties' slugs in the order of the record. */
export async function listNetworkProjects(db: Db) {
  const projects = await db
    .selectFrom('project')
    .select(['id', 'slug', 'title', 'kind', 'provenance', 'validFrom', 'validTo', 'precision'])
    .where('status', '!=', 'cancelled')
    .where('isPublic', '=', 1)
    .orderBy('slug')
    .execute()
  const parties = await db
    .selectFrom('projectParty')
    .innerJoin('party', 'party.id', 'projectParty.partyId')
    .select(['projectParty.projectId as recordId', 'party.slug', 'projectParty.role'])
    .where('projectParty.answer', '!=', 'declined')
    .orderBy('projectParty.projectId')
    .orderBy('projectParty.position')
    .execute()
  return { projects, parties }
}

/** Initiatives that are open, being decided or agreed, and the commitments that stand. */
export async function listNetworkInitiatives(db: Db) {
  const initiatives = await db
    .selectFrom('initiative')
    .innerJoin('party as leader', 'leader.id', 'initiative.leaderId')
    .select(['initiative.id', 'initiative.slug', 'initiative.title', 'initiative.provenance'])
    .select(['initiative.leaderId', 'leader.slug as leaderSlug', 'initiative.publishedAt', 'initiative.decidedAt'])
    .where('initiative.status', 'in', ['open', 'deciding', 'agreed'])
    .orderBy('initiative.slug')
    .execute()
  const commitments = await db
    .selectFrom('initiativeCommitment')
    .innerJoin('initiative', 'initiative.id', 'initiativeCommitment.initiativeId')
    .innerJoin('party', 'party.id', 'initiativeCommitment.partyId')
    .select(['initiativeCommitment.initiativeId as recordId', 'initiativeCommitment.partyId', 'party.slug'])
    .select('initiativeCommitment.committedAt')
    .where('initiativeCommitment.status', '=', 'active')
    .whereRef('initiativeCommitment.terms', '=', 'initiative.terms')
    .orderBy('initiativeCommitment.committedAt')
    .orderBy('initiativeCommitment.id')
    .execute()
  return { initiatives, commitments }
}

/** Mentorships in one of `statuses`, by the slugs of their two clusters. */
export async function listNetworkMentorships(db: Db, statuses: readonly Row<'mentorship'>['status'][]) {
  return db
    .selectFrom('mentorship')
    .innerJoin('party as mentor', 'mentor.id', 'mentorship.mentorId')
    .innerJoin('party as mentee', 'mentee.id', 'mentorship.menteeId')
    .select(['mentorship.id as slug', 'mentorship.dimension as title', 'mentorship.provenance'])
    .select(['mentor.slug as mentor', 'mentee.slug as mentee'])
    .select(['mentorship.validFrom', 'mentorship.validTo'])
    .where('mentorship.status', 'in', statuses)
    .orderBy('mentorship.id')
    .execute()
}

/** The keys of all parties, by their slugs. */
export async function listPartyKeys(db: Db): Promise<{ id: string; slug: string }[]> {
  return db.selectFrom('party').select(['id', 'slug']).orderBy('slug').execute()
}

/** Where nodes stand, by slug: the first `limit` after the slug `after`. */
export async function listNodePositions(db: Db, after: string, limit: number) {
  return db
    .selectFrom('nodePosition')
    .innerJoin('party', 'party.id', 'nodePosition.partyId')
    .select([
      'party.slug',
      'nodePosition.place',
      'nodePosition.territoryX',
      'nodePosition.territoryY',
      'nodePosition.networkX',
      'nodePosition.networkY',
      'nodePosition.ties',
    ])
    .where('party.slug', '>', after)
    .orderBy('party.slug')
    .limit(limit)
    .execute()
}

export async function findMapLayout(db: Db): Promise<Row<'mapLayout'> | undefined> {
  return db.selectFrom('mapLayout').selectAll().executeTakeFirst()
}

/** SQLite takes a limited number of parameters in one statement. */
const CHUNK = 500

/** Sets the positions of these parties, whatever stood before. */
export async function upsertNodePositions(trx: Trx, rows: readonly NewRow<'nodePosition'>[]): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK) {
    const chunk = rows.slice(i, i + CHUNK)
    await trx
      .deleteFrom('nodePosition')
      .where(
        'partyId',
        'in',
        chunk.map(row => row.partyId),
      )
      .execute()
    await trx.insertInto('nodePosition').values(chunk).execute()
  }
}

/** Forgets the layout and every position. */
export async function deleteMapLayout(trx: Trx): Promise<void> {
  await trx.deleteFrom('nodePosition').execute()
  await trx.deleteFrom('mapLayout').execute()
}

/** Says of the positions which layout they belong to; whoever else has stored one meanwhile stored the same. */
export async function upsertMapLayout(trx: Trx, layout: Omit<NewRow<'mapLayout'>, 'id'>): Promise<void> {
  await trx
    .insertInto('mapLayout')
    .values({ id: 'current', ...layout })
    .onConflict(conflict => conflict.column('id').doUpdateSet(layout))
    .execute()
}
