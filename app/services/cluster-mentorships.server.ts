import type { Actor } from '#app/domain/actors.ts'
import type { MentorshipRow } from '#app/domain/mentorship-list.ts'
import { isOpenMentorship, isPublicMentorship } from '#app/domain/mentorships.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import type { Db } from '#db/schema.ts'
import { listPublishedLessons } from './mentorship-lessons.server.ts'
import { readMentorshipRows, readOfferRows } from './mentorship-list.server.ts'

/**
 * What a cluster's profile says of mentorship: what it offers, whom it has accompanied and by whom it was, those under way
 * first, and what it learnt. What was only asked is there for the two clusters and the coordination.
 */
export async function readClusterMentorships(db: Db, actor: Actor, clusterId: string) {
  const [all, offers, lessons] = await Promise.all([
    readMentorshipRows(db),
    readOfferRows(db),
    listPublishedLessons(db, clusterId),
  ])
  const rows = all
    .filter(row => (row.mentor.id === clusterId || row.mentee.id === clusterId) && isShown(actor, row))
    .sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || b.dated.localeCompare(a.dated) || a.id.localeCompare(b.id))
  const offer = offers.find(row => row.cluster.id === clusterId)
  return {
    offer: offer ? offerOf(offer) : null,
    askHref: offer ? askHref(actor, offer) : null,
    list: rows.map(({ id, mentor, mentee, dimension, status, provenance, since, until, answerBy }) => {
      const side = mentor.id === clusterId ? ('mentor' as const) : ('mentee' as const)
      const { slug, name } = side === 'mentor' ? mentee : mentor
      const isPrivate = !isPublicMentorship(status)
      return { id, side, other: { slug, name }, dimension, status, provenance, since, until, answerBy, isPrivate }
    }),
    lessons: lessons.map(({ mentorshipId, dimension, mentor, mentee, isMentor, html, publishedAt }) => {
      return { mentorshipId, dimension, other: isMentor ? mentee : mentor, isMentor, html, publishedAt }
    }),
  }
}
export type ClusterMentorships = Awaited<ReturnType<typeof readClusterMentorships>>

const isOver = ({ status }: MentorshipRow) => !isOpenMentorship(status)

/** A request that came to nothing is on nobody's profile. */
function isShown(actor: Actor, { status, mentor, mentee }: MentorshipRow): boolean {
  if (isPublicMentorship(status)) return true
  return isOpenMentorship(status) && can(actor, 'mentorship.read-private', [mentor.id, mentee.id])
}

type Offer = Awaited<ReturnType<typeof readOfferRows>>[number]

const offerOf = ({ dimensions, capacity, free, isLeft, months, format, languages }: Offer) => {
  return { dimensions, capacity, free, isLeft, months, format, languages }
}

/** For whoever may ask, or has not said yet who they are, where somebody can answer. */
function askHref(actor: Actor, { cluster, isLeft, dimensions: [dimension] }: Offer): string | null {
  const own = ownParty(actor)
  if (isLeft || own.includes(cluster.id)) return null
  if (actor.kind === 'user' && !can(actor, 'mentorship.match', own)) return null
  return `/mentorias/pedir?dimension=${dimension}&mentor=${cluster.slug}`
}
