import type { AllianceAct, AllianceState } from '#app/domain/alliance-lifecycle.ts'
import { REASONS } from './words.ts'

/** What the rows of an alliance keep of its acts. */
export class AllianceHistory {
  version = 1
  lastAt: Date
  activeSince: Date | null
  renewedAt: Date | null = null
  endedAt: Date | null = null
  /** By party, its last answer. */
  readonly answers = new Map<string, { at: Date; reason: string | null }>()

  constructor(proposedAt: Date, proposer: string, state: AllianceState) {
    this.lastAt = proposedAt
    this.activeSince = state.status === 'active' ? proposedAt : null
    this.answers.set(proposer, { at: proposedAt, reason: null })
  }

  note(act: AllianceAct, by: string, at: Date, before: AllianceState, after: AllianceState): void {
    this.lastAt = at
    if (after.status !== before.status) this.version += 1
    if (after.status === 'active' && before.status !== 'active') this.activeSince = at
    if (act === 'renew') this.renewedAt = at
    else if (act === 'end') this.endedAt = at
    else this.answers.set(by, { at, reason: act === 'confirm' || act === 'edit' ? null : REASONS[act] })
  }
}
