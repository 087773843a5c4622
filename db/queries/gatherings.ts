import type { Db } from '../schema.ts'

export async function listGatherings(db: Db) {
  return db
    .selectFrom('gathering')
    .select([
      'id',
      'slug',
      'title',
      'searchText',
      'kind',
      'startDate',
      'endDate',
      'precision',
      'dateText',
      'city',
      'country',
      'attendanceTotal',
      'provenance',
    ])
    .orderBy('searchText')
    .execute()
}

export async function findGathering(db: Db, slug: string) {
  return db
    .selectFrom('gathering')
    .select([
      'id',
      'slug',
      'title',
      'kind',
      'startDate',
      'endDate',
      'precision',
      'dateText',
      'city',
      'country',
      'modality',
      'attendanceTotal',
      'attendanceInPerson',
      'attendanceVirtual',
      'description',
      'provenance',
    ])
    .where('slug', '=', slug)
    .executeTakeFirst()
}

export async function listPartiesOfGathering(db: Db, gatheringId: string) {
  return db
    .selectFrom('gatheringParty')
    .innerJoin('party', 'party.id', 'gatheringParty.partyId')
    .select(['party.slug', 'party.name', 'party.kind', 'gatheringParty.role'])
    .where('gatheringParty.gatheringId', '=', gatheringId)
    .orderBy('gatheringParty.role')
    .orderBy('gatheringParty.position')
    .execute()
}
