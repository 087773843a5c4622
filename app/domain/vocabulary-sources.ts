import {
  ALLIANCE_AREAS,
  BOTTLENECK_CATEGORIES,
  CHAIN_LINKS,
  FORMALITIES,
  MACRO_SECTORS,
  MATURITY_DIMENSIONS,
  MATURITY_LEVELS,
  ORGANIZATION_KINDS,
  PRODUCTIVE_SECTORS,
  PROVENANCES,
  REGIONS,
  TOPICS,
} from './vocabularies.ts'

/** Where each controlled list comes from, as the methodology page says it; null for a list of our own. */
export const VOCABULARY_SOURCES = [
  { list: 'region', values: REGIONS, source: '002:1033' },
  { list: 'macroSector', values: MACRO_SECTORS, source: '002:158-164' },
  { list: 'productiveSector', values: PRODUCTIVE_SECTORS, source: '001:102; 002:162-164' },
  { list: 'chainLink', values: CHAIN_LINKS, source: '002:341-355' },
  { list: 'maturityLevel', values: MATURITY_LEVELS, source: '002:198-203' },
  { list: 'maturityDimension', values: MATURITY_DIMENSIONS, source: '002:134-139, 220, 1037' },
  { list: 'allianceArea', values: ALLIANCE_AREAS, source: '002:510-523' },
  { list: 'formality', values: FORMALITIES, source: null },
  { list: 'bottleneckCategory', values: BOTTLENECK_CATEGORIES, source: '002:920-945' },
  { list: 'topic', values: TOPICS, source: '002:994-1023' },
  { list: 'organizationKind', values: ORGANIZATION_KINDS, source: null },
  { list: 'provenance', values: PROVENANCES, source: null },
] as const
