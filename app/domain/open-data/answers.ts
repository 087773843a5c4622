import { z } from 'zod'
import { openDataSchemas } from './schemas.ts'

export const MOST_ITEMS = 500
export const USUAL_ITEMS = 100

/** Parameters of a list; a parameter that is not named here is refused. */
export const pageQuerySchema = z.strictObject({
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(MOST_ITEMS))
    .default(USUAL_ITEMS),
  cursor: z.string().min(1).max(200).optional(),
})

/** A page of a list: `next` is handed back as `?cursor` for the page after it, and null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    data: z.array(item),
    next: z.string().nullable().describe('Opaque: hand it back as `cursor`; null at the end'),
    total: z.int().min(0),
    demo: z.boolean().describe('True for demonstration data'),
  })

/** One item by itself. */
export const singleOf = <T extends z.ZodObject>(item: T) => item.extend({ demo: z.boolean() })

/** RFC 9457. */
export const problemSchema = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string().optional() })
  .register(openDataSchemas, { id: 'Problem' })
export type ProblemAnswer = z.output<typeof problemSchema>
