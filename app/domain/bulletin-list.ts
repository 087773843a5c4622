import { BULLETIN_SCOPES, type BulletinScope } from './bulletins.ts'
import type { ListSpec } from './lists.ts'
import { REGIONS } from './vocabularies.ts'

/** A published bulletin as its list filters and shows it. */
export interface BulletinRow {
  slug: string
  period: string
  scope: BulletinScope
  /** The region's code or the cluster's id. */
  scopeKey: string
  /** Of the region or the cluster, in both languages: they are proper names. */
  scopeName: string
  title: string
  titleEn: string | null
  /** Titles and names, searchable. */
  searchText: string
  publishedAt: string
}

/** The facets of the list. `years` are those that have a bulletin. */
export function bulletinListSpec(years: readonly string[]): ListSpec<BulletinRow> {
  return {
    text: row => row.searchText,
    facets: {
      anio: { values: years, of: row => [row.period.slice(0, 4)] },
      alcance: { values: BULLETIN_SCOPES, of: row => [row.scope] },
      region: { values: REGIONS, of: row => (row.scope === 'region' ? [row.scopeKey] : []) },
    },
    // They come in the order of the list: by quarter, and in it from the network to the clusters.
    sorts: { trimestre: () => 0 },
    pageSize: 24,
  }
}
