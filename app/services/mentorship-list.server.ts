import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { groupBy } from '#app/domain/group.ts'
import { runList } from '#app/domain/list-view.ts'
import { byUrgency, type ListedCluster, type MentorshipRow, mentorshipListSpec } from '#app/domain/mentorship-list.ts'
import { OFFER_LIST, type OfferRow } from '#app/domain/mentorship-offer-list.ts'
import { isOpenMentorship, isPublicMentorship, MENTORSHIP_STATUSES, SEATED_STATUSES } from '#app/domain/mentorships.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import { searchable } from '#app/domain/text.ts'
import { type Language, REGIONS, type Region } from '#app/domain/vocabularies.ts'
import { listClusterDepartments } from '#db/queries/clusters.ts'
import { listLeftParties } from '#db/queries/memberships.ts'
import { listMentorshipRows, listOpenOffers, listQualifiedDimensions } from '#db/queries/mentorship-list.ts'
import { findClusterOfParty } from '#db/queries/severities.ts'
import type { Db } from '#db/schema.ts'
import { readParties } from './dashboard/facts/parties.server.ts'
import { keptByRecord, keptWhile } from './kept.server.ts'

const byId = (a: MentorshipRow, b: MentorshipRow) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Every mentorship, private ones too: whoever hands them out chooses with `shownTo`. Kept while none of it changes. */
export function readMentorshipRows(db: Db): Promise<readonly MentorshipRow[]> {
  const byRecord = { type: 'mentorship', facts: ['profiles'], order: byId } as const
  return keptByRecord(db, 'mentorship-rows', byRecord, async ids => {
    const [rows, { scopeOf }] = await Promise.all([listMentorshipRows(db, MENTORSHIP_STATUSES, ids), readParties(db)])
    const regionsOf = (id: string) => REGIONS.filter(region => scopeOf(id).regions.includes(region))
    return rows.map((row): MentorshipRow => {
      const { mentorId, menteeId, validFrom, validTo, answeredAt, requestedAt } = row
      return {
        id: row.id,
        mentor: {
          id: mentorId,
          slug: row.mentorSlug,
          name: row.mentorName,
          sector: row.mentorSector,
          regions: regionsOf(mentorId),
        },
        mentee: {
          id: menteeId,
          slug: row.menteeSlug,
          name: row.menteeName,
          sector: row.menteeSector,
          regions: regionsOf(menteeId),
        },
        dimension: row.dimension,
        status: row.status,
        provenance: row.provenance,
        text: searchable(row.mentorText, row.menteeText),
        since: validFrom,
        until: validTo,
        answerBy: row.answerBy,
        dated: validFrom ?? dayInBogota(new Date(answeredAt ?? requestedAt)),
      }
    })
  })
}

/** Open offers with at least one dimension that somebody vouches for. Kept while none of it changes. */
export function readOfferRows(db: Db): Promise<OfferRow[]> {
  return keptWhile(db, 'mentorship-offer-rows', ['parties', 'mentors'], async () => {
    const [offers, dimensions, left, regionsOf] = await Promise.all([
      listOpenOffers(db, SEATED_STATUSES),
      listQualifiedDimensions(db),
      listLeftParties(db),
      readRegions(db),
    ])
    const dimensionsOf = groupBy(dimensions, row => row.offerId)
    return offers.flatMap(({ id, clusterId, slug, name, productiveSector, searchText, languages, taken, ...offer }) => {
      const offered = dimensionsOf(id).map(row => row.dimension)
      if (offered.length === 0) return []
      const cluster = { id: clusterId, slug, name, sector: productiveSector, regions: regionsOf(clusterId) }
      const isLeft = left.has(clusterId)
      const free = isLeft ? 0 : Math.max(0, offer.capacity - Number(taken))
      return {
        ...offer,
        cluster,
        text: searchText,
        dimensions: offered,
        free,
        isLeft,
        languages: JSON.parse(languages) as Language[],
      }
    })
  })
}

async function readRegions(db: Db): Promise<(clusterId: string) => Region[]> {
  const placesOf = groupBy(await listClusterDepartments(db), row => row.clusterId)
  return id => {
    const regions = placesOf(id).map(place => place.region)
    return REGIONS.filter(region => regions.includes(region))
  }
}

/** What `/mentorias` shows besides its list: what the reader's cluster has to do with, and what it may do. */
export async function readOwnMentorships(db: Db, actor: Actor) {
  const [party = null] = ownParty(actor)
  const own = party && (await findClusterOfParty(db, party)) ? party : null
  if (own === null) return null
  const mine = (await readMentorshipRows(db)).filter(row => row.mentor.id === own || row.mentee.id === own)
  const rows = mine.sort(byUrgency).map(row => {
    const side = row.mentor.id === own ? ('mentor' as const) : ('mentee' as const)
    const { id, dimension, status, since, until, answerBy } = row
    return {
      id,
      side,
      other: asNamed(side === 'mentor' ? row.mentee : row.mentor),
      dimension,
      status,
      since,
      until,
      answerBy,
    }
  })
  const offer = (await readOfferRows(db)).find(row => row.cluster.id === own)
  return {
    open: rows.filter(row => isOpenMentorship(row.status)),
    over: rows.filter(row => !isOpenMentorship(row.status)),
    offer: offer ? { capacity: offer.capacity, free: offer.free } : null,
    canAsk: can(actor, 'mentorship.match', [own]),
    canOffer: can(actor, 'mentorship.offer', [own]),
  }
}
export type OwnMentorships = NonNullable<Awaited<ReturnType<typeof readOwnMentorships>>>

/** The list of mentorships: the public ones, and to the coordination all of them. */
export async function readMentorshipList(db: Db, actor: Actor, params: URLSearchParams) {
  const all = seesAll(actor)
  const rows = (await readMentorshipRows(db)).filter(row => all || isPublicMentorship(row.status))
  const { rows: page, list } = runList(rows, mentorshipListSpec(all), params)
  const own = ownParty(actor)
  const mentorships = page.map(({ text: _, dated: __, mentor, mentee, ...row }) => ({
    ...row,
    mentor: asNamed(mentor),
    mentee: asNamed(mentee),
    isYours: own.includes(mentor.id) || own.includes(mentee.id),
  }))
  return { list, all, mentorships }
}
export type ListedMentorship = Awaited<ReturnType<typeof readMentorshipList>>['mentorships'][number]

/** The list of open offers. */
export async function readOfferList(db: Db, actor: Actor, params: URLSearchParams) {
  const { rows, list } = runList(await readOfferRows(db), OFFER_LIST, params)
  const own = ownParty(actor)
  const offers = rows.map(({ text: _, cluster, ...row }) => ({
    ...row,
    cluster: asNamed(cluster),
    isYours: own.includes(cluster.id),
  }))
  return { list, offers }
}
export type ListedOffer = Awaited<ReturnType<typeof readOfferList>>['offers'][number]

/** How many each view lists in all. */
export async function countMentorshipViews(db: Db, actor: Actor) {
  const all = seesAll(actor)
  const rows = await readMentorshipRows(db)
  const shown = all ? rows : rows.filter(row => isPublicMentorship(row.status))
  return { mentorias: shown.length, ofertas: (await readOfferRows(db)).length }
}

const seesAll = (actor: Actor) => can(actor, 'mentorship.read-private', [])

const asNamed = ({ slug, name, regions, sector }: ListedCluster) => ({ slug, name, region: regions[0] ?? null, sector })
