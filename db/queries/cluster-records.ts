import type { Db } from '../schema.ts'

/** What else is known of a cluster: prizes, bottlenecks, projects and gatherings it is part of. */

export async function listAwardsOfCluster(db: Db, clusterId: string) {
  return db
    .selectFrom('award')
    .select(['year', 'category', 'outcome'])
    .where('clusterId', '=', clusterId)
    .orderBy('year', 'desc')
    .orderBy('category')
    .execute()
}

/** The bottlenecks a cluster says, or is supposed, to suffer; the most severe first. */
export async function listBottlenecksOfCluster(db: Db, clusterId: string) {
  return db
    .selectFrom('bottleneckSeverity')
    .innerJoin('bottleneck', 'bottleneck.id', 'bottleneckSeverity.bottleneckId')
    .select([
      'bottleneck.code',
      'bottleneck.titleEs',
      'bottleneck.titleEn',
      'bottleneck.category',
      'bottleneck.status',
      'bottleneck.provenance',
      'bottleneckSeverity.severity',
      'bottleneckSeverity.provenance as severityProvenance',
    ])
    .where('bottleneckSeverity.clusterId', '=', clusterId)
    .where('bottleneckSeverity.status', '=', 'active')
    .where('bottleneck.code', 'is not', null)
    .where('bottleneck.status', '!=', 'dismissed')
    .orderBy('bottleneckSeverity.severity', 'desc')
    .orderBy('bottleneck.code')
    .execute()
}

export async function listProjectsOfParty(db: Db, partyId: string) {
  return db
    .selectFrom('projectParty')
    .innerJoin('project', 'project.id', 'projectParty.projectId')
    .select([
      'project.slug',
      'project.code',
      'project.title',
      'project.kind',
      'project.status',
      'project.sourceStatus',
      'project.provenance',
      'project.validFrom',
      'project.validTo',
      'project.precision',
      'projectParty.role',
    ])
    .where('projectParty.partyId', '=', partyId)
    .where('projectParty.answer', '!=', 'declined')
    .where('project.isPublic', '=', 1)
    .orderBy('project.validFrom', 'desc')
    .orderBy('project.title')
    .execute()
}

export async function listGatheringsOfParty(db: Db, partyId: string) {
  return db
    .selectFrom('gatheringParty')
    .innerJoin('gathering', 'gathering.id', 'gatheringParty.gatheringId')
    .select([
      'gathering.slug',
      'gathering.title',
      'gathering.kind',
      'gathering.startDate',
      'gathering.endDate',
      'gathering.precision',
      'gathering.dateText',
      'gathering.city',
      'gathering.provenance',
      'gatheringParty.role',
    ])
    .where('gatheringParty.partyId', '=', partyId)
    .orderBy('gathering.startDate', 'desc')
    .orderBy('gathering.title')
    .execute()
}

/** Alliances a party is in that nobody declined or withdrew. */
export async function countAlliancesOfParty(db: Db, partyId: string): Promise<number> {
  const { n } = await db
    .selectFrom('allianceParty')
    .innerJoin('alliance', 'alliance.id', 'allianceParty.allianceId')
    .select(eb => eb.fn.countAll().as('n'))
    .where('allianceParty.partyId', '=', partyId)
    .where('alliance.status', 'not in', ['declined', 'withdrawn'])
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Bottlenecks a cluster itself says it suffers, those it is only supposed to suffer left out. */
export async function countSeveritiesSaidBy(db: Db, clusterId: string): Promise<number> {
  const { n } = await db
    .selectFrom('bottleneckSeverity')
    .select(eb => eb.fn.countAll().as('n'))
    .where('clusterId', '=', clusterId)
    .where('status', '=', 'active')
    .where('provenance', '!=', 'ilustrativo')
    .executeTakeFirstOrThrow()
  return Number(n)
}
