import type { SignedIn } from '#app/domain/actors.ts'
import { DomainError } from '#app/domain/errors.ts'
import { offerSchema } from '#app/domain/mentorship-offer-forms.ts'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import { settleMentorships } from '#app/services/mentorship-jobs.server.ts'
import { saveMentorshipOffer } from '#app/services/mentorship-offers.server.ts'
import { getMentorshipRecord } from '#app/services/mentorship-records.server.ts'
import { type MentorshipRequest, requestMentorship } from '#app/services/mentorship-requests.server.ts'
import { newId } from '#db/ids.ts'
import type { Db } from '#db/schema.ts'
import { actor, createMember, createParty, NOW, PUBLIC_URL } from './alliances.ts'
import { postbox } from './mail.ts'
import { createUser } from './people.ts'

export { NOW, PUBLIC_URL } from './alliances.ts'

export const MENTEES = ['tic', 'moda', 'cafe'] as const
export type MenteeName = (typeof MENTEES)[number]
export const DIMENSION = 'gobernanza' satisfies MaturityDimension

/** A mentor, `cacao`, and three clusters that ask it, with a manager each; a third cluster, and people of other kinds. */
export async function createMentorshipNetwork(db: Db, capacity = 1) {
  const managers = {} as Record<'cacao' | 'otro' | MenteeName, SignedIn>
  for (const slug of ['cacao', 'otro', ...MENTEES] as const) {
    await createParty(db, 'cluster', slug, `Clúster de ${slug}`)
    managers[slug] = await createMember(db, slug)
  }
  await createParty(db, 'organization', 'camara', 'Cámara de Comercio de Prueba')
  await offer(db, managers.cacao, capacity)
  return {
    ...managers,
    camara: await createMember(db, 'camara'),
    editor: await createMember(db, 'cacao', 'editor'),
    reader: actor(await createUser(db)),
    coordinator: actor(await createUser(db), [], true),
  }
}
export type MentorshipNetwork = Awaited<ReturnType<typeof createMentorshipNetwork>>

/** The cluster of `manager` is advanced in the dimensions by a survey and offers to accompany others in them. */
export async function offer(
  db: Db,
  manager: SignedIn,
  capacity = 1,
  dimensions: readonly MaturityDimension[] = [DIMENSION],
  now = NOW,
): Promise<void> {
  const clusterId = manager.actingFor ?? ''
  for (const dimension of dimensions) {
    const said = { scale: 'ssme-2024', level: 'avanzado', readOn: '2024-06-30', kind: 'ssme' } as const
    await db
      .insertInto('maturityReading')
      .values({ id: newId(), clusterId, dimension, ...said, provenance: 'documentado', isPublic: 1 })
      .execute()
  }
  await changeOffer(db, manager, capacity, dimensions, 0, now)
}

/** Sends the form of the offer again, over `version`. */
export async function changeOffer(
  db: Db,
  manager: SignedIn,
  capacity: number,
  dimensions: readonly MaturityDimension[],
  version: number,
  now = NOW,
): Promise<void> {
  const terms = offerSchema.parse({
    months: 6,
    format: 'both',
    language: ['es'],
    capacity,
    dimension: dimensions,
    version,
  })
  await saveMentorshipOffer(db, manager, terms, now)
}

export const requested = (more: Partial<MentorshipRequest> = {}): MentorshipRequest => ({
  mentor: 'cacao',
  dimension: DIMENSION,
  goal: 'Tener una junta que decida.',
  tried: 'Reuniones mensuales sin acta.',
  expected: 'Un reglamento firmado por las empresas.',
  participants: 'Dirección y junta',
  publicUrl: PUBLIC_URL,
  ...more,
})

/** Asks the mentor; gives the id. */
export const ask = (db: Db, by: SignedIn, more: Partial<MentorshipRequest> = {}, now = NOW) =>
  requestMentorship(db, by, requested(more), now)

/** What a form of the page sends besides its own fields. */
export const onPage = <M extends object>(id: string, more?: M) => ({ id, publicUrl: PUBLIC_URL, ...(more as M) })

export const onRecord = async (db: Db, id: string) => (await getMentorshipRecord(db, id)).mentorship

/** `days` after `NOW`. */
export const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

/** What the job does about requests that wait, at `now`. */
export const settle = (db: Db, now: Date) => settleMentorships(db, {}, postbox(), now)

/** Mails of a kind in the outbox, by the cluster whose manager they go to. */
export async function mailed(db: Db, kind: string): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('user', 'user.email', 'outbox.toEmail')
    .innerJoin('membership', 'membership.userId', 'user.id')
    .select('membership.partyId')
    .where('outbox.kind', '=', kind)
    .orderBy('outbox.createdAt')
    .orderBy('membership.partyId')
    .execute()
  return rows.map(row => row.partyId)
}

/** Status and key of the rule that said no. */
export async function refused(work: Promise<unknown>): Promise<[number, string]> {
  const error = await work.then(
    () => null,
    error => error,
  )
  if (!(error instanceof DomainError)) throw error ?? new Error('nothing was refused')
  return [error.status, error.messageKey]
}
