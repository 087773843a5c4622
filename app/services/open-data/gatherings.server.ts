import { groupBy } from '#app/domain/group.ts'
import type { GatheringItem } from '#app/domain/open-data/gatherings.ts'
import { listOpenFigures, listOpenGatherings } from '#db/queries/open-data.ts'
import { type OpenDataContext, openSources } from './shared.server.ts'

export async function listGatheringItems({ db, publicUrl }: OpenDataContext): Promise<GatheringItem[]> {
  const sources = await openSources(db, 'gathering')
  const figures = groupBy(await listOpenFigures(db, 'gathering'), row => row.subjectId)

  return (await listOpenGatherings(db)).map(row => ({
    id: row.id,
    slug: row.slug,
    url: `${publicUrl}/encuentros/${row.slug}`,
    provenance: row.provenance,
    sources: sources(row.id),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    title: row.title,
    kind: row.kind,
    from: row.startDate,
    to: row.endDate,
    precision: row.precision,
    city: row.city,
    figures: figures(row.id).map(({ key, comparator, value }) => ({ key, comparator, value })),
  }))
}
