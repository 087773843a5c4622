import { PUBLIC_MENTORSHIP_STATUSES } from '#app/domain/mentorships.ts'
import type { MentorshipItem } from '#app/domain/open-data/mentorships.ts'
import { listMentorshipRows } from '#db/queries/mentorship-list.ts'
import { listAcceptances } from '#db/queries/mentorships.ts'
import { type OpenDataContext, openSources } from './shared.server.ts'

/** Those the mentor has accepted, whatever became of them; of what was only asked for nothing is told. */
export async function listMentorshipItems({ db, publicUrl }: OpenDataContext): Promise<MentorshipItem[]> {
  const sources = await openSources(db, 'mentorship')
  const rows = await listMentorshipRows(db, PUBLIC_MENTORSHIP_STATUSES)
  const acceptances = await listAcceptances(db)
  const items = rows.map(
    (row): MentorshipItem => ({
      id: row.id,
      slug: row.id,
      url: `${publicUrl}/mentorias/${row.id}`,
      provenance: row.provenance,
      sources: sources(row.id),
      // Public since the mentor accepted: when it was asked for, or put in line, stays between the two.
      createdAt: acceptances.get(row.id) ?? row.updatedAt,
      updatedAt: row.updatedAt,
      mentor: row.mentorSlug,
      mentee: row.menteeSlug,
      dimension: row.dimension,
      // The query gives public ones only.
      status: row.status as MentorshipItem['status'],
      from: row.validFrom,
      to: row.validTo,
    }),
  )
  return items.sort((a, b) => (a.id < b.id ? -1 : 1))
}
