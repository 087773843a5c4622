import { searchable } from '#app/domain/text.ts'
import type { MacroSector, ProductiveSector } from '#app/domain/vocabularies.ts'
import type { NewRow } from '#db/schema.ts'
import type { Award, Citation } from './columns-facts.ts'
import type { Dataset, PartRecord } from './dataset.ts'

/** One cluster as both kinds of source tell it. */
export interface MergedCluster {
  slug: string
  name: string
  aliases: string[]
  territory: string | null
  /** Department codes, in the order of the source. */
  departments: string[]
  macroSector: MacroSector
  productiveSector: ProductiveSector
  leadSlug: string | null
  /** The managing organisation by its name, where it is not among those listed. */
  leadName: string | null
  joinedNetworkYear: number | null
  awards: Award[]
  note: string | null
  citations: Citation[]
  inferred: string[]
  press: Press[]
}

/** A public page that names the cluster. */
interface Press {
  where: Pick<NewRow<'source'>, 'url' | 'reference' | 'sourceType' | 'asOf'>
  inferred: string[]
}

/**
 * The clusters of the documents, with what public pages add to those they also name, and then the clusters that only public
 * pages name. Documents win; a page fills in the managing organisation where they do not say it.
 */
export function clustersWithPress({ clusters, publicClusters, organizations }: Dataset): MergedCluster[] {
  const slugOf = new Map(organizations.map(o => [searchable(o.name), o.slug]))
  const lead = (name: string | null) => {
    const leadSlug = name ? (slugOf.get(searchable(name)) ?? null) : null
    return { leadSlug, leadName: leadSlug ? null : name }
  }
  const documented = clusters.map(cluster => {
    const pages = publicClusters.filter(p => p.matched_cluster_slug === cluster.slug)
    const said = cluster.lead_organization_slug
      ? { leadSlug: cluster.lead_organization_slug, leadName: null }
      : lead(pages.find(p => p.lead_organization)?.lead_organization ?? null)
    return { ...fromDocuments(cluster), ...said, press: pages.map(pressOf) }
  })
  const publicOnly = publicClusters
    .filter(p => !p.matched_cluster_slug)
    .map(p => ({ ...fromPage(p), ...lead(p.lead_organization), press: [pressOf(p)] }))
  return [...documented, ...publicOnly]
}

type Told = Omit<MergedCluster, 'leadSlug' | 'leadName' | 'press'>

function fromDocuments(c: PartRecord<'clusters'>): Told {
  return {
    slug: c.slug,
    name: c.name,
    aliases: c.aliases,
    territory: c.city_or_territory,
    departments: c.department_code,
    macroSector: c.macro_sector,
    productiveSector: c.productive_sector,
    joinedNetworkYear: c.joined_network_year,
    awards: c.awards,
    note: c.note,
    citations: c.source,
    inferred: c.inferred,
  }
}

function fromPage(p: PartRecord<'publicClusters'>): Told {
  return {
    slug: p.slug,
    name: p.name,
    aliases: [],
    territory: p.territory,
    departments: [p.department_code],
    macroSector: p.macro_sector,
    productiveSector: p.productive_sector,
    joinedNetworkYear: null,
    awards: [],
    note: p.note,
    citations: [],
    inferred: [],
  }
}

function pressOf(p: PartRecord<'publicClusters'>): Press {
  const isAddress = /^https?:/.test(p.source_url)
  return {
    where: {
      url: isAddress ? p.source_url : null,
      reference: isAddress ? null : p.source_url,
      sourceType: p.source_type,
      asOf: p.as_of,
    },
    inferred: p.inferred,
  }
}
