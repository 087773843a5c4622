/** A process of its own that says of suggested partners. */
import type { SignedIn } from '#app/domain/actors.ts'
import { dismissPartner, restorePartner } from '#app/services/partner-dismissals.server.ts'
import { NOW } from './alliances.ts'
import { takePart } from './at-once-process.ts'

export interface PartnerTask {
  act: 'dismiss' | 'restore'
  actor: SignedIn
  once?: string
}

takePart<PartnerTask>((db, { act, actor, once }) => {
  const said = { slug: 'cacao', other: 'tic', rule: 'all', reason: 'Ya lo intentamos.', once } as const
  return {
    dismiss: () => dismissPartner(db, actor, said, NOW),
    restore: () => restorePartner(db, actor, said, NOW),
  }[act]
})
