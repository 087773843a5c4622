/** A process of its own that does things to alliances. */
import type { SignedIn } from '#app/domain/actors.ts'
import { confirmAlliance, withdrawAlliance } from '#app/services/alliance-answers.server.ts'
import { NOW, PUBLIC_URL, propose } from './alliances.ts'
import { takePart } from './at-once-process.ts'

export interface AllianceTask {
  act: 'propose' | 'withdraw' | 'confirm'
  actor: SignedIn
  slug?: string
  version?: number
  once?: string
}

takePart<AllianceTask>((db, { act, actor, slug = '', ...more }) => {
  const answer = { slug, publicUrl: PUBLIC_URL, ...more }
  return {
    propose: () => propose(db, actor, more),
    withdraw: () => withdrawAlliance(db, actor, answer, NOW),
    confirm: () => confirmAlliance(db, actor, answer, NOW),
  }[act]
})
