import { z } from 'zod'
import { emailSchema, personNameField } from './accounts.ts'
import { REPORT_KINDS } from './error-reports.ts'
import { choiceField, textField } from './fields.ts'

const TEXT_MAX = 4000

/** Says that a record is wrong, or how it should read. An address is needed only by whoever wants to be answered. */
export const errorReportSchema = z.object({
  kind: choiceField(REPORT_KINDS),
  message: textField(TEXT_MAX),
  email: emailSchema.optional(),
})

/** How the coordination closes a report: what it answers is also for the record. */
export const handleReportSchema = z.object({
  intent: choiceField(['resolve', 'dismiss']),
  report: z.string().min(1),
  resolution: textField(1000),
})

/** A message to the people of a cluster. */
export const contactSchema = z.object({ name: personNameField, email: emailSchema, message: textField(TEXT_MAX) })
