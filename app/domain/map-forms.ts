import { z } from 'zod'

/** The map's one form: the coordination asks for a new layout. */
export const relayoutSchema = z.object({ intent: z.literal('relayout', 'errors.invalidChoice') })
