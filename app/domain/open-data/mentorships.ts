import { z } from 'zod'
import { PUBLIC_MENTORSHIP_STATUSES } from '../mentorships.ts'
import { MATURITY_DIMENSIONS } from '../vocabularies.ts'
import { itemShape, slugOf } from './item.ts'
import { openDataSchemas } from './schemas.ts'

/** What is public of a mentorship: that it exists, in what, when and where it stands. Never what is said in it. */
export const mentorshipItemSchema = z
  .object({
    ...itemShape,
    slug: z.string().describe('Its id: a mentorship has no other name'),
    mentor: slugOf('the cluster that accompanies'),
    mentee: slugOf('the cluster that learns'),
    dimension: z.enum(MATURITY_DIMENSIONS),
    status: z.enum(PUBLIC_MENTORSHIP_STATUSES),
    from: z.iso.date().nullable().describe('The day both had signed the agreement; null before'),
    to: z.iso.date().nullable().describe('The day it was completed or ended early'),
  })
  .register(openDataSchemas, { id: 'Mentorship' })

export type MentorshipItem = z.output<typeof mentorshipItemSchema>
