import type { SignedIn } from '#app/domain/actors.ts'
import { publishBulletin, startBulletin } from '#app/services/bulletins.server.ts'
import type { Db } from '#db/schema.ts'
import { NOW } from './alliances.ts'

export const NATIONAL = { period: '2026-T4', scope: 'national', scopeKey: '', slugName: '' } as const
export const TEXTS = { title: 'Lo que logramos', body: '## Hola\n\nUn trimestre.', titleEn: null, bodyEn: null }

/** Starts and publishes the bulletin of the whole network; gives its id. */
export async function publishNational(db: Db, actor: SignedIn, texts: Partial<typeof TEXTS> = {}, now = NOW) {
  const id = await startBulletin(db, actor, NATIONAL, now)
  await publishBulletin(db, actor, id, { ...TEXTS, ...texts, version: 1 }, now)
  return id
}

export const bulletinRow = (db: Db, id: string) =>
  db.selectFrom('bulletin').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
