import { MATURITY_DIMENSIONS, TOPICS } from '#app/domain/vocabularies.ts'
import { decimal, maybe, oneOf, slug, text, year } from '../columns.ts'
import { citations } from '../columns-facts.ts'
import { COMPARATORS, INDICATOR_EDITIONS, INDICATOR_SCOPES, INDICATOR_TOPICS } from '../dataset-vocabularies.ts'
import { defineFile } from '../define-file.ts'

const dimension = oneOf([
  ...INDICATOR_TOPICS,
  ...MATURITY_DIMENSIONS,
  ...MATURITY_DIMENSIONS.map(name => `madurez-por-dimension:${name}`),
])

export const indicatorsFile = defineFile('indicators.csv', 'key', {
  key: slug,
  year,
  edition: oneOf(INDICATOR_EDITIONS),
  scope: oneOf(INDICATOR_SCOPES),
  scope_value: text,
  dimension,
  label_es: text,
  value: decimal,
  comparator: oneOf(COMPARATORS),
  unit: text,
  as_written: text,
  base: maybe(text),
  note: maybe(text),
  source: citations,
})

/** The topics of offers and needs: a vocabulary of the product, checked against it. */
export const supportNeedsFile = defineFile('support_needs.csv', 'code', {
  code: oneOf(TOPICS),
  name_es: text,
  topics: text,
  source: citations,
})
