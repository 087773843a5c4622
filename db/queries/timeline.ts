import type { EventAudience, EventSubjectType } from '#app/domain/events.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import type { Db } from '../schema.ts'
import { HIDDEN_ALLIANCE_STATUSES } from './event-subjects.ts'

/** Well below what a statement may bind. */
const IDS_AT_ONCE = 500

export interface EventRef {
  type: EventSubjectType
  id: string
}

/**
 * Events about what everybody may see: not those of an alliance that was declined or withdrawn since, of a bottleneck
 * that waits for review, nor of a project that nobody else stands behind, or of its results.
 */
function publicEvents(db: Db, types: readonly SubjectType[] = []) {
  const query = db
    .selectFrom('eventLog')
    .where('audience', '=', 'public')
    .where(eb =>
      eb.or([
        eb('subjectType', '!=', 'alliance'),
        eb(
          'subjectId',
          'not in',
          db.selectFrom('alliance').select('id').where('status', 'in', HIDDEN_ALLIANCE_STATUSES),
        ),
      ]),
    )
    .where(eb =>
      eb.or([
        eb('subjectType', '!=', 'bottleneck'),
        eb('subjectId', 'not in', db.selectFrom('bottleneck').select('id').where('code', 'is', null)),
      ]),
    )
    .where(eb =>
      eb.or([
        eb('subjectType', '!=', 'project'),
        eb('subjectId', 'not in', db.selectFrom('project').select('id').where('isPublic', '=', 0)),
      ]),
    )
    .where(eb =>
      eb.or([
        eb('subjectType', '!=', 'result'),
        eb(
          'subjectId',
          'not in',
          db
            .selectFrom('result')
            .innerJoin('project', 'project.id', 'result.projectId')
            .select('result.id')
            .where('project.isPublic', '=', 0),
        ),
      ]),
    )
  return types.length > 0 ? query.where('subjectType', 'in', types) : query.where('subjectType', '!=', 'network')
}

/** Of the types named, or of all; newest first. */
export async function listPublicEvents(db: Db, page: { types: readonly SubjectType[]; limit: number; offset: number }) {
  return publicEvents(db, page.types)
    .selectAll('eventLog')
    .orderBy('seq', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

/** In the order of the log, after `seq`. */
export async function listPublicEventsAfter(db: Db, seq: number, limit: number) {
  return publicEvents(db).selectAll('eventLog').where('seq', '>', seq).orderBy('seq').limit(limit).execute()
}

/** The newest about any of these records of one type, newest first. Thousands of keys are taken in parts. */
export async function listPublicEventsOf(db: Db, type: SubjectType, ids: readonly string[], limit: number) {
  const parts = []
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const part = ids.slice(from, from + IDS_AT_ONCE)
    const rows = publicEvents(db, [type]).selectAll('eventLog').where('subjectId', 'in', part)
    parts.push(await rows.orderBy('seq', 'desc').limit(limit).execute())
  }
  return parts
    .flat()
    .sort((a, b) => b.seq - a.seq)
    .slice(0, limit)
}

export async function findPublicEvent(db: Db, seq: number) {
  return publicEvents(db).selectAll('eventLog').where('seq', '=', seq).executeTakeFirst()
}

/** How many public events there are about each type of record. */
export async function countPublicEvents(db: Db): Promise<{ type: EventSubjectType; count: number }[]> {
  const rows = await publicEvents(db)
    .select(eb => ['subjectType as type', eb.fn.countAll().as('count')])
    .groupBy('subjectType')
    .execute()
  return rows.map(({ type, count }) => ({ type, count: Number(count) }))
}

/**
 * Events about a record or that mention it, newest first: of the audiences named, and those for the parties that concern
 * `partyId`. What somebody may not read is left out here, so that much of it does not push out the rest.
 */
export async function listEventsAbout(
  db: Db,
  ref: EventRef,
  { audiences, partyId }: { audiences: readonly EventAudience[]; partyId: string | null },
  limit: number,
) {
  return db
    .selectFrom('eventLog')
    .selectAll('eventLog')
    .where(eb => {
      const isOpen = eb('audience', 'in', audiences)
      if (partyId === null) return isOpen
      const mentioned = db
        .selectFrom('eventMention')
        .select('seq')
        .where('subjectType', 'in', ['cluster', 'organization'])
        .where('subjectId', '=', partyId)
      const concerns = eb.or([
        eb('onBehalfOf', '=', partyId),
        eb.and([eb('subjectType', 'in', ['cluster', 'organization']), eb('subjectId', '=', partyId)]),
        eb('seq', 'in', mentioned),
      ])
      return eb.or([isOpen, eb.and([eb('audience', '=', 'parties'), concerns])])
    })
    .where(eb =>
      eb.or([
        eb.and([eb('subjectType', '=', ref.type), eb('subjectId', '=', ref.id)]),
        eb(
          'seq',
          'in',
          db
            .selectFrom('eventMention')
            .select('seq')
            .where('subjectType', '=', ref.type as SubjectType)
            .where('subjectId', '=', ref.id),
        ),
      ]),
    )
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}

/** The parties that events mention, by `seq`. */
export async function listMentionedParties(db: Db, seqs: readonly number[]) {
  if (seqs.length === 0) return []
  return db
    .selectFrom('eventMention')
    .select(['seq', 'subjectId'])
    .where('seq', 'in', seqs)
    .where('subjectType', 'in', ['cluster', 'organization'])
    .execute()
}

/** The names of people, of those who have not been erased. */
export async function listPeopleNames(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('user').select(['id', 'name']).where('id', 'in', ids).where('erasedAt', 'is', null).execute()
}
