import { groupBy } from '#app/domain/group.ts'
import type { ProjectItem } from '#app/domain/open-data/projects.ts'
import { listOpenFigures, listOpenProjectParties, listOpenProjects } from '#db/queries/open-data.ts'
import { openResults } from './results.server.ts'
import { type OpenDataContext, openSources } from './shared.server.ts'

/** What the documents tell of projects: milestones and budgets are kept for none of them. */
const NOT_DOCUMENTED = { milestones: [], budget: [], initiative: null, bottlenecks: [] }

export async function listProjectItems({ db, publicUrl }: OpenDataContext): Promise<ProjectItem[]> {
  const sources = await openSources(db, 'project')
  const parties = groupBy(await listOpenProjectParties(db), row => row.projectId)
  const figures = groupBy(await listOpenFigures(db, 'project'), row => row.subjectId)

  const projects = await listOpenProjects(db)
  const results = await openResults(
    db,
    projects.map(project => project.id),
  )

  return projects.map(row => ({
    id: row.id,
    slug: row.slug,
    code: row.code,
    url: `${publicUrl}/proyectos/${row.slug}`,
    provenance: row.provenance,
    sources: sources(row.id),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    title: row.title,
    status: row.status,
    sourceStatus: row.sourceStatus,
    parties: parties(row.id).map(({ slug, kind, role }) => ({ slug, type: kind, role })),
    figures: figures(row.id).map(({ key, comparator, value }) => ({ key, comparator, value })),
    ...NOT_DOCUMENTED,
    results: results(row.id),
    validFrom: row.validFrom,
    validTo: row.validTo,
    precision: row.precision,
  }))
}
