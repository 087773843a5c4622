/** A process of its own that does things to bulletins, and sends what is due. */
import type { SignedIn } from '#app/domain/actors.ts'
import { discardBulletin, publishBulletin, saveBulletin, startBulletin } from '#app/services/bulletins.server.ts'
import { runDueJobs } from '#app/services/jobs.server.ts'
import { NOW } from './alliances.ts'
import { takePart } from './at-once-process.ts'
import { NATIONAL, TEXTS } from './bulletins.ts'
import { postbox } from './mail.ts'

export interface BulletinTask {
  act: 'start' | 'save' | 'publish' | 'discard' | 'mail'
  actor: SignedIn
  id?: string
  once?: string
}

takePart<BulletinTask>((db, { act, actor, id = '', once }) => {
  const text = { ...TEXTS, version: 1 }
  const box = postbox()
  return {
    start: () => startBulletin(db, actor, NATIONAL, NOW, once),
    save: () => saveBulletin(db, actor, id, text, NOW, once),
    publish: () => publishBulletin(db, actor, id, text, NOW, once),
    discard: () => discardBulletin(db, actor, id, 1, NOW, once),
    mail: async () => {
      await runDueJobs(db, box, NOW)
      return box.sent.map(({ messageId }) => messageId).join(' ')
    },
  }[act]
})
