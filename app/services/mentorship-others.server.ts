import type { MentorshipStatus } from '#app/domain/mentorships.ts'
import { isOneOf, REGIONS } from '#app/domain/vocabularies.ts'
import { listLeftParties } from '#db/queries/memberships.ts'
import { listOffering } from '#db/queries/mentorships.ts'
import type { Db } from '#db/schema.ts'
import { nextMentors } from './mentor-matching.server.ts'
import type { MentorshipRecord } from './mentorship-records.server.ts'

/** It came to nothing, and not because the asker wanted so. */
const REFUSED: readonly MentorshipStatus[] = ['declined', 'expired']
/** How many others are shown to whoever got no answer, or a no. */
const ALTERNATIVES = 3

/** Clusters that offer the dimension besides the two, by name: whom a mentor may suggest. */
export async function readSuggestable(db: Db, { mentorship }: MentorshipRecord) {
  const [offering, left] = await Promise.all([listOffering(db, mentorship.dimension), listLeftParties(db)])
  return offering
    .filter(({ id }) => id !== mentorship.mentorId && id !== mentorship.menteeId && !left.has(id))
    .map(({ slug, name }) => ({ slug, name }))
}

/** The next ones to ask, for the asker's own eyes: its own readings play a part in it. */
export async function readAlternatives(db: Db, { mentorship }: Pick<MentorshipRecord, 'mentorship'>, now: Date) {
  if (!REFUSED.includes(mentorship.status)) return []
  return (await listAlternatives(db, { mentorship }, now)).map(({ slug, name, reasons, regions }) => {
    const region = regions.find(one => isOneOf(REGIONS, one)) ?? null
    return { slug, name, region, reasons }
  })
}

/** The next ones to ask instead of the mentor, the best first. */
export function listAlternatives(db: Db, { mentorship }: Pick<MentorshipRecord, 'mentorship'>, now: Date) {
  const { menteeId, mentorId, dimension } = mentorship
  return nextMentors(db, menteeId, dimension, [mentorId], ALTERNATIVES, now)
}
