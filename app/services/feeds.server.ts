import { ANONYMOUS } from '#app/domain/actors.ts'
import { type ListTopic, listPath } from '#app/domain/addresses.ts'
import { notFound } from '#app/domain/errors.ts'
import { recordOf } from '#app/domain/news.ts'
import { SUBJECT_TYPES } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { listPublicEvents, listPublicEventsOf } from '#db/queries/timeline.ts'
import type { Db } from '#db/schema.ts'
import { atomFeed, type FeedContext } from './atom.server.ts'
import { toEventViews } from './event-views.server.ts'
import { findPublicRecord } from './public-records.server.ts'
import { readTimeline } from './timeline.server.ts'
import { canonicalTopic, findTopicSubjects } from './topic-subjects.server.ts'

const ENTRIES = 50

type Asked = Omit<FeedContext, 't'>

const contextOf = (asked: Asked): FeedContext => ({ ...asked, t: serverI18n(asked.language).t })
const search = (query: string) => (query ? `?${query}` : '')

/** The newest public events, of the types that `tipo` (repeated) names, or of all. */
export async function readActivityFeed(db: Db, params: URLSearchParams, asked: Asked): Promise<string> {
  const context = contextOf(asked)
  const types = SUBJECT_TYPES.filter(type => params.getAll('tipo').includes(type))
  const query = search(types.map(type => `tipo=${type}`).join('&'))
  const events = await listPublicEvents(db, { types, limit: ENTRIES, offset: 0 })
  const title = [context.t('events.feedTitle'), ...types.map(type => context.t(`vocab.subjectType.${type}`))].join(
    ' · ',
  )
  const about = { path: `/actividad.atom${query}`, page: `/actividad${query}`, title }
  return atomFeed(await toEventViews(db, events, asked.language), about, context)
}

/**
 * The newest public events of the record whose page is at `path`.
 *
 * @throws 404 where everybody sees none
 */
export async function readRecordFeed(db: Db, path: string, asked: Asked): Promise<string> {
  const record = await findPublicRecord(db, path)
  if (!record) throw notFound()
  const context = contextOf(asked)
  const name = asked.language === 'en' ? (record.titleEn ?? record.title) : record.title
  const title = [record.code, name].filter(Boolean).join(' ')
  const events = await readTimeline(db, ANONYMOUS, record, asked.language, ENTRIES)
  const about = { path: `${path}/actividad.atom`, page: path, title: `${title} · ${context.t('site.name')}` }
  return atomFeed(events, about, context)
}

/** The newest public events of what a list finds with the filters of an address. */
export async function readListFeed(
  db: Db,
  list: ListTopic,
  params: URLSearchParams,
  asked: Asked & { now: Date },
): Promise<string> {
  const context = contextOf(asked)
  const query = (await canonicalTopic(db, list, params)) ?? ''
  const records = [...(await findTopicSubjects(db, list, query, asked.now))].map(recordOf)
  const [first] = records
  const ids = records.map(record => record.id)
  const events = first ? await listPublicEventsOf(db, first.type, ids, ENTRIES) : []
  const page = `${listPath(list)}${search(query)}`
  const about = {
    path: `${listPath(list)}.atom${search(query)}`,
    page,
    title: context.t(query ? 'events.filterFeedTitle' : 'events.listFeedTitle', { list: context.t(`ui.nav.${list}`) }),
  }
  return atomFeed(await toEventViews(db, events, asked.language), about, context)
}
