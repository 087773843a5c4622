import { SYSTEM } from '#app/domain/actors.ts'
import {
  isOpenMentorship,
  isPublicMentorship,
  MENTORSHIP_STATUSES,
  type MentorshipStatus,
  openKeyOf,
  takesSeat,
} from '#app/domain/mentorships.ts'
import { MATURITY_DIMENSIONS, type MaturityDimension } from '#app/domain/vocabularies.ts'
import { newId } from '#db/ids.ts'
import { insertRows } from '#db/queries/dataset.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Database, Db, NewRow, Trx } from '#db/schema.ts'
import { createUser } from './people.ts'

/** Begins every marker: what to search for. */
export const MARK = 'zqx'

/** Whom a text is for: the two clusters alone; them and the coordination; the mentor and the coordination; everybody. */
export type Reach = 'two' | 'inside' | 'mentor' | 'everybody'

/** Words that stand nowhere else, each in one column of one row. */
export class Markers {
  readonly #made: { marker: string; about: string; reach: Reach }[] = []

  /** A text with a marker in it. `about` names the column for whoever reads that it leaked. */
  make(about: string, reach: Reach = 'inside'): string {
    const marker = `${MARK}${this.#made.length}x`
    this.#made.push({ marker, about, reach })
    return `Texto ${marker}`
  }

  of(...reaches: Reach[]) {
    return this.#made.filter(one => reaches.includes(one.reach))
  }

  /** Those of `reaches` that stand in a text, by what they are about. */
  foundIn(text: string, ...reaches: Reach[]): string[] {
    const found = new Set(text.toLowerCase().match(new RegExp(`${MARK}\\d+x`, 'g')))
    return this.of(...reaches).flatMap(({ marker, about }) => (found.has(marker) ? [about] : []))
  }
}

export interface PrivateMentorships {
  markers: Markers
  /** One in each status, in dimensions of their own; `session` where there is one. */
  all: { id: string; status: MentorshipStatus; dimension: MaturityDimension; session: string }[]
  /** Ids of what does not exist for anybody else. */
  secretIds: string[]
}

const AT = '2026-10-01T15:00:00.000Z'
const WORKED: readonly MentorshipStatus[] = ['active', 'paused', 'completed', 'ended_early']

/** A mentorship in each status between two clusters, with a marker in everything that somebody wrote. */
export async function markMentorships(db: Db, mentorId: string, menteeId: string): Promise<PrivateMentorships> {
  const markers = new Markers()
  const people = {
    mentor: await createUser(db, { name: markers.make('name of the mentor’s contact') }),
    mentee: await createUser(db, { name: markers.make('name of the asker’s contact') }),
  }
  return db.transaction().execute(async trx => {
    await markReadings(trx, markers, [mentorId, menteeId])
    await markOffer(trx, markers, mentorId)
    const all = []
    let seat = 0
    for (const [i, status] of MENTORSHIP_STATUSES.entries()) {
      const dimension = MATURITY_DIMENSIONS[i] ?? 'actores'
      if (takesSeat(status)) seat += 1
      const pair = { mentorId, menteeId, status, dimension, seat: takesSeat(status) ? seat : null }
      all.push({ ...(await markMentorship(trx, markers, pair, people)), status, dimension })
    }
    const secret = all.filter(one => !isPublicMentorship(one.status))
    return { markers, all, secretIds: [...secret.map(one => one.id), ...all.map(one => one.session)] }
  })
}

/** Readings that are not public, one of them corrected and one withdrawn. */
async function markReadings(trx: Trx, markers: Markers, clusterIds: readonly string[]): Promise<void> {
  const rows = clusterIds.flatMap(clusterId => {
    const of = (id: string, more: Partial<NewRow<'maturityReading'>>): NewRow<'maturityReading'> => ({
      id,
      clusterId,
      dimension: 'gobernanza',
      scale: 'ssme-2024',
      level: 'basico',
      readOn: '2026-09-01',
      kind: 'ssme',
      provenance: 'documentado',
      isPublic: 0,
      edition: markers.make('edition of a private reading'),
      value: null,
      statedBy: markers.make('body of a private reading'),
      sourceUrl: `https://ejemplo.invalid/${markers.make('source of a private reading').split(' ')[1]}`,
      answers: null,
      recordedBy: null,
      onBehalfOf: null,
      createdAt: AT,
      correctsId: null,
      correctionReason: null,
      correctedAt: null,
      ...more,
    })
    const wrong = newId()
    return [
      of(wrong, { correctedAt: AT }),
      of(newId(), { correctsId: wrong, correctionReason: markers.make('why a private reading was corrected') }),
      of(newId(), { correctedAt: AT, withdrawalReason: markers.make('why a private reading was withdrawn') }),
    ]
  })
  await insertRows(trx, 'maturityReading', rows)
}

/** An open offer in every dimension, but one that was refused and one that waits. */
async function markOffer(trx: Trx, markers: Markers, clusterId: string): Promise<void> {
  const id = newId()
  await insertRows(trx, 'mentorshipOffer', [
    {
      id,
      clusterId,
      status: 'open',
      capacity: 3,
      months: 6,
      format: 'both',
      languages: '["es"]',
      conditions: null,
      createdAt: AT,
      updatedAt: AT,
    },
  ])
  const statuses = { proyeccion: 'refused', financiacion: 'pending' } as const
  await insertRows(
    trx,
    'mentorshipOfferDimension',
    MATURITY_DIMENSIONS.map(dimension => {
      const status = statuses[dimension as keyof typeof statuses] ?? 'qualified'
      const isDecided = status !== 'pending'
      const reason = isDecided ? markers.make(`why the coordination decided: ${status}`, 'mentor') : null
      return { offerId: id, dimension, status, readingId: null, reason, decidedBy: null, decidedAt: AT }
    }),
  )
}

interface Pair {
  mentorId: string
  menteeId: string
  status: MentorshipStatus
  dimension: MaturityDimension
  seat: number | null
}

async function markMentorship(trx: Trx, markers: Markers, pair: Pair, people: Record<'mentor' | 'mentee', string>) {
  const { mentorId, menteeId, status, dimension, seat } = pair
  const id = newId()
  const session = newId()
  const mark = (column: string, reach?: Reach) => markers.make(`${status}: ${column}`, reach)
  const isWorked = WORKED.includes(status)
  const isOver = status === 'completed' || status === 'ended_early'
  await insertRows(trx, 'mentorship', [
    {
      id,
      mentorId,
      menteeId,
      dimension,
      status,
      provenance: isPublicMentorship(status) ? 'confirmado' : 'declarado',
      openKey: isOpenMentorship(status) ? openKeyOf(mentorId, menteeId, dimension) : null,
      seat,
      goal: mark('goal'),
      tried: mark('tried'),
      expected: mark('expected'),
      participants: mark('participants'),
      reason: status === 'paused' || !isOpenMentorship(status) ? mark('reason') : null,
      endedBy: isOpenMentorship(status) ? null : mentorId,
      mentorContactId: people.mentor,
      menteeContactId: people.mentee,
      requestedAt: AT,
      answerBy: status === 'requested' ? '2026-12-01' : null,
      waitlistedAt: status === 'waitlisted' ? AT : null,
      answeredAt: AT,
      validFrom: isWorked ? '2026-10-05' : null,
      validTo: isOver ? '2026-11-10' : null,
      createdAt: AT,
      updatedAt: AT,
    },
  ])
  const about = {
    subject: { type: 'mentorship', id },
    mentions: [mentorId, menteeId].map(one => ({ type: 'cluster', id: one }) as const),
  } as const
  const asked = { verb: 'mentorship.requested', audience: 'parties', payload: { answerBy: '2026-10-16' } } as const
  await recordEvent(trx, SYSTEM, { ...about, ...asked }, new Date(AT))
  if (isPublicMentorship(status)) {
    const accepted = { verb: 'mentorship.accepted', audience: 'public', payload: {} } as const
    await recordEvent(trx, SYSTEM, { ...about, ...accepted }, new Date(AT))
  }
  const by = { mentorshipId: id, partyId: mentorId }
  const add = <T extends keyof Database>(table: T, row: NewRow<T>) => insertRows(trx, table, [row])
  await add('mentorshipQuestion', {
    ...by,
    id: newId(),
    authorId: people.mentor,
    text: mark('question'),
    createdAt: AT,
  })
  if (!isWorked) return { id, session }

  const said = { sessions: 6, months: 6, format: 'both' } as const
  const terms = mark('terms of the agreement')
  await add('mentorshipAgreement', {
    mentorshipId: id,
    version: 2,
    ...said,
    terms,
    proposedBy: mentorId,
    updatedAt: AT,
  })
  for (const [i, written] of [mark('terms in the history'), terms].entries()) {
    await add('revision', {
      id: newId(),
      subjectType: 'mentorship',
      subjectId: id,
      version: i + 1,
      data: JSON.stringify({ ...said, goals: [], terms: written }),
      authorId: people.mentor,
      onBehalfOf: mentorId,
      recordedAt: AT,
    })
  }
  for (const [partyId, signedBy] of [
    [mentorId, people.mentor],
    [menteeId, people.mentee],
  ] as const) {
    await add('mentorshipSignature', { mentorshipId: id, partyId, version: 2, signedBy, signedAt: AT })
  }
  const goalId = newId()
  const goal = { text: mark('goal text'), indicator: mark('indicator'), target: mark('target') }
  await add('mentorshipGoal', { id: goalId, mentorshipId: id, position: 1, ...goal })
  const progress = { percent: 40, note: mark('progress'), recordedBy: people.mentee, recordedAt: AT }
  await add('mentorshipProgress', { id: newId(), goalId, partyId: menteeId, ...progress })
  await add('mentorshipSession', {
    id: session,
    mentorshipId: id,
    startsAt: '2026-10-20T15:00:00.000Z',
    minutes: 60,
    format: 'visit',
    place: mark('place'),
    status: 'held',
    attendees: mark('attendees', 'two'),
    notes: mark('notes', 'two'),
    recordedBy: people.mentor,
    onBehalfOf: mentorId,
    createdAt: AT,
    updatedAt: AT,
  })
  const commitment = { text: mark('commitment'), dueOn: '2026-11-01', doneOn: null, droppedAt: null }
  const made = { mentorshipId: id, sessionId: session, ownerId: menteeId, createdAt: AT, updatedAt: AT }
  await add('mentorshipCommitment', { id: newId(), ...made, ...commitment })
  if (!isOver) return { id, session }

  for (const [partyId, givenBy] of [
    [mentorId, people.mentor],
    [menteeId, people.mentee],
  ] as const) {
    const words = { worked: mark('what worked'), toImprove: mark('what to improve') }
    const given = { usefulness: 4, wouldRepeat: 1, givenBy, givenAt: AT } as const
    await add('mentorshipFeedback', { mentorshipId: id, partyId, ...given, ...words })
  }
  const isPublished = status === 'completed'
  await add('mentorshipLesson', {
    mentorshipId: id,
    text: mark('lesson', isPublished ? 'everybody' : 'inside'),
    version: 1,
    proposedBy: mentorId,
    mentorApprovedVersion: 1,
    menteeApprovedVersion: isPublished ? 1 : null,
    publishedAt: isPublished ? AT : null,
    updatedAt: AT,
  })
  return { id, session }
}
