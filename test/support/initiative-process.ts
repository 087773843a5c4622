/** A process of its own that does things to initiatives. */
import type { SignedIn } from '#app/domain/actors.ts'
import { joinInitiative, withdrawCommitment } from '#app/services/initiative-commitments.server.ts'
import { castVote, decideInitiative } from '#app/services/initiative-decisions.server.ts'
import { editInitiative } from '#app/services/initiative-edits.server.ts'
import { takePart } from './at-once-process.ts'
import { COMMITMENT, initiativeForm, NOW, onPage, publish, settle } from './initiatives.ts'

export interface InitiativeTask {
  act: 'publish' | 'commit' | 'withdraw' | 'edit' | 'decide' | 'vote' | 'settle'
  actor: SignedIn
  slug?: string
  version?: number
  once?: string
  /** What its clock shows, ISO; `NOW` unless told. */
  now?: string
}

takePart<InitiativeTask>(async (db, { act, actor, slug = '', version, once, now: at }) => {
  const now = at ? new Date(at) : NOW
  const form = onPage(slug, { version, once })
  const changed = await initiativeForm(db, 'cacao', { purpose: 'Otro propósito', version })
  return {
    publish: () => publish(db, actor, {}, { once }, now),
    commit: () => joinInitiative(db, actor, { ...form, ...COMMITMENT }, now),
    withdraw: () => withdrawCommitment(db, actor, form, now),
    edit: () => editInitiative(db, actor, { ...changed, slug }, now),
    decide: () => decideInitiative(db, actor, form, now),
    vote: () => castVote(db, actor, { ...form, vote: 'yes' as const }, now),
    settle: async () => {
      await settle(db, now)
      return slug
    },
  }[act]
})
