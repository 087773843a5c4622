import type { SignedIn } from '#app/domain/actors.ts'
import { readUndo } from '#app/domain/follow-forms.ts'
import type { FollowLevel, Wish } from '#app/domain/follows.ts'
import { recordOf } from '#app/domain/news.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { findFollowLevel } from '#db/queries/follows.ts'
import { findTopicFollow } from '#db/queries/topic-follows.ts'
import type { Db } from '#db/schema.ts'
import { findOwnPart } from './follows.server.ts'
import { readDepartmentNames, readSubjects, recordName } from './record-names.server.ts'
import { canonicalTopic } from './topic-subjects.server.ts'
import { topicText } from './topic-text.server.ts'

/** What somebody just changed, in force now, and the wish that takes it back. */
export interface LevelUndo {
  about: string
  wish: Wish
  name: string
  /** Null: they have no own word on it any more. */
  level: FollowLevel | null
}

/** What an address says can be undone (`deshacer`), as it stands now; null where there is nothing such. */
export async function readLevelUndo(
  db: Db,
  actor: SignedIn,
  params: URLSearchParams,
  language: Language,
): Promise<LevelUndo | null> {
  const undo = readUndo(params.get('deshacer'))
  if (!undo) return null
  const { about, wish } = undo
  const { t } = serverI18n(language)
  if ('topic' in about) {
    const { topic } = about
    // Written by whoever made the address: only what a list knows is said.
    const query = await canonicalTopic(db, topic, about.query)
    if (query === undefined) return null
    const follow = await findTopicFollow(db, actor.userId, topic, query)
    const name = topicText(t, { topic, query }, await readDepartmentNames(db))
    return { about: `${topic}?${query}`, wish, name, level: follow?.level ?? null }
  }
  const record = recordOf(about.ref)
  const subject = (await readSubjects(db, [about.ref])).get(about.ref)
  const isSeen = subject && (subject.isPublic || actor.isCoordinator || (await findOwnPart(db, actor, record)))
  if (!isSeen) return null
  const level = (await findFollowLevel(db, actor.userId, record)) ?? null
  return { about: about.ref, wish, name: recordName(subject, t, language), level }
}
