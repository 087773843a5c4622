import type { TFunction } from 'i18next'
import type { Actor } from '#app/domain/actors.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import type { Db } from '#db/schema.ts'
import type { Env } from './env.ts'

/** What the server hands to every loader and action. */
export interface AppContext {
  db: Db
  env: Env
  actor: Actor
  /** The raw id of the session in the cookie, if it is a live one. */
  sessionId: string | null
  now: Date
  language: Language
  /** Translator in `language`, for titles, mail and feeds; pages use `useTranslation`. */
  t: TFunction
  /** For scripts and styles of this response. */
  nonce: string
  requestId: string
  /** The reader's address, as TRUST_PROXY allows to know it; only for limits. */
  ip: string
  /** True when the HTML may be kept and served to every other anonymous reader. */
  shareable: boolean
  /** Set by a loader whose answer is another one in a moment, as while something is computed: it is not kept. */
  passing?: boolean
}

declare module '@remix-run/node' {
  interface AppLoadContext extends AppContext {}
  interface Future {
    v3_singleFetch: true
  }
}
