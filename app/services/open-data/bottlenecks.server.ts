import { groupBy } from '#app/domain/group.ts'
import type { BottleneckItem } from '#app/domain/open-data/bottlenecks.ts'
import { computePriority } from '#app/domain/priority.ts'
import { listClusterDepartments } from '#db/queries/clusters.ts'
import { listRows } from '#db/queries/dataset.ts'
import { listInitiativesOfBottlenecks } from '#db/queries/initiatives.ts'
import { listOpenBottlenecks, listOpenSeverities } from '#db/queries/open-data.ts'
import { listPublicProjectsOnBottlenecks } from '#db/queries/project-writes.ts'
import { type OpenDataContext, openSources } from './shared.server.ts'

/** What waits for review is left out; a supposed severity is listed as such and enters no priority. */
export async function listBottleneckItems({ db, publicUrl }: OpenDataContext): Promise<BottleneckItem[]> {
  const sources = await openSources(db, 'bottleneck')
  const regions = groupBy(await listRows(db, 'bottleneckRegion'), row => row.bottleneckId)
  const severities = groupBy(await listOpenSeverities(db), row => row.bottleneckId)
  const initiatives = groupBy(await listInitiativesOfBottlenecks(db), one => one.bottleneckId)
  const projects = groupBy(await listPublicProjectsOnBottlenecks(db), row => row.bottleneckId)
  const departments = groupBy(await listClusterDepartments(db), row => row.clusterId)

  return (await listOpenBottlenecks(db)).map(row => {
    const affected = severities(row.id)
    const reports = affected
      .filter(report => report.provenance !== 'ilustrativo')
      .map(({ severity, clusterId }) => ({ severity, regions: departments(clusterId).map(d => d.region) }))
    return {
      id: row.id,
      // The query gives those with a code, past their review.
      code: row.code as string,
      status: row.status as BottleneckItem['status'],
      url: `${publicUrl}/cuellos-de-botella/${row.code}`,
      provenance: row.provenance,
      sources: sources(row.id),
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
      title: { es: row.titleEs, en: row.titleEn },
      description: row.description,
      productiveSector: row.productiveSector,
      category: row.category,
      macroSector: row.macroSector,
      regions: regions(row.id).map(r => r.region),
      chainLink: row.chainLink,
      responsible: row.responsible,
      targetDate: row.targetDate,
      priority: computePriority(reports, row.resolvability, row.horizon),
      affected: affected.map(({ slug, severity, provenance }) => ({ cluster: slug, severity, provenance })),
      initiatives: initiatives(row.id).map(one => one.slug),
      projects: projects(row.id).map(project => project.slug),
    }
  })
}
