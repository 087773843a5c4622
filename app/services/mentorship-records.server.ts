import { notFound } from '#app/domain/errors.ts'
import { groupBy } from '#app/domain/group.ts'
import type { MentorshipState } from '#app/domain/mentorship-lifecycle.ts'
import type { Region } from '#app/domain/vocabularies.ts'
import {
  findMentorship,
  listAgreements,
  listGoals,
  listMentorshipClusters,
  listMentorships,
  listSignatures,
} from '#db/queries/mentorships.ts'
import type { Db, Row, Trx } from '#db/schema.ts'

/** One of the two. */
export interface MentorshipCluster {
  id: string
  slug: string
  name: string
  /** Of its first department. */
  region: Region | null
  isDemo: boolean
}
export type SignatureRow = Awaited<ReturnType<typeof listSignatures>>[number]

/** A mentorship with everything that hangs on it, and what the rules of its life look at. */
export interface MentorshipRecord {
  mentorship: Row<'mentorship'>
  mentor: MentorshipCluster
  mentee: MentorshipCluster
  /** Null before somebody has written one. */
  agreement: Row<'mentorshipAgreement'> | null
  /** Of every version of the agreement. */
  signatures: SignatureRow[]
  goals: Row<'mentorshipGoal'>[]
  state: MentorshipState
}

/** @throws 404 */
export async function getMentorshipRecord(db: Db | Trx, id: string): Promise<MentorshipRecord> {
  const mentorship = await findMentorship(db, id)
  const [record] = mentorship ? await withParts(db, [mentorship]) : []
  if (!record) throw notFound()
  return record
}

/** Several at once, in the order they were asked for. */
export async function listMentorshipRecords(db: Db | Trx, ids: readonly string[]): Promise<MentorshipRecord[]> {
  return withParts(db, await listMentorships(db, ids))
}

async function withParts(db: Db | Trx, mentorships: Row<'mentorship'>[]): Promise<MentorshipRecord[]> {
  const ids = mentorships.map(one => one.id)
  const clusters = await readClusters(
    db,
    mentorships.flatMap(one => [one.mentorId, one.menteeId]),
  )
  const agreements = new Map((await listAgreements(db, ids)).map(row => [row.mentorshipId, row]))
  const signatures = groupBy(await listSignatures(db, ids), row => row.mentorshipId)
  const goals = groupBy(await listGoals(db, ids), row => row.mentorshipId)
  return mentorships.flatMap(mentorship => {
    const mentor = clusters.get(mentorship.mentorId)
    const mentee = clusters.get(mentorship.menteeId)
    if (!mentor || !mentee) return []
    const agreement = agreements.get(mentorship.id) ?? null
    const signed = signatures(mentorship.id)
    const state = stateOf(mentorship, agreement, signed)
    return [{ mentorship, mentor, mentee, agreement, signatures: signed, goals: goals(mentorship.id), state }]
  })
}

async function readClusters(db: Db | Trx, ids: readonly string[]): Promise<Map<string, MentorshipCluster>> {
  const clusters = new Map<string, MentorshipCluster>()
  for (const { id, slug, name, demo, region } of await listMentorshipClusters(db, [...new Set(ids)])) {
    if (!clusters.has(id)) clusters.set(id, { id, slug, name, region, isDemo: demo === 1 })
  }
  return clusters
}

function stateOf(
  { status, mentorId, menteeId, seat, answerBy }: Row<'mentorship'>,
  agreement: Row<'mentorshipAgreement'> | null,
  signatures: readonly SignatureRow[],
): MentorshipState {
  const signedBy = (partyId: string) =>
    Math.max(0, ...signatures.filter(row => row.partyId === partyId).map(row => row.version))
  const version = agreement?.version ?? 0
  return {
    status,
    mentorId,
    menteeId,
    seat,
    answerBy,
    agreement: { version, mentor: signedBy(mentorId), mentee: signedBy(menteeId) },
  }
}

/** The two of them: those whom its private side belongs to. */
export const clustersOf = ({ mentorship }: Pick<MentorshipRecord, 'mentorship'>): [string, string] => [
  mentorship.mentorId,
  mentorship.menteeId,
]
