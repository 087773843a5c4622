import type { DismissedRule } from '#app/domain/partner-suggestions.ts'
import type { Instant } from './columns.ts'

/** A partner that was suggested to a cluster and does not apply, wholly or by one rule. At most one of each. */
export interface PartnerDismissalTable {
  id: string
  clusterId: string
  otherId: string
  rule: DismissedRule
  /** For the cluster and the coordination. */
  reason: string
  dismissedBy: string | null
  dismissedAt: Instant
}
