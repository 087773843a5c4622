import type { done, invalid, pageAction } from '#app/server/handlers.server.ts'

export type SenderArgs = Parameters<Parameters<typeof pageAction>[0]>[0]

/** Reads one form of a mentorship's page and does what it asks; `id` is the mentorship's. */
export type Sender = (args: SenderArgs, id: string) => Promise<ReturnType<typeof done> | ReturnType<typeof invalid>>
