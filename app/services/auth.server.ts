import { type Actor, ANONYMOUS } from '#app/domain/actors.ts'
import type { Db } from '#db/schema.ts'

export interface SessionAnswer {
  actor: Actor
  sessionId: string | null
  /** A cookie to renew or clear, when there is one. */
  setCookie: string | null
}

/** Who sends a request, from its `Cookie` header. */
export async function readSession(_db: Db, _cookie: string | undefined, _now: Date): Promise<SessionAnswer> {
  return { actor: ANONYMOUS, sessionId: null, setCookie: null }
}
