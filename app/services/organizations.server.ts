import type { Actor } from '#app/domain/actors.ts'
import { notFound } from '#app/domain/errors.ts'
import { runList } from '#app/domain/list-view.ts'
import { type OrganizationProfile, type OrganizationRow, organizationListSpec } from '#app/domain/organizations.ts'
import { ownParty } from '#app/domain/permissions.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { datasetLabel } from '#app/i18n/dataset-labels.server.ts'
import { listGatheringsOfParty, listProjectsOfParty } from '#db/queries/cluster-records.ts'
import {
  countClustersLed,
  findOrganization,
  listClustersLedBy,
  listOrganizationFacets,
} from '#db/queries/organizations.ts'
import type { Db } from '#db/schema.ts'
import { degrees } from '#graph/network.ts'
import { readTies } from './cluster-ties.server.ts'
import { readClusterRows } from './clusters.server.ts'
import { keptWhile } from './kept.server.ts'
import { readNetwork } from './network.server.ts'
import { readSources } from './sources.server.ts'

/** Every organisation as lists filter and show it, but its ties. Kept while none of it changes. */
export function readOrganizationProfiles(db: Db): Promise<OrganizationProfile[]> {
  return keptWhile(db, 'organization-profiles', ['profiles'], async () => {
    const [rows, led] = await Promise.all([listOrganizationFacets(db), countClustersLed(db)])
    return rows.map(row => ({ ...row, leads: led.get(row.id) ?? 0 }))
  })
}

/** The same with the ties of each, as lists sort them. Kept while none of it changes. */
export function readOrganizationRows(db: Db): Promise<OrganizationRow[]> {
  return keptWhile(db, 'organization-rows', ['parties', 'ties'], async () => {
    const [rows, network] = await Promise.all([readOrganizationProfiles(db), readNetwork(db)])
    const ties = degrees(network)
    return rows.map(row => ({ ...row, ties: ties.get(row.slug) ?? 0 }))
  })
}

/** What `/organizaciones` shows. */
export async function readOrganizationList(db: Db, actor: Actor, params: URLSearchParams) {
  const { rows, list } = runList(await readOrganizationRows(db), organizationListSpec, params)
  const own = ownParty(actor)
  return {
    list,
    organizations: rows.map(({ id, searchText: _, ...row }) => ({ ...row, isYours: own.includes(id) })),
  }
}

/** Everything `/organizaciones/:slug` shows. */
export async function readOrganizationPage(db: Db, slug: string, language: Language) {
  const organization = await findOrganization(db, slug)
  if (!organization) throw notFound()
  const { id, demo, ...shown } = organization
  const [led, clusters, ties, projects, gatherings, sources] = await Promise.all([
    listClustersLedBy(db, id),
    readClusterRows(db),
    readTies(db, slug),
    listProjectsOfParty(db, id),
    listGatheringsOfParty(db, id),
    readSources(db, 'organization', id, language),
  ])
  const placeOf = (clusterId: string) => clusters.find(row => row.id === clusterId)
  return {
    id,
    organization: { ...shown, isDemo: demo === 1 },
    led: led.map(({ id: clusterId, ...cluster }) => ({
      ...cluster,
      departments: placeOf(clusterId)?.departments.map(d => d.name) ?? [],
      regions: placeOf(clusterId)?.regions ?? [],
    })),
    // Whom it manages stands in a table of its own.
    ties: ties.filter(tie => tie.type !== 'leadership'),
    projects: projects.map(({ sourceStatus, ...project }) => ({
      ...project,
      sourceSays: sourceStatus ? datasetLabel(language, 'sourceStatus', sourceStatus) : null,
    })),
    gatherings,
    sources,
  }
}
