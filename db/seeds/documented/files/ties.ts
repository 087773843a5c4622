import { ALLIANCE_AREAS } from '#app/domain/vocabularies.ts'
import { keyOf, listOf, maybe, oneOf, slug, text, webAddress, wholeNumber, year } from '../columns.ts'
import { partialDate } from '../columns-dates.ts'
import { citations, figure } from '../columns-facts.ts'
import { EDGE_TYPES, LINK_TYPES, MENTORSHIP_KINDS, PROJECT_AXES, PROJECT_KINDS } from '../dataset-vocabularies.ts'
import { defineFile } from '../define-file.ts'
import { ALLIANCE_STATUS_OF, codesOf, PROJECT_STATUS_OF } from '../source-statuses.ts'

const party = keyOf('clusters.csv', 'organizations.csv')

export const alliancesFile = defineFile('alliances.csv', 'slug', {
  slug,
  title: text,
  link_type: oneOf(LINK_TYPES),
  area: oneOf(ALLIANCE_AREAS),
  parties: listOf(party),
  start_date: maybe(partialDate),
  end_date: maybe(partialDate),
  year,
  status: oneOf(codesOf(ALLIANCE_STATUS_OF)),
  description: text,
  inferred: listOf(text),
  source: citations,
})

export const projectsFile = defineFile('projects.csv', 'slug', {
  slug,
  title: text,
  kind: oneOf(PROJECT_KINDS),
  parties: listOf(party),
  axis: maybe(oneOf(PROJECT_AXES)),
  year,
  start_date: maybe(partialDate),
  end_date: maybe(partialDate),
  status: oneOf(codesOf(PROJECT_STATUS_OF)),
  description: text,
  results: listOf(figure),
  url: maybe(webAddress),
  inferred: listOf(text),
  source: citations,
})

/** Accompaniment, always told in aggregate: checked, and not loaded, because no row names a pair. */
export const mentorshipsFile = defineFile('mentorships.csv', 'slug', {
  slug,
  title: text,
  kind: oneOf(MENTORSHIP_KINDS),
  mentor_slug: maybe(party),
  mentee_scope: text,
  mentee_slugs: listOf(party),
  beneficiaries: maybe(wholeNumber),
  programme_slug: maybe(keyOf('projects.csv')),
  year,
  description: text,
  inferred: listOf(text),
  source: citations,
})

/** The ties that follow from clusters, alliances and projects: checked, and not loaded, because the network is computed. */
export const networkEdgesFile = defineFile('network_edges.csv', null, {
  from: party,
  to: party,
  type: oneOf(EDGE_TYPES),
  link_type: maybe(oneOf(LINK_TYPES)),
  via: text,
  source: citations,
})
