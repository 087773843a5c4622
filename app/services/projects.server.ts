import { notFound } from '#app/domain/errors.ts'
import { groupBy } from '#app/domain/group.ts'
import { runList } from '#app/domain/list-view.ts'
import { type ProjectRow, projectListSpec } from '#app/domain/project-list.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { datasetLabel } from '#app/i18n/dataset-labels.server.ts'
import { findProject, listPartiesOfProject, listProjectFacets, listProjectParties } from '#db/queries/projects.ts'
import type { Db } from '#db/schema.ts'
import { readClusterRows } from './clusters.server.ts'
import { readFigures } from './figures.server.ts'
import { keptUntilNextEvent } from './kept.server.ts'
import { readSources } from './sources.server.ts'

/** Every project as lists filter, sort and show it. Kept until the next event. */
function readProjectRows(db: Db): Promise<ProjectRow[]> {
  return keptUntilNextEvent(db, 'project-rows', async () => {
    const [projects, allParties, clusters] = await Promise.all([
      listProjectFacets(db),
      listProjectParties(db),
      readClusterRows(db),
    ])
    const partiesOf = groupBy(allParties, party => party.projectId)
    const regionsOf = new Map(clusters.map(row => [row.id, row.regions]))
    return projects.map(project => {
      const parties = partiesOf(project.id)
      return {
        ...project,
        searchText: [project.searchText, ...parties.map(p => p.searchText)].join(' '),
        parties: parties.map(p => p.name),
        regions: [...new Set(parties.flatMap(p => regionsOf.get(p.id) ?? []))],
        macroSectors: [...new Set(parties.flatMap(p => p.macroSector ?? []))],
      }
    })
  })
}

const saysOf = (language: Language, sourceStatus: string | null) =>
  sourceStatus ? datasetLabel(language, 'sourceStatus', sourceStatus) : null

/** What `/proyectos` shows. */
export async function readProjectList(db: Db, params: URLSearchParams, language: Language) {
  const { rows, list } = runList(await readProjectRows(db), projectListSpec, params)
  return {
    list,
    projects: rows.map(row => ({
      slug: row.slug,
      code: row.code,
      title: row.title,
      kind: row.kind,
      status: row.status,
      sourceSays: saysOf(language, row.sourceStatus),
      provenance: row.provenance,
      validFrom: row.validFrom,
      validTo: row.validTo,
      precision: row.precision,
      parties: row.parties,
    })),
  }
}

/** Everything `/proyectos/:slug` shows; read-only. */
export async function readProjectPage(db: Db, slug: string, language: Language) {
  const project = await findProject(db, slug)
  if (!project) throw notFound()
  const { id, sourceStatus, axis, demo, ...shown } = project
  const [parties, figures, sources] = await Promise.all([
    listPartiesOfProject(db, id),
    readFigures(db, 'project', id, language),
    readSources(db, 'project', id, language),
  ])
  return {
    id,
    project: {
      ...shown,
      isDemo: demo === 1,
      sourceSays: saysOf(language, sourceStatus),
      axis: axis ? datasetLabel(language, 'axis', axis) : null,
    },
    parties,
    figures,
    sources,
  }
}
