import type { WorkIntent } from '#app/services/mentorship-work-intents.server.ts'
import type { Sender } from '../sender.server.ts'

/** What each form of the work does. */
export const WORK_SENDERS: Record<WorkIntent, Sender> = {}
