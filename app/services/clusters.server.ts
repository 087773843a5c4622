import type { Actor } from '#app/domain/actors.ts'
import {
  type ClusterOrigin,
  type ClusterProfile,
  type ClusterRow,
  clusterFilters,
  clusterListSpec,
} from '#app/domain/clusters.ts'
import { groupBy } from '#app/domain/group.ts'
import { runList } from '#app/domain/list-view.ts'
import { ownParty } from '#app/domain/permissions.ts'
import {
  listClusterDepartments,
  listClusterFacets,
  listClusterIdsInDocuments,
  listClusterIdsOnPublicPages,
  listDepartments,
  listPartyNames,
} from '#db/queries/clusters.ts'
import type { Db } from '#db/schema.ts'
import { degrees } from '#graph/network.ts'
import { keptByRecord, keptWhile } from './kept.server.ts'
import { readNetwork } from './network.server.ts'

const inOrder = (a: ClusterProfile, b: ClusterProfile) => {
  return a.searchText < b.searchText ? -1 : a.searchText > b.searchText ? 1 : a.slug < b.slug ? -1 : 1
}

/** Every cluster as lists filter and show it, but its ties, by name. Kept while none of it changes. */
export function readClusterProfiles(db: Db): Promise<readonly ClusterProfile[]> {
  return keptByRecord(db, 'cluster-profiles', { type: 'cluster', facts: [], order: inOrder }, async ids => {
    const [facets, places, inDocuments, onPublicPages] = await Promise.all([
      listClusterFacets(db, ids),
      listClusterDepartments(db, ids),
      listClusterIdsInDocuments(db, ids),
      listClusterIdsOnPublicPages(db, ids),
    ])
    const departmentsOf = groupBy(places, place => place.clusterId)
    const documents = new Set(inDocuments)
    const pages = new Set(onPublicPages)
    return facets.map(({ demo, ...row }): ClusterProfile => {
      const departments = departmentsOf(row.id).map(({ code, name, region }) => ({ code, name, region }))
      return {
        ...row,
        origins: originsOf(documents.has(row.id), pages.has(row.id), demo === 1),
        departments,
        regions: [...new Set(departments.map(d => d.region))],
      }
    })
  })
}

/** The same with the ties of each, as lists sort them. Kept while none of it changes. */
export function readClusterRows(db: Db): Promise<ClusterRow[]> {
  return keptWhile(db, 'cluster-rows', ['parties', 'ties'], async () => {
    const [profiles, network] = await Promise.all([readClusterProfiles(db), readNetwork(db)])
    const ties = degrees(network)
    return profiles.map(row => ({ ...row, ties: ties.get(row.slug) ?? 0 }))
  })
}

function originsOf(inDocuments: boolean, onPublicPages: boolean, demo: boolean): ClusterOrigin[] {
  const origins: ClusterOrigin[] = []
  if (inDocuments) origins.push('documentos')
  if (onPublicPages) origins.push('prensa')
  if (origins.length === 0) origins.push(demo ? 'demostracion' : 'registro')
  return origins
}

/** How clusters are filtered. Kept while none of it changes. */
export const readClusterFilters = (db: Db) =>
  keptWhile(db, 'cluster-filters', ['profiles'], async () => {
    return clusterFilters((await listDepartments(db)).map(department => department.code))
  })

/** What the list says whatever is asked for, and how it is asked. Kept while none of it changes. */
export function readClusterWhole(db: Db) {
  return keptWhile(db, 'cluster-list', ['parties', 'ties'], async () => {
    const rows = await readClusterRows(db)
    const departments = (await listDepartments(db)).map(({ code, name }) => ({ code, name }))
    return {
      departments,
      spec: clusterListSpec(departments.map(d => d.code)),
      withReading: rows.filter(row => row.maturityLevel !== null).length,
    }
  })
}

/** What `/clusteres` shows: the page's clusters, and the list's counts for every further choice. */
export async function readClusterList(db: Db, actor: Actor, params: URLSearchParams) {
  const rows = await readClusterRows(db)
  const { departments, spec, withReading } = await readClusterWhole(db)
  const { rows: page, list } = runList(rows, spec, params)
  const leads = await listPartyNames(
    db,
    page.flatMap(row => row.leadOrganizationId ?? []),
  )
  const own = ownParty(actor)
  return {
    list,
    /** Clusters with a public reading, whatever is asked for. */
    withReading,
    departments,
    clusters: page.map(row => ({
      slug: row.slug,
      name: row.name,
      lead: leads.find(lead => lead.id === row.leadOrganizationId)?.name ?? row.leadOrganizationName,
      departments: row.departments.map(d => d.name),
      regions: row.regions,
      macroSector: row.macroSector,
      productiveSector: row.productiveSector,
      maturityLevel: row.maturityLevel,
      ties: row.ties,
      provenance: row.provenance,
      isYours: own.includes(row.id),
    })),
  }
}
