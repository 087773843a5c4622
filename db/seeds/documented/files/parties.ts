import { MACRO_SECTORS, ORGANIZATION_KINDS, PRODUCTIVE_SECTORS, REGIONS } from '#app/domain/vocabularies.ts'
import { keyOf, listOf, maybe, oneOf, slug, text, year } from '../columns.ts'
import { award, citations } from '../columns-facts.ts'
import { PUBLIC_SOURCE_TYPES } from '../dataset-vocabularies.ts'
import { defineFile } from '../define-file.ts'

const department = keyOf('departments.csv')

export const organizationsFile = defineFile('organizations.csv', 'slug', {
  slug,
  name: text,
  kind: oneOf(ORGANIZATION_KINDS),
  city: maybe(text),
  department_code: maybe(department),
  department_name: maybe(text),
  country: maybe(text),
  note: maybe(text),
  inferred: listOf(text),
  source: citations,
})

/** Initiatives that the documents name. */
export const clustersFile = defineFile('clusters.csv', 'slug', {
  slug,
  name: text,
  aliases: listOf(text),
  city_or_territory: maybe(text),
  department_code: listOf(department),
  department_name: listOf(text),
  region: listOf(oneOf(REGIONS)),
  macro_sector: oneOf(MACRO_SECTORS),
  productive_sector: oneOf(PRODUCTIVE_SECTORS),
  lead_organization_slug: maybe(keyOf('organizations.csv')),
  joined_network_year: maybe(year),
  awards: listOf(award),
  programmes: listOf(keyOf('projects.csv')),
  note: maybe(text),
  inferred: listOf(text),
  source: citations,
})

/** Initiatives that public pages name; those matched are the same as one of `clusters.csv`. */
export const publicClustersFile = defineFile('clusters_public.csv', 'slug', {
  slug,
  name: text,
  territory: text,
  department_code: department,
  macro_sector: oneOf(MACRO_SECTORS),
  productive_sector: oneOf(PRODUCTIVE_SECTORS),
  lead_organization: maybe(text),
  matched_cluster_slug: maybe(keyOf('clusters.csv')),
  as_of: text,
  source_type: oneOf(PUBLIC_SOURCE_TYPES),
  // Mostly an address; for an index of files without one, words.
  source_url: text,
  note: maybe(text),
  inferred: listOf(text),
})

/** Alluded to without a name: checked, and not loaded. */
export const unnamedClustersFile = defineFile('clusters_unnamed.csv', 'slug', {
  slug,
  description: text,
  territory: maybe(text),
  department_code: maybe(department),
  productive_sector: maybe(oneOf(PRODUCTIVE_SECTORS)),
  context: text,
  inferred: listOf(text),
  source: citations,
})
