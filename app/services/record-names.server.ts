import type { TFunction } from 'i18next'
import { groupBy } from '#app/domain/group.ts'
import { type RecordRef, recordOf, refOf } from '#app/domain/news.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { listDepartments } from '#db/queries/clusters.ts'
import { type EventSubject, listEventSubjects } from '#db/queries/event-subjects.ts'
import type { Db } from '#db/schema.ts'

/** Records by their references. */
export async function readSubjects(db: Db, refs: readonly RecordRef[]): Promise<Map<RecordRef, EventSubject>> {
  const records = refs.map(recordOf)
  const ofType = groupBy(records, record => record.type)
  const types = [...new Set(records.map(record => record.type))]
  const lists = await Promise.all(
    types.map(async type => {
      const ids = ofType(type).map(({ id }) => id)
      const found = await listEventSubjects(db, type, ids)
      return found.map(subject => [refOf(type, subject.id), subject] as const)
    }),
  )
  return new Map(lists.flat())
}

export function recordName(subject: EventSubject, t: TFunction, language: Language): string {
  const title = language === 'en' ? (subject.titleEn ?? subject.title) : subject.title
  return [subject.code, title || t('events.untitled')].filter(Boolean).join(' ')
}

/** Names of departments by code, as topics say them. */
export async function readDepartmentNames(db: Db): Promise<Map<string, string>> {
  return new Map((await listDepartments(db)).map(({ code, name }) => [code, name]))
}
