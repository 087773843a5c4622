import { z } from 'zod'
import { MILESTONE_STATUSES } from '../project-milestones.ts'
import { FUNDING_SOURCES } from '../project-money.ts'
import { PROJECT_STATUSES } from '../projects.ts'
import { PRECISIONS, PROVENANCES } from '../vocabularies.ts'
import { figureSchema, itemShape, partyType, slug, slugOf, validityShape } from './item.ts'
import { openDataSchemas } from './schemas.ts'

const amount = z.int().describe('Whole pesos (COP)')

export const projectItemSchema = z
  .object({
    ...itemShape,
    slug,
    code: z.string().nullable(),
    title: z.string(),
    status: z.enum(PROJECT_STATUSES),
    sourceStatus: z.string().nullable().describe('The status as the source writes it'),
    parties: z.array(
      z.object({ slug: slugOf('the party'), type: partyType, role: z.enum(['leader', 'partner', 'ally']) }),
    ),
    milestones: z.array(
      z.object({
        title: z.string(),
        owner: slugOf('the party that answers for it'),
        status: z.enum(MILESTONE_STATUSES),
        dueOn: z.iso.date(),
        doneOn: z.iso.date().nullable(),
      }),
    ),
    budget: z
      .array(z.object({ source: z.enum(FUNDING_SOURCES), committed: amount, received: amount, spent: amount }))
      .describe('Sums by funding source'),
    results: z.array(
      z.object({
        id: z.string(),
        indicator: z.string(),
        unit: z.string(),
        direction: z
          .enum(['up', 'down'])
          .nullable()
          .describe('The direction that is good; null where a source does not say'),
        baseline: z.number().nullable(),
        target: z.number().nullable(),
        provenance: z.enum(PROVENANCES),
        readings: z.array(
          z.object({
            value: z.number(),
            comparator: z.string().describe('`=`, or what a document says before it: `>`, `>=`, `~`'),
            date: z.iso.date().nullable(),
            precision: z.enum(PRECISIONS),
            provenance: z.enum(PROVENANCES),
          }),
        ),
      }),
    ),
    figures: z.array(figureSchema).describe('Figures of the documents'),
    initiative: slugOf('the joint initiative it comes from').nullable(),
    bottlenecks: z.array(z.string().describe('Code of a bottleneck it works on')),
    ...validityShape,
  })
  .register(openDataSchemas, { id: 'Project' })

export type ProjectItem = z.output<typeof projectItemSchema>
