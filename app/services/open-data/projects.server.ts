import { groupBy } from '#app/domain/group.ts'
import type { ProjectItem } from '#app/domain/open-data/projects.ts'
import { bySource } from '#app/domain/project-money.ts'
import { listOpenFigures, listOpenProjectParties, listOpenProjects } from '#db/queries/open-data.ts'
import { listBudgetLines, listMilestones, listProjectBottlenecks } from '#db/queries/project-work.ts'
import { listInitiativesOfProjects } from '#db/queries/project-writes.ts'
import { openResults } from './results.server.ts'
import { type OpenDataContext, openSources } from './shared.server.ts'

export async function listProjectItems({ db, publicUrl }: OpenDataContext): Promise<ProjectItem[]> {
  const sources = await openSources(db, 'project')
  const parties = groupBy(await listOpenProjectParties(db), row => row.projectId)
  const figures = groupBy(await listOpenFigures(db, 'project'), row => row.subjectId)

  const projects = await listOpenProjects(db)
  const results = await openResults(
    db,
    projects.map(project => project.id),
  )

  const ids = projects.map(project => project.id)
  const milestones = groupBy(await listMilestones(db, ids), row => row.projectId)
  const lines = groupBy(await listBudgetLines(db, ids), row => row.projectId)
  const bottlenecks = groupBy(await listProjectBottlenecks(db, ids), row => row.projectId)
  const initiatives = new Map((await listInitiativesOfProjects(db)).map(row => [row.id, row.slug]))

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
    milestones: milestones(row.id).map(({ title, ownerSlug, status, dueOn, doneOn }) => {
      return { title, owner: ownerSlug, status, dueOn, doneOn }
    }),
    budget: bySource(lines(row.id)),
    initiative: row.initiativeId ? (initiatives.get(row.initiativeId) ?? null) : null,
    bottlenecks: bottlenecks(row.id).flatMap(({ code }) => code ?? []),
    results: results(row.id),
    validFrom: row.validFrom,
    validTo: row.validTo,
    precision: row.precision,
  }))
}
