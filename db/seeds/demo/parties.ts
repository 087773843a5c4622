import type { MacroSector, ProductiveSector, Region } from '#app/domain/vocabularies.ts'
import type { NewRow } from '#db/schema.ts'
import type { PartRecord } from '../documented/dataset.ts'
import { type DemoOrganization, Organizations } from './organizations.ts'
import { partyRow } from './party-row.ts'
import type { Random } from './random.ts'
import { MACRO_SECTOR_SHARES, REGION_SHARES, SECTOR_NAMES, SECTOR_SHARES } from './shares.ts'
import { daysAfter, type Story } from './story.ts'
import { clusterDescription, shortPlace } from './words.ts'

type Department = PartRecord<'departments'>

export interface DemoCluster {
  id: string
  number: number
  region: Region
  macroSector: MacroSector
  productiveSector: ProductiveSector
  /** When it came to the fictional network. */
  since: Date
  /** Its row, which others complete before it is written. */
  row: NewRow<'cluster'>
}

export interface DemoParties {
  clusters: DemoCluster[]
  /** Managing organisations and others, those of a department and national ones. */
  organizations: DemoOrganization[]
}

/** The first clusters, which the demonstration accounts act for, are there from the start. */
const FOUNDERS = 3

/** `count` fictional clusters in real departments, with the fictional organisations that manage and accompany them. */
export function tellParties(story: Story, departments: readonly Department[], count: number): DemoParties {
  const random = story.random('parties')
  const weights = Object.fromEntries(departments.map(d => [d.code, departmentShare(d, departments)]))
  const byCode = new Map(departments.map(d => [d.code, d]))
  const organizations = new Organizations(story)
  const width = Math.max(3, String(count).length)
  const clusters = Array.from({ length: count }, (_, i) => {
    const department = byCode.get(random.weighted(weights))
    if (!department) throw new Error('a department without a code')
    return tellCluster(story, random, { number: i + 1, width, department, organizations })
  })
  organizations.addNational()
  return { clusters, organizations: organizations.all }
}

/** Percent of the clusters in one department: as the report says (002:176), else an even part of what its region has left. */
function departmentShare(department: Department, all: readonly Department[]): number {
  if (department.clusters_share_pct) return department.clusters_share_pct
  const sameRegion = all.filter(d => d.region === department.region)
  const named = sameRegion.reduce((sum, d) => sum + (d.clusters_share_pct ?? 0), 0)
  const unnamed = sameRegion.filter(d => !d.clusters_share_pct).length
  return (REGION_SHARES[department.region] - named) / unnamed
}

interface ClusterPlan {
  number: number
  width: number
  department: Department
  organizations: Organizations
}

function tellCluster(
  story: Story,
  random: Random,
  { number, width, department, organizations }: ClusterPlan,
): DemoCluster {
  const macroSector = random.weighted(MACRO_SECTOR_SHARES)
  const productiveSector = random.weighted<ProductiveSector>(
    SECTOR_SHARES[macroSector] as Record<ProductiveSector, number>,
  )
  const sector = SECTOR_NAMES[productiveSector] ?? productiveSector
  const place = shortPlace(department.name)
  // Most are there from the start; the others come in the first two years.
  const since =
    random.chance(0.7) || number <= FOUNDERS ? story.begin : random.between(story.begin, daysAfter(story.begin, 730))
  const label = String(number).padStart(width, '0')
  const name = `Clúster Demo ${label} · ${sector} · ${place}`
  const id = story.newKey(since)
  const lead = organizations.managing(random, department)
  story.add('party', partyRow({ id, kind: 'cluster', slug: `cluster-demo-${label}`, name, place, at: since }))
  const row: NewRow<'cluster'> = {
    id,
    aliases: '[]',
    territory: place,
    macroSector,
    productiveSector,
    leadOrganizationId: lead,
    leadOrganizationName: null,
    joinedNetworkYear: since.getUTCFullYear(),
    description: random.chance(0.6) ? clusterDescription(sector, place) : null,
    website: random.chance(0.4) ? `https://cluster-demo-${label}.example/` : null,
    contactEmail: null,
    note: null,
    maturityLevel: null,
  }
  story.add('cluster', row)
  story.add('clusterDepartment', { clusterId: id, departmentCode: department.code, position: 0 })
  story.tell(
    { verb: 'cluster.imported', subject: { type: 'cluster', id }, audience: 'public', payload: {} },
    since,
    null,
  )
  return { id, number, region: department.region, macroSector, productiveSector, since, row }
}
