import type { TFunction } from 'i18next'
import { recordPath } from '#app/domain/addresses.ts'
import { BOTTLENECK_STATUSES, isOpen } from '#app/domain/bottlenecks.ts'
import { type CalendarEvent, calendarFile } from '#app/domain/calendar.ts'
import { addDays, dayInBogota } from '#app/domain/dates.ts'
import { notFound } from '#app/domain/errors.ts'
import { groupBy } from '#app/domain/group.ts'
import { OPEN_PROJECT_STATUSES } from '#app/domain/projects.ts'
import type { Language, SubjectType } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import {
  listCommittedParties,
  listGatheringDates,
  listGatheringParties,
  listInitiativeDates,
  listMilestoneDates,
  listProjectPartiesOf,
  listTargetDates,
} from '#db/queries/public-dates.ts'
import type { Db } from '#db/schema.ts'
import { findPublicRecord } from './public-records.server.ts'

/** Gatherings stay in the calendar this long after they are over. */
const PAST_DAYS = 400
const OPEN_BOTTLENECKS = BOTTLENECK_STATUSES.filter(isOpen)

/** A day that matters to a record and to the parties that take part in it. */
interface PublicDate {
  type: SubjectType
  id: string
  parties: readonly string[]
  /** Tells the dates of one record apart. */
  what: string
  day: string
  lastDay: string
  summary: string
  location?: string | null
  href: string
  version: number
  stamp: string
}

interface Asked {
  language: Language
  publicUrl: string
  now: Date
  /** The database holds fictional records: then the calendar says so. */
  demo?: boolean
}

/**
 * Closings of initiatives and of their votes, milestones, gatherings and target dates of bottlenecks that everybody sees,
 * as a calendar one subscribes to: of the whole network, or of the record whose page is at `path` (of a cluster or
 * organisation: of what it takes part in).
 *
 * @throws 404 where everybody sees no such record
 */
export async function readPublicCalendar(db: Db, path: string | null, asked: Asked): Promise<string> {
  const { language, publicUrl, now, demo = false } = asked
  const { t } = serverI18n(language)
  const about = demo ? { about: t('networkExport.demo') } : {}
  const dates = await listPublicDates(db, t, language, now)
  if (path === null) return calendarFile(dates.map(toEvent), language, { name: t('events.dates.calendar'), ...about })
  const record = await findPublicRecord(db, path)
  if (!record) throw notFound()
  const isParty = record.type === 'cluster' || record.type === 'organization'
  const own = dates.filter(({ type, id, parties }) =>
    isParty ? parties.includes(record.id) : type === record.type && id === record.id,
  )
  return calendarFile(own.map(toEvent), language, {
    name: t('events.dates.of', { name: [record.code, record.title].filter(Boolean).join(' ') }),
    ...about,
  })

  function toEvent(date: PublicDate): CalendarEvent {
    const { what, day, lastDay, summary, location, href, version, stamp } = date
    return {
      uid: `${what}@${new URL(publicUrl).hostname}`,
      sequence: Math.max(0, version - 1),
      day,
      lastDay,
      stamp: new Date(stamp),
      summary,
      location,
      url: publicUrl.replace(/\/$/, '') + href,
      isCancelled: false,
    }
  }
}

async function listPublicDates(db: Db, t: TFunction, language: Language, now: Date): Promise<PublicDate[]> {
  const parts = await Promise.all([
    listOfInitiatives(db, t),
    listOfProjects(db, t),
    listOfGatherings(db, now),
    listOfBottlenecks(db, t, language),
  ])
  return parts.flat().sort((a, b) => a.day.localeCompare(b.day) || a.what.localeCompare(b.what))
}

async function listOfInitiatives(db: Db, t: TFunction): Promise<PublicDate[]> {
  const rows = await listInitiativeDates(db)
  const ids = rows.map(row => row.id)
  const committed = groupBy(await listCommittedParties(db, ids), row => row.initiativeId)
  return rows.flatMap(({ id, slug, code, title, status, closesOn, votingEndsOn, leaderId, version, updatedAt }) => {
    const isVoting = status === 'deciding'
    const day = isVoting ? votingEndsOn : closesOn
    if (!day) return []
    const date = {
      type: 'initiative' as const,
      id,
      parties: [leaderId, ...committed(id).map(row => row.partyId)],
      what: `${isVoting ? 'voting' : 'closing'}-${id}`,
      day,
      lastDay: day,
      summary: t(isVoting ? 'events.dates.voting' : 'events.dates.closing', { code: code ?? '', name: title }),
      href: recordPath('initiative', slug),
      version,
      stamp: updatedAt,
    }
    return [date]
  })
}

async function listOfProjects(db: Db, t: TFunction): Promise<PublicDate[]> {
  const rows = await listMilestoneDates(db, OPEN_PROJECT_STATUSES)
  const ids = [...new Set(rows.map(row => row.projectId))]
  const parties = groupBy(await listProjectPartiesOf(db, ids), row => row.projectId)
  return rows.map(({ id, projectId, slug, code, title, projectTitle, dueOn, version, updatedAt }) => ({
    type: 'project' as const,
    id: projectId,
    parties: parties(projectId).map(row => row.partyId),
    what: `milestone-${id}`,
    day: dueOn,
    lastDay: dueOn,
    summary: t('events.dates.milestone', { project: code ?? projectTitle, name: title }),
    href: `${recordPath('project', slug)}#hitos`,
    version,
    stamp: updatedAt,
  }))
}

async function listOfGatherings(db: Db, now: Date): Promise<PublicDate[]> {
  const rows = await listGatheringDates(db, addDays(dayInBogota(now), -PAST_DAYS))
  const ids = rows.map(row => row.id)
  const parties = groupBy(await listGatheringParties(db, ids), row => row.gatheringId)
  return rows.flatMap(({ id, slug, title, startDate, endDate, city, updatedAt }) => {
    if (!startDate) return []
    const date = {
      type: 'gathering' as const,
      id,
      parties: parties(id).map(row => row.partyId),
      what: `gathering-${id}`,
      day: startDate,
      lastDay: endDate && endDate > startDate ? endDate : startDate,
      summary: title,
      location: city,
      href: recordPath('gathering', slug),
      version: 1,
      stamp: updatedAt,
    }
    return [date]
  })
}

async function listOfBottlenecks(db: Db, t: TFunction, language: Language): Promise<PublicDate[]> {
  const rows = await listTargetDates(db, OPEN_BOTTLENECKS)
  return rows.flatMap(row => {
    const { id, code, targetDate, responsibleId, provenance, version, updatedAt } = row
    if (!targetDate || !code) return []
    const name = language === 'en' ? (row.titleEn ?? row.titleEs) : row.titleEs
    const summary = t('events.dates.target', { code, name })
    const date = {
      type: 'bottleneck' as const,
      id,
      parties: responsibleId ? [responsibleId] : [],
      what: `target-${id}`,
      day: targetDate,
      lastDay: targetDate,
      summary: provenance === 'ilustrativo' ? `${summary} ${t('events.dates.example')}` : summary,
      href: recordPath('bottleneck', code),
      version,
      stamp: updatedAt,
    }
    return [date]
  })
}
