import { groupBy } from '#app/domain/group.ts'
import { type NewsReader, type NewsWishes, partyRefs, type RecordRef, refOf } from '#app/domain/news.ts'
import { listFollows } from '#db/queries/follows.ts'
import { listParticipations } from '#db/queries/news.ts'
import { listTopicFollows } from '#db/queries/topic-follows.ts'
import type { Db } from '#db/schema.ts'
import { findTopicSubjects } from './topic-subjects.server.ts'

/**
 * What people hear about: their own word, what their parties take part in, and what the topics they follow find. A
 * constant number of queries for any number of people, and one computation for each topic.
 *
 * @param asOf what topics find that depends on the day is as it stood then
 */
export async function readWishes(
  db: Db,
  readers: readonly NewsReader[],
  asOf: Date,
): Promise<(reader: NewsReader) => NewsWishes> {
  const userIds = readers.map(reader => reader.userId)
  const partyIds = [...new Set(readers.flatMap(reader => reader.partyIds))]
  const [follows, topicFollows, participations] = await Promise.all([
    listFollows(db, userIds),
    listTopicFollows(db, userIds),
    listParticipations(db, partyIds),
  ])
  const finds = new Map<string, ReadonlySet<RecordRef>>()
  for (const { topic, query } of topicFollows) {
    const key = `${topic}?${query}`
    if (!finds.has(key)) finds.set(key, await findTopicSubjects(db, topic, query, asOf))
  }
  const followsOf = groupBy(follows, row => row.userId)
  const topicsOf = groupBy(topicFollows, row => row.userId)
  const recordsOf = groupBy(participations, row => row.partyId)
  return reader => {
    const takesPart = new Map<RecordRef, string>()
    for (const partyId of reader.partyIds) {
      for (const ref of partyRefs(partyId)) takesPart.set(ref, partyId)
      for (const { type, id } of recordsOf(partyId)) takesPart.set(refOf(type, id), partyId)
    }
    return {
      levels: new Map(followsOf(reader.userId).map(row => [refOf(row.subjectType, row.subjectId), row.level])),
      takesPart,
      topics: topicsOf(reader.userId).map(({ id, topic, query, level }) => ({
        follow: { id, topic, query, level },
        finds: finds.get(`${topic}?${query}`) ?? new Set(),
      })),
    }
  }
}
