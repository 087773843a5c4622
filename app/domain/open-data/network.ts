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
    departments: z.array(z.string()).describe('DANE codes, the main one first'),
    regions: z.array(z.enum(REGIONS)),
    macroSector: z.enum(MACRO_SECTORS).nullable(),
    productiveSector: z.enum(PRODUCTIVE_SECTORS).nullable(),
    maturityLevel: z.enum(MATURITY_LEVELS).nullable(),
    organizationKind: z.enum(ORGANIZATION_KINDS).nullable(),
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

/** The network, or the part of it that the map's filters keep, on a date. */
export const networkAnswerSchema = z
  .object({
    nodes: z.array(networkNodeSchema),
    edges: z.array(networkEdgeSchema),
    at: z.iso.date().nullable().describe('The date it shows; null: every tie, whenever it held'),
    demo: z.boolean(),
  })
  .register(openDataSchemas, { id: 'Network' })
export type NetworkAnswer = z.output<typeof networkAnswerSchema>

const facet = (values: readonly string[]) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform(value => (Array.isArray(value) ? value : [value]))
    .pipe(z.array(z.enum(values)))
    .optional()

/** The map's filters, and a date. A parameter that is not named here is refused. */
export const networkQuerySchema = z.strictObject({
  ...Object.fromEntries(MAP_FACET_NAMES.map(name => [name, facet(MAP_FACETS[name])])),
  aislados: z.literal('si').optional(),
  at: z.string().refine(isRealDate, 'not a date (YYYY-MM-DD)').optional(),
  format: z.literal('json').optional(),
})
