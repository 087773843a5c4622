import type { AllianceStatus } from '#app/domain/alliances.ts'
import type { EventSubjectType } from '#app/domain/events.ts'
import type { MentorshipStatus, PublicMentorshipStatus } from '#app/domain/mentorships.ts'
import type { Provenance } from '#app/domain/vocabularies.ts'
import type { Db } from '../schema.ts'

/** Seen by their parties and the coordination only (product.md, "Claims about others"). */
export const HIDDEN_ALLIANCE_STATUSES: readonly AllianceStatus[] = ['declined', 'withdrawn']

/** Exactly those that the domain calls public: one more or one less does not compile. */
const SHOWN: Record<PublicMentorshipStatus, true> = {
  accepted: true,
  active: true,
  paused: true,
  completed: true,
  ended_early: true,
}
/** The others are requests: seen by the two clusters and the coordination. */
export const SHOWN_MENTORSHIP_STATUSES = Object.keys(SHOWN) as readonly MentorshipStatus[]

export interface EventSubject {
  id: string
  /** Slug, or the code of a bottleneck that has one: what its address is made of. */
  key: string
  /** `CB-017`, `IC-003`: what people say before its title. */
  code: string | null
  /** In Spanish, and in English where there is one. */
  title: string
  titleEn: string | null
  /** Of a mentorship: the names of who accompanies and of who learns, as a sentence says them. */
  between?: readonly [string, string]
  /** Null for a bulletin, which tells of records instead of being one. */
  provenance: Provenance | null
  /** False for an alliance that was declined or withdrawn, a bottleneck in review, the draft of an initiative, a mentorship asked for. */
  isPublic: boolean
}

/** The records that events are about, of one type. */
export async function listEventSubjects(
  db: Db,
  type: EventSubjectType,
  ids: readonly string[],
): Promise<EventSubject[]> {
  if (ids.length === 0 || type === 'network') return []
  if (type === 'bottleneck') return listBottlenecks(db, ids)
  if (type === 'alliance') return listAlliances(db, ids)
  if (type === 'initiative') return listInitiatives(db, ids)
  if (type === 'project') return listProjects(db, ids)
  if (type === 'result') return listResults(db, ids)
  if (type === 'mentorship') return listMentorships(db, ids)
  if (type === 'bulletin') return listBulletins(db, ids)
  const rows =
    type === 'cluster' || type === 'organization'
      ? await db
          .selectFrom('party')
          .select(['id', 'slug', 'name as title', 'provenance'])
          .where('id', 'in', ids)
          .execute()
      : await db.selectFrom(type).select(['id', 'slug', 'title', 'provenance']).where('id', 'in', ids).execute()
  return rows.map(({ slug, ...row }) => ({ ...row, key: slug, code: null, titleEn: null, isPublic: true }))
}

async function listBottlenecks(db: Db, ids: readonly string[]): Promise<EventSubject[]> {
  const rows = await db
    .selectFrom('bottleneck')
    .select(['id', 'code', 'slug', 'titleEs', 'titleEn', 'provenance'])
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id, code, slug, titleEs, titleEn, provenance }) => {
    return { id, key: code ?? slug, code, title: titleEs, titleEn, provenance, isPublic: code !== null }
  })
}

async function listAlliances(db: Db, ids: readonly string[]): Promise<EventSubject[]> {
  const rows = await db
    .selectFrom('alliance')
    .select(['id', 'slug', 'title', 'status', 'provenance'])
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id, slug, title, status, provenance }) => {
    const isPublic = !HIDDEN_ALLIANCE_STATUSES.includes(status)
    return { id, key: slug, code: null, title, titleEn: null, provenance, isPublic }
  })
}

async function listProjects(db: Db, ids: readonly string[]): Promise<EventSubject[]> {
  const rows = await db
    .selectFrom('project')
    .select(['id', 'code', 'slug', 'title', 'provenance', 'isPublic'])
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id, code, slug, title, provenance, isPublic }) => {
    return { id, key: slug, code, title, titleEn: null, provenance, isPublic: isPublic === 1 }
  })
}

async function listInitiatives(db: Db, ids: readonly string[]): Promise<EventSubject[]> {
  const rows = await db
    .selectFrom('initiative')
    .select(['id', 'code', 'slug', 'title', 'provenance'])
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id, code, slug, title, provenance }) => {
    return { id, key: slug, code, title, titleEn: null, provenance, isPublic: code !== null }
  })
}

/** A mentorship is named by its two clusters, the mentor first: the same in both languages. */
async function listMentorships(db: Db, ids: readonly string[]): Promise<EventSubject[]> {
  const rows = await db
    .selectFrom('mentorship')
    .innerJoin('party as mentor', 'mentor.id', 'mentorship.mentorId')
    .innerJoin('party as mentee', 'mentee.id', 'mentorship.menteeId')
    .select(['mentorship.id', 'mentorship.status', 'mentorship.provenance'])
    .select(['mentor.name as mentorName', 'mentee.name as menteeName'])
    .where('mentorship.id', 'in', ids)
    .execute()
  return rows.map(({ id, status, provenance, mentorName, menteeName }) => {
    const isPublic = SHOWN_MENTORSHIP_STATUSES.includes(status)
    const title = `${mentorName} – ${menteeName}`
    const between = [mentorName, menteeName] as const
    return { id, key: id, code: null, title, titleEn: null, between, provenance, isPublic }
  })
}

/** A result is public where its project is; its page has no other name than its key. */
async function listResults(db: Db, ids: readonly string[]): Promise<EventSubject[]> {
  const rows = await db
    .selectFrom('result')
    .innerJoin('project', 'project.id', 'result.projectId')
    .select(['result.id', 'result.indicator as title', 'result.provenance', 'project.isPublic'])
    .where('result.id', 'in', ids)
    .execute()
  return rows.map(row => ({ ...row, key: row.id, code: null, titleEn: null, isPublic: row.isPublic === 1 }))
}

/** A draft is the coordination's. */
async function listBulletins(db: Db, ids: readonly string[]): Promise<EventSubject[]> {
  const rows = await db
    .selectFrom('bulletin')
    .select(['id', 'slug', 'title', 'titleEn', 'status'])
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id, slug, title, titleEn, status }) => {
    return { id, key: slug, code: null, title, titleEn, provenance: null, isPublic: status === 'published' }
  })
}
