import type { SubjectType } from '#app/domain/vocabularies.ts'
import type { Db } from '../schema.ts'

export interface Unvouched {
  type: SubjectType
  slug: string
}

/**
 * Public records that nobody vouches for: no source is cited, no party is on the log as having declared them, they are
 * not of the demonstration, and as examples they name no basis. There should be none.
 */
export async function listUnvouched(db: Db): Promise<Unvouched[]> {
  const cited = db.selectFrom('source').select('subjectId')
  const declared = db.selectFrom('eventLog').select('subjectId').where('onBehalfOf', 'is not', null)
  const parties = await db
    .selectFrom('party')
    .select(['kind as type', 'slug'])
    .where('demo', '=', 0)
    .where('id', 'not in', cited)
    .where('id', 'not in', declared)
    .execute()
  const alliances = await db
    .selectFrom('alliance')
    .select('slug')
    .where('proposedBy', 'is', null)
    .where('id', 'not in', cited)
    .where('id', 'not in', declared)
    .execute()
  const bottlenecks = await db
    .selectFrom('bottleneck')
    .select('slug')
    .where('demo', '=', 0)
    .where('reportedBy', 'is', null)
    .where('id', 'not in', cited)
    .where(eb => eb.or([eb('provenance', '!=', 'ilustrativo'), eb('basis', '=', '[]')]))
    .execute()
  const projects = await db
    .selectFrom('project')
    .select('slug')
    .where('demo', '=', 0)
    // Those of an initiative stand on the commitments and votes of its clusters.
    .where('initiativeId', 'is', null)
    .where('id', 'not in', cited)
    .where('id', 'not in', declared)
    .execute()
  const gatherings = await db
    .selectFrom('gathering')
    .select('slug')
    .where('id', 'not in', cited)
    .where('id', 'not in', declared)
    .execute()
  const as = (type: SubjectType) => (row: { slug: string }) => ({ type, slug: row.slug })
  return [
    ...parties,
    ...alliances.map(as('alliance')),
    ...bottlenecks.map(as('bottleneck')),
    ...projects.map(as('project')),
    ...gatherings.map(as('gathering')),
  ]
}
