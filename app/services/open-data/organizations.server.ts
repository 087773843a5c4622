import type { OrganizationItem } from '#app/domain/open-data/organizations.ts'
import { listOpenOrganizations } from '#db/queries/open-data.ts'
import { type OpenDataContext, openSources } from './shared.server.ts'

export async function listOrganizationItems({ db, publicUrl }: OpenDataContext): Promise<OrganizationItem[]> {
  const sources = await openSources(db, 'organization')
  return (await listOpenOrganizations(db)).map(row => ({
    id: row.id,
    slug: row.slug,
    url: `${publicUrl}/organizaciones/${row.slug}`,
    provenance: row.provenance,
    sources: sources(row.id),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    name: row.name,
    kind: row.organizationKind,
    city: row.city,
    department:
      row.departmentCode && row.departmentName ? { code: row.departmentCode, name: row.departmentName } : null,
  }))
}
