import { searchable } from '#app/domain/text.ts'
import type { NewRow, Row } from '#db/schema.ts'
import { type WantedRows, wanted } from '../../sync.ts'
import type { Dataset } from '../dataset.ts'
import { clustersWithPress, type MergedCluster } from '../merge-clusters.ts'
import type { Making } from './context.ts'
import type { SourceList } from './sources.ts'

const recordOfParty = ({ kind, id = '' }: Partial<Row<'party'>>) => ({ type: kind ?? 'cluster', id })
const recordOfCluster = ({ clusterId = '' }: { clusterId?: string }) => ({ type: 'cluster' as const, id: clusterId })

/** Organisations and clusters, those of the documents and those of public pages. */
export function partyRows(dataset: Dataset, making: Making, sources: SourceList): WantedRows[] {
  const { keys } = making
  const places = new Map(dataset.departments.map(d => [d.code, d.name]))
  const clusters = clustersWithPress(dataset)
  const idOf = (slug: string) => keys.of('party', slug)

  for (const o of dataset.organizations) sources.cite('organization', idOf(o.slug), o.source, o.inferred)
  for (const { slug, citations, inferred, press } of clusters) {
    sources.cite('cluster', idOf(slug), citations, inferred)
    for (const page of press) sources.add('cluster', idOf(slug), page.where, page.inferred)
  }

  return [
    wanted<'party'>({
      table: 'party',
      key: ['slug'],
      recordOf: recordOfParty,
      isTheirs: party => party.version > 1 || party.provenance !== 'documentado',
      rows: [
        ...dataset.organizations.map(o =>
          partyRow('organization', o.slug, o.name, [o.city, o.department_name], making),
        ),
        ...clusters.map(c =>
          partyRow(
            'cluster',
            c.slug,
            c.name,
            [...c.aliases, c.territory, ...c.departments.map(d => places.get(d))],
            making,
          ),
        ),
      ],
    }),
    wanted<'organization'>({
      table: 'organization',
      key: ['id'],
      recordOf: ({ id = '' }) => ({ type: 'organization', id }),
      rows: dataset.organizations.map(o => ({
        id: idOf(o.slug),
        organizationKind: o.kind,
        city: o.city,
        departmentCode: o.department_code,
        country: o.country,
        note: o.note,
      })),
    }),
    wanted<'cluster'>({
      table: 'cluster',
      key: ['id'],
      once: ['description', 'website', 'contactEmail', 'maturityLevel'],
      recordOf: ({ id = '' }) => ({ type: 'cluster', id }),
      rows: clusters.map(c => clusterRow(c, making)),
    }),
    wanted<'clusterDepartment'>({
      table: 'clusterDepartment',
      key: ['clusterId', 'departmentCode'],
      recordOf: recordOfCluster,
      isPart: true,
      rows: clusters.flatMap(c =>
        c.departments.map((departmentCode, position) => ({ clusterId: idOf(c.slug), departmentCode, position })),
      ),
    }),
    wanted<'award'>({
      table: 'award',
      key: ['clusterId', 'year', 'category'],
      recordOf: recordOfCluster,
      isPart: true,
      rows: clusters.flatMap(c => c.awards.map(award => ({ id: keys.fresh(), clusterId: idOf(c.slug), ...award }))),
    }),
  ]
}

function partyRow(
  kind: 'cluster' | 'organization',
  slug: string,
  name: string,
  alsoFoundBy: (string | null | undefined)[],
  { keys, now }: Making,
): NewRow<'party'> {
  return {
    id: keys.of('party', slug),
    kind,
    slug,
    name,
    searchText: searchable(name, ...alsoFoundBy),
    provenance: 'documentado',
    demo: 0,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

function clusterRow(c: MergedCluster, { keys }: Making): NewRow<'cluster'> {
  return {
    id: keys.of('party', c.slug),
    aliases: JSON.stringify(c.aliases),
    territory: c.territory,
    macroSector: c.macroSector,
    productiveSector: c.productiveSector,
    leadOrganizationId: c.leadSlug ? keys.of('party', c.leadSlug) : null,
    leadOrganizationName: c.leadName,
    joinedNetworkYear: c.joinedNetworkYear,
    description: null,
    website: null,
    contactEmail: null,
    note: c.note,
    maturityLevel: null,
  }
}
