import { recordPath } from '#app/domain/addresses.ts'
import type { EventView, Named } from '#app/domain/event-view.ts'
import type { EventSubjectType } from '#app/domain/events.ts'
import { groupBy } from '#app/domain/group.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { eventText, type ToldEvent } from '#app/i18n/event-text.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { listPartyNames } from '#db/queries/clusters.ts'
import { type EventSubject, listEventSubjects } from '#db/queries/event-subjects.ts'
import { listPeopleNames } from '#db/queries/timeline.ts'
import type { Db, Row } from '#db/schema.ts'

/** A line of the log, or lines that tell the same as one. */
export type EventRow = Row<'eventLog'> & { times?: number }

/**
 * Events as pages and feeds tell them: records and parties by their names.
 *
 * @param signed the events of which the reader may know who signed
 */
export async function toEventViews(
  db: Db,
  rows: readonly EventRow[],
  language: Language,
  signed: ReadonlySet<number> = new Set(),
): Promise<EventView[]> {
  const { t } = serverI18n(language)
  const subjects = await findSubjects(db, rows)
  const parties = await findParties(db, rows)
  const people = await findPeople(
    db,
    rows.filter(row => signed.has(row.seq)),
  )
  return rows.map(row => {
    const { verb, times } = row
    const record = subjects.get(row.subjectId)
    const payload = JSON.parse(row.payload)
    const subject = named(row.subjectType, record)
    const party = (row.onBehalfOf && parties.get(row.onBehalfOf)) || null
    const responsible = parties.get(payload.responsibleId) ?? null
    return {
      seq: row.seq,
      verb,
      sentence: eventText(t, language, { verb, times, payload, party, subject, responsible } as ToldEvent),
      subject: { type: row.subjectType, provenance: record?.provenance ?? null, ...subject },
      party,
      who: party?.name ?? t(row.actorId ? 'events.coordination' : 'events.application'),
      person: (row.actorId && people.get(row.actorId)) || null,
      responsible,
      recordedAt: row.recordedAt,
      occurredOn: row.occurredOn,
    }
  })

  function named(type: EventSubjectType, subject: EventSubject | undefined): Named {
    if (type === 'network') return { name: t('events.network'), href: recordPath('network', '') }
    if (!subject) return { name: t('events.untitled'), href: null }
    if (subject.between) {
      const [from, to] = subject.between
      return { name: t('events.between', { from, to }), href: recordPath(type, subject.key) }
    }
    const title = language === 'en' ? (subject.titleEn ?? subject.title) : subject.title
    const name = [subject.code, title || t('events.untitled')].filter(Boolean).join(' ')
    return { name, href: recordPath(type, subject.key) }
  }
}

/** The records the events are about, by id. */
export async function findSubjects(db: Db, rows: readonly EventRow[]): Promise<Map<string, EventSubject>> {
  const types = [...new Set(rows.map(row => row.subjectType))]
  const idsOf = groupBy(rows, row => row.subjectType)
  const lists = await Promise.all(
    types.map(type => listEventSubjects(db, type, [...new Set(idsOf(type).map(row => row.subjectId))])),
  )
  return new Map(lists.flat().map(subject => [subject.id, subject]))
}

async function findParties(db: Db, rows: readonly EventRow[]): Promise<Map<string, Named>> {
  const inCharge = rows
    .filter(row => row.verb === 'bottleneck.assigned')
    .map(row => JSON.parse(row.payload).responsibleId)
  const ids = new Set([...rows.map(row => row.onBehalfOf), ...inCharge].filter(Boolean))
  const parties = await listPartyNames(db, [...ids])
  return new Map(parties.map(({ id, kind, slug, name }) => [id, { name, href: recordPath(kind, slug) }]))
}

async function findPeople(db: Db, rows: readonly EventRow[]): Promise<Map<string, string>> {
  const ids = new Set(rows.map(row => row.actorId).filter(id => id !== null))
  return new Map((await listPeopleNames(db, [...ids])).map(({ id, name }) => [id, name]))
}
