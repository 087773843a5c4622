import { pino } from 'pino'

/** One JSON line per happening on standard output; never an e-mail, a name or a form's content. */
export const logger = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
  base: null,
  serializers: {
    err: (error: unknown) => (error instanceof Error ? { message: error.message, stack: error.stack } : error),
  },
})
