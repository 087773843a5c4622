import { recordPath } from '#app/domain/addresses.ts'
import { notFound } from '#app/domain/errors.ts'
import { isOneOf, type Language, SUBJECT_TYPES, type SubjectType } from '#app/domain/vocabularies.ts'
import { type EventSubject, listEventSubjects } from '#db/queries/event-subjects.ts'
import { findSubjectId } from '#db/queries/subject-ids.ts'
import type { Db } from '#db/schema.ts'

export interface ReportSubject {
  type: SubjectType
  id: string
  /** Slug or code. */
  key: string
  title: string
  href: string
}

/**
 * The record a report is about, by its type and its slug or code.
 *
 * @throws 404 for what is not there, or not public
 */
export async function getReportSubject(
  db: Db,
  type: string | null,
  key: string | null,
  language: Language,
): Promise<ReportSubject> {
  const id = isOneOf(SUBJECT_TYPES, type) && key ? await findSubjectId(db, type, key) : undefined
  const [found] = id ? await listEventSubjects(db, type as SubjectType, [id]) : []
  if (!found?.isPublic) throw notFound()
  return asSubject(type as SubjectType, found, language)
}

/** A record by its key, whatever became of it since; undefined when it is gone. */
export async function findReportSubject(
  db: Db,
  type: string,
  id: string,
  language: Language,
): Promise<ReportSubject | undefined> {
  if (!isOneOf(SUBJECT_TYPES, type)) return undefined
  const [found] = await listEventSubjects(db, type, [id])
  return found && asSubject(type, found, language)
}

function asSubject(type: SubjectType, found: EventSubject, language: Language): ReportSubject {
  const title = language === 'en' ? (found.titleEn ?? found.title) : found.title
  return { type, id: found.id, key: found.key, title, href: recordPath(type, found.key) }
}
