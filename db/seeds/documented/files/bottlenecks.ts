import {
  BOTTLENECK_CATEGORIES,
  BOTTLENECK_SECTORS,
  CHAIN_LINKS,
  MACRO_SECTORS,
  ORGANIZATION_KINDS,
  REGIONS,
} from '#app/domain/vocabularies.ts'
import { keyOf, listOf, matching, maybe, oneOf, slug, text, wholeNumber, year } from '../columns.ts'
import { citations } from '../columns-facts.ts'
import { ADDED_CATEGORIES, CATEGORY_GROUPS, EVIDENCE_KINDS } from '../dataset-vocabularies.ts'
import { defineFile } from '../define-file.ts'

export const categoriesFile = defineFile('bottleneck_categories.csv', 'code', {
  code: oneOf([...BOTTLENECK_CATEGORIES, ...ADDED_CATEGORIES]),
  name_es: text,
  group: oneOf(CATEGORY_GROUPS),
  order_in_report: maybe(wholeNumber),
  definition: text,
  sectors: maybe(text),
  regions: maybe(text),
  percentages: maybe(text),
  inferred: listOf(text),
  source: citations,
})

/** The sectors of the 96: a vocabulary of the product, checked against it. */
export const bottleneckSectorsFile = defineFile('bottleneck_sectors.csv', 'slug', {
  slug: oneOf(BOTTLENECK_SECTORS),
  name_es: text,
  macro_sector: oneOf(MACRO_SECTORS),
  bottlenecks_count: maybe(wholeNumber),
  note: maybe(text),
  inferred: listOf(text),
  source: citations,
})

export const obstaclesFile = defineFile('bottlenecks_documented.csv', 'slug', {
  slug,
  statement: text,
  category: keyOf('bottleneck_categories.csv'),
  category_basis: oneOf(['informe', 'asignada']),
  macro_sector: oneOf([...MACRO_SECTORS, 'todos']),
  region: listOf(oneOf([...REGIONS, 'todas'])),
  figure: maybe(text),
  evidence: oneOf(EVIDENCE_KINDS),
  group: slug,
  year,
  source: citations,
})

const illustrative = oneOf(['ilustrativo'])

/** The 96 of our own wording: never the official list. */
export const bottlenecksFile = defineFile('bottlenecks_illustrative.csv', 'code', {
  code: matching(/^CB-\d{3}$/, 'not a bottleneck code'),
  slug,
  title_es: text,
  title_en: text,
  description_es: text,
  productive_sector: oneOf(BOTTLENECK_SECTORS),
  category: oneOf(BOTTLENECK_CATEGORIES),
  macro_sector: oneOf(MACRO_SECTORS),
  regions: listOf(oneOf([...REGIONS, 'todas'])),
  chain_link: maybe(oneOf(CHAIN_LINKS)),
  responsible_kind: oneOf(ORGANIZATION_KINDS),
  suggested_responsible: maybe(keyOf('organizations.csv')),
  resolvability: oneOf(['alta', 'media', 'baja']),
  horizon: oneOf(['corto', 'medio', 'largo']),
  suggested_response_es: text,
  basis: listOf(text),
  provenance: illustrative,
})

/** Clusters that might be affected; supposed, and said by nobody. */
export const supposedSeveritiesFile = defineFile('bottleneck_clusters_illustrative.csv', null, {
  code: keyOf('bottlenecks_illustrative.csv'),
  cluster_slug: keyOf('clusters.csv', 'clusters_public.csv'),
  severity: matching(/^[1-5]$/, 'not a severity from 1 to 5'),
  note_es: matching(/^Supuesto:/, 'does not say that it is supposed'),
  provenance: illustrative,
})
