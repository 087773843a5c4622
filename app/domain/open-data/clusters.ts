import { z } from 'zod'
import { MATURITY_LEVEL_NAMES, SCALE_NAMES } from '../maturity-scales.ts'
import {
  CHAIN_LINKS,
  MACRO_SECTORS,
  MATURITY_DIMENSIONS,
  PRODUCTIVE_SECTORS,
  PROVENANCES,
  REGIONS,
  TOPICS,
} from '../vocabularies.ts'
import { departmentSchema, itemShape, slug, slugOf } from './item.ts'
import { openDataSchemas } from './schemas.ts'

const topicSchema = z
  .object({ topic: z.enum(TOPICS), chainLink: z.enum(CHAIN_LINKS).nullable(), text: z.string() })
  .register(openDataSchemas, { id: 'Topic' })

export const clusterItemSchema = z
  .object({
    ...itemShape,
    slug,
    name: z.string(),
    department: departmentSchema.nullable().describe('The main one'),
    region: z.enum(REGIONS).nullable(),
    macroSector: z.enum(MACRO_SECTORS),
    productiveSector: z.enum(PRODUCTIVE_SECTORS),
    chainLinks: z.array(z.enum(CHAIN_LINKS)),
    leadOrganization: slugOf('the managing organization').nullable(),
    joinedNetworkYear: z.int().nullable(),
    awards: z.array(z.object({ year: z.int(), category: z.string(), outcome: z.enum(['ganador', 'preseleccionado']) })),
    offers: z.array(topicSchema),
    needs: z.array(topicSchema),
    maturity: z
      .array(
        z.object({
          dimension: z.enum(MATURITY_DIMENSIONS).nullable().describe('null: the overall level'),
          scale: z.enum(SCALE_NAMES).describe('Each scale has levels of its own; never compare across scales'),
          level: z.enum(MATURITY_LEVEL_NAMES),
          readOn: z.iso.date(),
          kind: z.enum(['ssme', 'self-assessment']),
          provenance: z.enum(PROVENANCES),
        }),
      )
      .describe('Public readings only'),
  })
  .register(openDataSchemas, { id: 'Cluster' })

export type ClusterItem = z.output<typeof clusterItemSchema>
