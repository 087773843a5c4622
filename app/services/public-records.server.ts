import { recordAt } from '#app/domain/addresses.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import { type EventSubject, listEventSubjects } from '#db/queries/event-subjects.ts'
import { findSubjectId } from '#db/queries/subject-ids.ts'
import type { Db } from '#db/schema.ts'

/** The record whose own page is at `path`; null where there is none that everybody sees. */
export async function findPublicRecord(db: Db, path: string): Promise<(EventSubject & { type: SubjectType }) | null> {
  const address = recordAt(path)
  if (!address) return null
  const { type, key } = address
  const id = await findSubjectId(db, type, type === 'bottleneck' ? key.toUpperCase() : key)
  const [found] = id ? await listEventSubjects(db, type, [id]) : []
  return found?.isPublic ? { ...found, type } : null
}
