import type { AppLoadContext } from '@remix-run/node'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { readEnv } from '#app/server/env.ts'
import type { Db } from '#db/schema.ts'

const NOW = new Date('2026-11-20T15:00:00.000Z')

/** What the server hands to loaders and actions, for tests that call one directly. Anonymous and Spanish unless told. */
export function testContext(db: Db, more: Partial<AppLoadContext> = {}): AppLoadContext {
  const language = more.language ?? 'es'
  return {
    db,
    env: readEnv({ NODE_ENV: 'test', PUBLIC_URL: 'https://interclusters.test' }),
    actor: ANONYMOUS,
    sessionId: null,
    now: NOW,
    language,
    t: serverI18n(language).t,
    nonce: 'nonce',
    requestId: 'request',
    ip: '127.0.0.1',
    shareable: false,
    ...more,
  }
}
