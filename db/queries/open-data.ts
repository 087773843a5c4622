import type { AllianceStatus } from '#app/domain/alliances.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import type { Db } from '../schema.ts'

/*
 * Whole tables as the open data publish them. The key of every list is the record's id, which sorts by the time it was
 * made: the order of the pages and what their cursors name.
 */

export async function listOpenClusters(db: Db) {
  return db
    .selectFrom('cluster')
    .innerJoin('party', 'party.id', 'cluster.id')
    .leftJoin('party as lead', 'lead.id', 'cluster.leadOrganizationId')
    .select([
      'cluster.id',
      'party.slug',
      'party.name',
      'party.provenance',
      'party.createdAt',
      'party.updatedAt',
      'cluster.macroSector',
      'cluster.productiveSector',
      'cluster.joinedNetworkYear',
      'lead.slug as leadOrganization',
    ])
    .orderBy('cluster.id')
    .execute()
}

export async function listOpenOrganizations(db: Db) {
  return db
    .selectFrom('organization')
    .innerJoin('party', 'party.id', 'organization.id')
    .leftJoin('department', 'department.code', 'organization.departmentCode')
    .select([
      'organization.id',
      'party.slug',
      'party.name',
      'party.provenance',
      'party.createdAt',
      'party.updatedAt',
      'organization.organizationKind',
      'organization.city',
      'department.code as departmentCode',
      'department.name as departmentName',
    ])
    .orderBy('organization.id')
    .execute()
}

export async function listOpenAlliances(db: Db, statuses: readonly AllianceStatus[]) {
  return db.selectFrom('alliance').selectAll().where('status', 'in', statuses).orderBy('id').execute()
}

/** The parties of every alliance, in the order of the record. */
export async function listOpenAllianceParties(db: Db) {
  return db
    .selectFrom('allianceParty')
    .innerJoin('party', 'party.id', 'allianceParty.partyId')
    .select(['allianceParty.allianceId', 'party.slug', 'party.kind', 'allianceParty.role', 'allianceParty.answer'])
    .orderBy('allianceParty.allianceId')
    .orderBy('allianceParty.position')
    .execute()
}

/** Every bottleneck with a code: what waits for review has none. */
export async function listOpenBottlenecks(db: Db) {
  return db
    .selectFrom('bottleneck')
    .leftJoin('party as responsible', 'responsible.id', 'bottleneck.responsibleId')
    .selectAll('bottleneck')
    .select('responsible.slug as responsible')
    .where('bottleneck.code', 'is not', null)
    .where('bottleneck.status', '!=', 'reported')
    .orderBy('bottleneck.id')
    .execute()
}

export async function listOpenSeverities(db: Db) {
  return db
    .selectFrom('bottleneckSeverity')
    .innerJoin('party', 'party.id', 'bottleneckSeverity.clusterId')
    .select([
      'bottleneckSeverity.bottleneckId',
      'bottleneckSeverity.clusterId',
      'party.slug',
      'bottleneckSeverity.severity',
      'bottleneckSeverity.provenance',
    ])
    .where('bottleneckSeverity.status', '=', 'active')
    .orderBy('bottleneckSeverity.bottleneckId')
    .orderBy('party.slug')
    .execute()
}

export async function listOpenProjects(db: Db) {
  return db.selectFrom('project').selectAll().where('isPublic', '=', 1).orderBy('id').execute()
}

export async function listOpenProjectParties(db: Db) {
  return db
    .selectFrom('projectParty')
    .innerJoin('party', 'party.id', 'projectParty.partyId')
    .select(['projectParty.projectId', 'party.slug', 'party.kind', 'projectParty.role'])
    .where('projectParty.answer', '!=', 'declined')
    .orderBy('projectParty.projectId')
    .orderBy('projectParty.position')
    .execute()
}

export async function listOpenGatherings(db: Db) {
  return db.selectFrom('gathering').selectAll().orderBy('id').execute()
}

/** Every figure of projects or of gatherings, in the order of the source. */
export async function listOpenFigures(db: Db, type: 'project' | 'gathering') {
  return db
    .selectFrom('recordFigure')
    .select(['subjectId', 'key', 'comparator', 'value'])
    .where('subjectType', '=', type)
    .orderBy('subjectId')
    .orderBy('position')
    .execute()
}

/** Every citation of the records of one type. */
export async function listOpenSources(db: Db, type: SubjectType) {
  return db
    .selectFrom('source')
    .leftJoin('document', 'document.id', 'source.documentId')
    .select([
      'source.subjectId',
      'source.documentId',
      'source.lines',
      'source.url',
      'source.reference',
      'source.asOf',
      'document.title as documentTitle',
      'document.year',
    ])
    .where('source.subjectType', '=', type)
    .orderBy('source.subjectId')
    .orderBy('source.position')
    .execute()
}
