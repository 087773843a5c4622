import type { Action } from '#app/domain/permissions.ts'

/** The forms of the work of a mentorship, and the action each is judged by. */
export const WORK_INTENTS = {} as const satisfies Record<string, Action>
export type WorkIntent = keyof typeof WORK_INTENTS
