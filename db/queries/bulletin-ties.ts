import type { Item, ItemParty } from '#app/domain/bulletin-material.ts'
import type { PeriodSpan } from '#app/domain/bulletins.ts'
import type { EventVerb } from '#app/domain/events.ts'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import type { Db, Trx } from '../schema.ts'
import { HIDDEN_ALLIANCE_STATUSES, SHOWN_MENTORSHIP_STATUSES } from './event-subjects.ts'

/*
 * What the log and the tables tell of a quarter. What was done here counts on the day it was recorded in Bogotá; what a
 * document tells, on the day it tells, where it tells the day or the month. Only what everybody sees.
 */

type AnyDb = Db | Trx
type Bare = Omit<Item, 'parties'>

/** Of what records of a type tell in public, in the order it was told. */
export async function listToldInPublic(db: AnyDb, verbs: readonly EventVerb[], { from, until }: PeriodSpan) {
  return db
    .selectFrom('eventLog')
    .select(['subjectId', 'verb', 'payload', 'recordedAt'])
    .where('verb', 'in', verbs)
    .where('audience', '=', 'public')
    .where('recordedAt', '>=', from)
    .where('recordedAt', '<', until)
    .orderBy('seq')
    .execute()
}

/** The calendar day in Bogotá, which is five hours behind. */
export const dayOf = (instant: string): string =>
  new Date(Date.parse(instant) - 5 * 3_600_000).toISOString().slice(0, 10)

const asItem = (
  type: Item['type'],
  row: { slug: string; code?: string | null } & Omit<Bare, 'type' | 'key' | 'code' | 'titleEn'>,
): Bare => {
  const { id, slug, code = null, title, provenance, day } = row
  return { type, id, key: slug, code, title, titleEn: null, provenance, day }
}

/** Proposed here in the quarter, or begun in it as a document tells. */
export async function listNewAlliances(db: AnyDb, { from, until, first, last }: PeriodSpan): Promise<Item[]> {
  const rows = await db
    .selectFrom('alliance')
    .select(['id', 'slug', 'title', 'provenance', 'proposedBy', 'createdAt', 'validFrom'])
    .where('status', 'not in', HIDDEN_ALLIANCE_STATUSES)
    .where(eb =>
      eb.or([
        eb.and([eb('proposedBy', 'is not', null), eb('createdAt', '>=', from), eb('createdAt', '<', until)]),
        eb.and([
          eb('proposedBy', 'is', null),
          eb('precision', 'in', ['day', 'month']),
          eb('validFrom', '>=', first),
          eb('validFrom', '<=', last),
        ]),
      ]),
    )
    .execute()
  const items = rows.map(({ proposedBy, createdAt, validFrom, ...row }) =>
    asItem('alliance', { ...row, day: proposedBy === null ? (validFrom ?? first) : dayOf(createdAt) }),
  )
  return withParties(items, await listAllianceParties(db, items))
}

/** Alliances, projects and mentorships that all their parties stand behind, the last of them since this quarter. */
export async function listConfirmedTies(db: AnyDb, span: PeriodSpan): Promise<Item[]> {
  const alliances = await listConfirmedAlliances(db, span)
  const projects = await listConfirmedProjects(db, span)
  const mentorships = await listMentorshipsTold(db, 'mentorship.accepted', span)
  return [...alliances, ...projects, ...mentorships.filter(({ provenance }) => provenance === 'confirmado')]
}

async function listConfirmedAlliances(db: AnyDb, { from, until }: PeriodSpan): Promise<Item[]> {
  const rows = await db
    .selectFrom('alliance')
    .innerJoin('allianceParty', 'allianceParty.allianceId', 'alliance.id')
    .select(['alliance.id', 'alliance.slug', 'alliance.title', 'alliance.provenance'])
    .select(eb => eb.fn.max('allianceParty.answeredAt').as('confirmedAt'))
    .where('alliance.provenance', '=', 'confirmado')
    .where('alliance.status', 'not in', HIDDEN_ALLIANCE_STATUSES)
    .groupBy(['alliance.id', 'alliance.slug', 'alliance.title', 'alliance.provenance'])
    .having(eb => eb.fn.max('allianceParty.answeredAt'), '>=', from)
    .having(eb => eb.fn.max('allianceParty.answeredAt'), '<', until)
    .execute()
  const items = rows.map(({ confirmedAt, ...row }) => asItem('alliance', { ...row, day: dayOf(confirmedAt ?? from) }))
  return withParties(items, await listAllianceParties(db, items))
}

async function listConfirmedProjects(db: AnyDb, { from, until }: PeriodSpan): Promise<Item[]> {
  const rows = await db
    .selectFrom('project')
    .innerJoin('projectParty', 'projectParty.projectId', 'project.id')
    .select(['project.id', 'project.slug', 'project.code', 'project.title', 'project.provenance'])
    .select(eb => eb.fn.max('projectParty.answeredAt').as('confirmedAt'))
    .where('project.provenance', '=', 'confirmado')
    .where('project.isPublic', '=', 1)
    .groupBy(['project.id', 'project.slug', 'project.code', 'project.title', 'project.provenance'])
    .having(eb => eb.fn.max('projectParty.answeredAt'), '>=', from)
    .having(eb => eb.fn.max('projectParty.answeredAt'), '<', until)
    .execute()
  const items = rows.map(({ confirmedAt, ...row }) => asItem('project', { ...row, day: dayOf(confirmedAt ?? from) }))
  return withParties(items, await listProjectParties(db, items))
}

type MentorshipItem = Item & { dimension: MaturityDimension }

/** Mentorships of which the log tells a verb, named by their two clusters, the mentor first. */
export async function listMentorshipsTold(db: AnyDb, verb: EventVerb, span: PeriodSpan): Promise<MentorshipItem[]> {
  const told = await listToldInPublic(db, [verb], span)
  const days = new Map(told.map(({ subjectId, recordedAt }) => [subjectId, dayOf(recordedAt)]))
  if (days.size === 0) return []
  const rows = await db
    .selectFrom('mentorship')
    .innerJoin('party as mentor', 'mentor.id', 'mentorship.mentorId')
    .innerJoin('party as mentee', 'mentee.id', 'mentorship.menteeId')
    .select(['mentorship.id', 'mentorship.provenance', 'mentorship.dimension'])
    .select(['mentor.id as mentorId', 'mentor.slug as mentorSlug', 'mentor.name as mentorName'])
    .select(['mentee.id as menteeId', 'mentee.slug as menteeSlug', 'mentee.name as menteeName'])
    .where('mentorship.id', 'in', [...days.keys()])
    .where('mentorship.status', 'in', SHOWN_MENTORSHIP_STATUSES)
    .execute()
  return rows.map(row => ({
    type: 'mentorship',
    id: row.id,
    key: row.id,
    code: null,
    title: `${row.mentorName} – ${row.menteeName}`,
    titleEn: null,
    provenance: row.provenance,
    day: days.get(row.id) ?? span.first,
    dimension: row.dimension,
    parties: [
      { id: row.mentorId, kind: 'cluster', slug: row.mentorSlug, name: row.mentorName },
      { id: row.menteeId, kind: 'cluster', slug: row.menteeSlug, name: row.menteeName },
    ],
  }))
}

/** Clusters that came into the register in the quarter, after it was first filled. */
export async function listNewClusters(db: AnyDb, { from, until }: PeriodSpan): Promise<Item[]> {
  const first = await db
    .selectFrom('eventLog')
    .select(eb => eb.fn.min('recordedAt').as('at'))
    .where('verb', '=', 'cluster.imported')
    .executeTakeFirst()
  const rows = await db
    .selectFrom('eventLog')
    .innerJoin('party', 'party.id', 'eventLog.subjectId')
    .select(['party.id', 'party.slug', 'party.name as title', 'party.provenance'])
    .select(eb => eb.fn.min('eventLog.recordedAt').as('at'))
    .where('eventLog.verb', '=', 'cluster.imported')
    .groupBy(['party.id', 'party.slug', 'party.name', 'party.provenance'])
    .having(eb => eb.fn.min('eventLog.recordedAt'), '>', first?.at ?? until)
    .having(eb => eb.fn.min('eventLog.recordedAt'), '>=', from)
    .having(eb => eb.fn.min('eventLog.recordedAt'), '<', until)
    .execute()
  return rows.map(({ at, ...row }) => ({
    ...asItem('cluster', { ...row, day: dayOf(at) }),
    parties: [{ id: row.id, kind: 'cluster', slug: row.slug, name: row.title }],
  }))
}

export type PartyOf = ItemParty & { recordId: string }

/** Items with the parties of their record, in the order of the record. */
export function withParties<I extends Bare>(items: readonly I[], parties: readonly PartyOf[]): (I & Item)[] {
  const byRecord = new Map<string, ItemParty[]>()
  for (const { recordId, ...party } of parties) byRecord.set(recordId, [...(byRecord.get(recordId) ?? []), party])
  return items.map(item => ({ ...item, parties: byRecord.get(item.id) ?? [] }))
}

async function listAllianceParties(db: AnyDb, items: readonly { id: string }[]): Promise<PartyOf[]> {
  if (items.length === 0) return []
  return db
    .selectFrom('allianceParty')
    .innerJoin('party', 'party.id', 'allianceParty.partyId')
    .select(['allianceParty.allianceId as recordId', 'party.id', 'party.kind', 'party.slug', 'party.name'])
    .where('allianceParty.allianceId', 'in', idsOf(items))
    .orderBy('allianceParty.position')
    .orderBy('party.slug')
    .execute()
}

/** Those who have not said that they take no part. */
export async function listProjectParties(db: AnyDb, items: readonly { id: string }[]): Promise<PartyOf[]> {
  if (items.length === 0) return []
  return db
    .selectFrom('projectParty')
    .innerJoin('party', 'party.id', 'projectParty.partyId')
    .select(['projectParty.projectId as recordId', 'party.id', 'party.kind', 'party.slug', 'party.name'])
    .where('projectParty.projectId', 'in', idsOf(items))
    .where('projectParty.answer', '!=', 'declined')
    .orderBy('projectParty.position')
    .orderBy('party.slug')
    .execute()
}

export const idsOf = (items: readonly { id: string }[]): string[] => [...new Set(items.map(({ id }) => id))]
