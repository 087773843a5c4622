import type { TFunction } from 'i18next'
import type { Actor, SignedIn } from '#app/domain/actors.ts'
import { recordPath } from '#app/domain/addresses.ts'
import { forbidden } from '#app/domain/errors.ts'
import { FOLLOWING_LIST, type FollowingRow, type TopicKind } from '#app/domain/following.ts'
import type { FollowLevel, FollowTopic } from '#app/domain/follows.ts'
import { runList } from '#app/domain/list-view.ts'
import { type RecordRef, recordOf, refOf } from '#app/domain/news.ts'
import { demand } from '#app/domain/permissions.ts'
import { searchable } from '#app/domain/text.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { listPartyNames } from '#db/queries/clusters.ts'
import { listFollows } from '#db/queries/follows.ts'
import { listParticipations } from '#db/queries/news.ts'
import { listTopicFollows } from '#db/queries/topic-follows.ts'
import type { Db } from '#db/schema.ts'
import { readDepartmentNames, readSubjects, recordName } from './record-names.server.ts'
import { topicPath, topicText } from './topic-text.server.ts'
import { readLevelUndo } from './undo-level.server.ts'

/** A page of what somebody follows: their own word, and what their parties take part in. @throws 403 */
export async function readFollowing(db: Db, actor: Actor, params: URLSearchParams, language: Language) {
  demand(actor, 'record.follow')
  if (actor.kind !== 'user') throw forbidden('permissions.record_follow')
  const { t } = serverI18n(language)
  const all = [...(await readRecords(db, actor, t, language)), ...(await readTopics(db, actor, t))]
  const { rows, list } = runList(all, FOLLOWING_LIST, params)
  const undo = await readLevelUndo(db, actor, params, language)
  return { list, rows: rows.map(({ text: _, ...row }) => row), undo }
}

async function readRecords(db: Db, actor: SignedIn, t: TFunction, language: Language): Promise<FollowingRow[]> {
  const own = actor.memberships.map(one => one.partyId)
  const [follows, parts, parties] = await Promise.all([
    listFollows(db, [actor.userId]),
    listParticipations(db, own),
    listPartyNames(db, own),
  ])
  const nameOf = new Map(parties.map(({ id, name }) => [id, name]))
  const takesPart = new Map<RecordRef, string>(parties.map(({ id, kind, name }) => [refOf(kind, id), name]))
  for (const { type, id, partyId } of parts) takesPart.set(refOf(type, id), nameOf.get(partyId) ?? '')
  const levels = new Map<RecordRef, FollowLevel>(follows.map(row => [refOf(row.subjectType, row.subjectId), row.level]))
  const refs = [...new Set([...levels.keys(), ...takesPart.keys()])]
  const subjects = await readSubjects(db, refs)
  return refs.map(ref => {
    const { type } = recordOf(ref)
    const party = takesPart.get(ref) ?? null
    const subject = subjects.get(ref)
    const isSeen = subject && (subject.isPublic || party !== null || actor.isCoordinator)
    const name = isSeen ? recordName(subject, t, language) : t('following.gone')
    return {
      about: ref,
      type,
      name,
      href: isSeen ? recordPath(type, subject.key) : null,
      level: levels.get(ref) ?? 'all',
      isOwn: levels.has(ref),
      takesPart: party,
      text: searchable(name),
    }
  })
}

async function readTopics(db: Db, actor: SignedIn, t: TFunction): Promise<FollowingRow[]> {
  const topics = await listTopicFollows(db, [actor.userId])
  const departments = await readDepartmentNames(db)
  return topics.map(({ topic, query, level }) => {
    const name = topicText(t, { topic, query }, departments)
    return {
      about: `${topic}?${query}`,
      type: kindOf(topic),
      name,
      href: topicPath({ topic, query }),
      level,
      isOwn: true,
      takesPart: null,
      text: searchable(name),
    }
  })
}

const kindOf = (topic: FollowTopic): TopicKind =>
  topic === 'sector' ? 'sector' : topic === 'category' ? 'categoria' : 'filtro'
