import { z } from 'zod'
import { isRealDate } from '../dates.ts'
import { MAP_FACET_NAMES, MAP_FACETS } from '../map-view.ts'
import {
  MACRO_SECTORS,
  MATURITY_LEVELS,
  ORGANIZATION_KINDS,
  PRECISIONS,
  PRODUCTIVE_SECTORS,
  PROVENANCES,
  REGIONS,
} from '../vocabularies.ts'
import { partyType, slugOf } from './item.ts'
import { openDataSchemas } from './schemas.ts'

export const networkNodeSchema = z
  .object({
    id: slugOf('the party'),
    type: partyType,
    name: z.string(),
    url: z.url().describe('The page about it'),
    provenance: z.enum(PROVENANCES),
    demo: z.boolean().describe('Fictional, of a demonstration'),
    departments: z.array(z.string()).describe('DANE codes, the main one first'),
    regions: z.array(z.enum(REGIONS)),
    macroSector: z.enum(MACRO_SECTORS).nullable(),
    productiveSector: z.enum(PRODUCTIVE_SECTORS).nullable(),
    maturityLevel: z.enum(MATURITY_LEVELS).nullable(),
    organizationKind: z.enum(ORGANIZATION_KINDS).nullable(),
    position: z
      .object({ x: z.number(), y: z.number() })
      .describe('Where the map draws it, in its own units: x to the east, y to the north'),
    size: z.number().describe('Diameter on the map, in the same units'),
    color: z.string().describe('On the map: `#rrggbb`'),
  })
  .register(openDataSchemas, { id: 'NetworkNode' })

export const networkEdgeSchema = z
  .object({
    id: z.string(),
    source: slugOf('a node'),
    target: slugOf('a node'),
    type: z
      .enum(['alliance', 'project', 'initiative', 'mentorship', 'leadership'])
      .describe('Only a mentorship has a direction: from the mentor to the one who learns'),
    provenance: z.enum(PROVENANCES),
    weight: z.number().describe('By who vouches for it: 1 documented or confirmed, 0.5 declared, 0 illustrative'),
    validFrom: z.iso.date().nullable(),
    validTo: z.iso.date().nullable(),
    precision: z.enum(PRECISIONS),
    disputed: z.boolean(),
    record: z.object({
      type: z.enum(['alliance', 'project', 'initiative', 'mentorship', 'cluster']),
      slug: z.string(),
      url: z.url(),
    }),
  })
  .register(openDataSchemas, { id: 'NetworkEdge' })

const networkAboutSchema = z
  .object({
    title: z.string(),
    description: z.string().describe('All of the following, in sentences'),
    source: z.string(),
    url: z.url(),
    license: z.string(),
    licenseUrl: z.url(),
    exportedOn: z.iso.date(),
    at: z.iso.date().nullable(),
    filters: z.array(z.string()).describe('In words; empty without filters'),
    confirmedOnly: z.boolean().describe('Only ties that a source or every party vouches for'),
    counts: z.object({
      nodes: z.int(),
      ties: z.int(),
      illustrativeNodes: z.int(),
      illustrativeTies: z.int(),
      demoNodes: z.int(),
    }),
    demo: z.boolean(),
  })
  .register(openDataSchemas, { id: 'NetworkAbout' })

/** The network, or the part of it that the map's filters keep, on a date. */
export const networkAnswerSchema = z
  .object({
    nodes: z.array(networkNodeSchema),
    edges: z.array(networkEdgeSchema),
    at: z.iso.date().nullable().describe('The date it shows; null: every tie, whenever it held'),
    demo: z.boolean(),
    about: networkAboutSchema,
  })
  .register(openDataSchemas, { id: 'Network' })
export type NetworkAnswer = z.output<typeof networkAnswerSchema>

const facet = (values: readonly string[]) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform(value => (Array.isArray(value) ? value : [value]))
    .pipe(z.array(z.enum(values)))
    .optional()

/** What `/api/v1/network` is given as. */
export const NETWORK_FORMAT_NAMES = ['json', 'graphml', 'gexf', 'csv'] as const
export const NETWORK_PARTS = ['nodes', 'edges'] as const

/** The map's filters, a date and a format. A parameter that is not named here is refused. */
export const networkQuerySchema = z
  .strictObject({
    ...Object.fromEntries(MAP_FACET_NAMES.map(name => [name, facet(MAP_FACETS[name])])),
    aislados: z.literal('si').optional(),
    at: z.string().refine(isRealDate, 'not a date (YYYY-MM-DD)').optional(),
    confirmados: z.literal('si').optional(),
    format: z.enum(NETWORK_FORMAT_NAMES).default('json'),
    part: z.enum(NETWORK_PARTS).optional(),
  })
  .refine(({ format, part }) => part === undefined || format === 'csv', {
    path: ['part'],
    message: 'only of format=csv',
  })
