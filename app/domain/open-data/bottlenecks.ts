import { z } from 'zod'
import { BOTTLENECK_STATUSES } from '../bottlenecks.ts'
import { PRIORITY_PART_NAMES } from '../priority.ts'
import {
  BOTTLENECK_CATEGORIES,
  CHAIN_LINKS,
  MACRO_SECTORS,
  PRODUCTIVE_SECTORS,
  PROVENANCES,
  REGIONS,
} from '../vocabularies.ts'
import { itemShape, slugOf } from './item.ts'
import { openDataSchemas } from './schemas.ts'

/** What was reported waits for the coordination's review, and is not public until then. */
export const PUBLIC_BOTTLENECK_STATUSES = BOTTLENECK_STATUSES.filter(s => s !== 'reported')

export const bottleneckItemSchema = z
  .object({
    ...itemShape,
    code: z.string().describe('`CB-001` …; names the address of the item'),
    title: z.object({ es: z.string(), en: z.string().nullable() }),
    description: z.string(),
    productiveSector: z.enum(PRODUCTIVE_SECTORS),
    category: z.enum(BOTTLENECK_CATEGORIES),
    macroSector: z.enum(MACRO_SECTORS),
    regions: z.array(z.enum(REGIONS)),
    chainLink: z.enum(CHAIN_LINKS).nullable().describe('null: the whole chain'),
    status: z.enum(PUBLIC_BOTTLENECK_STATUSES),
    responsible: slugOf('the organization in charge').nullable(),
    targetDate: z.iso.date().nullable(),
    priority: z
      .object({
        score: z.int().min(0).max(100),
        parts: z.array(
          z.object({ name: z.enum(PRIORITY_PART_NAMES), value: z.number(), points: z.int(), weight: z.int() }),
        ),
      })
      .nullable()
      .describe('null while no cluster has reported it'),
    affected: z.array(
      z.object({
        cluster: slugOf('the cluster'),
        severity: z.int().min(1).max(5),
        provenance: z.enum(PROVENANCES).describe('`ilustrativo` is supposed and never enters a priority'),
      }),
    ),
    initiatives: z.array(slugOf('a joint initiative that works on it')),
    projects: z.array(slugOf('a project that works on it')),
  })
  .register(openDataSchemas, { id: 'Bottleneck' })

export type BottleneckItem = z.output<typeof bottleneckItemSchema>
