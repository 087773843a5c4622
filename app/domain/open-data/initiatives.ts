import { z } from 'zod'
import { COMMITMENT_KINDS, PUBLIC_INITIATIVE_STATUSES } from '../initiatives.ts'
import { itemShape, slug, slugOf } from './item.ts'
import { openDataSchemas } from './schemas.ts'

const commitmentShape = {
  kind: z.enum(COMMITMENT_KINDS),
  amount: z.int().nullable().describe('Whole; what it counts is its `unit`'),
  unit: z.enum(['COP', 'people', 'hours']).nullable(),
}

export const initiativeItemSchema = z
  .object({
    ...itemShape,
    slug,
    code: z.string().describe('`IC-001` …'),
    title: z.string(),
    status: z.enum(PUBLIC_INITIATIVE_STATUSES),
    lead: slugOf('the cluster that leads it'),
    minimumClusters: z.int().describe('Committed clusters it needs to be decided'),
    closesOn: z.iso.date(),
    bottlenecks: z.array(z.string().describe('Code of a bottleneck it addresses')),
    commitments: z
      .array(z.object({ cluster: slugOf('the cluster'), ...commitmentShape }))
      .describe('Those that stand: neither withdrawn nor waiting to be renewed'),
    backers: z.array(z.object({ organization: slugOf('the organization'), ...commitmentShape })),
    votes: z
      .object({ yes: z.int(), no: z.int(), abstain: z.int(), silent: z.int() })
      .nullable()
      .describe('Totals only; null before there is a vote'),
    project: slugOf('the project it became').nullable(),
  })
  .register(openDataSchemas, { id: 'Initiative' })

export type InitiativeItem = z.output<typeof initiativeItemSchema>
