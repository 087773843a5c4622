import { addMonths, dayInBogota, endOfDayInBogota } from './dates.ts'
import type { AllianceArea, Provenance } from './vocabularies.ts'

/** product.md, "Life cycles": `proposed → active → ended`, or declined / withdrawn / disputed. */
export const ALLIANCE_STATUSES = ['proposed', 'active', 'ended', 'declined', 'withdrawn', 'disputed'] as const
export type AllianceStatus = (typeof ALLIANCE_STATUSES)[number]

/** The statuses in which something can still happen. */
export const OPEN_ALLIANCE_STATUSES = ['proposed', 'active', 'disputed'] as const satisfies readonly AllianceStatus[]

/** What everybody sees; declined and withdrawn ones are of their parties and the coordination ("Claims about others"). */
export const PUBLIC_ALLIANCE_STATUSES = [
  'proposed',
  'active',
  'ended',
  'disputed',
] as const satisfies readonly AllianceStatus[]

/** What one party has said so far. */
export const PARTY_ANSWERS = ['pending', 'confirmed', 'declined', 'disputed'] as const
export type PartyAnswer = (typeof PARTY_ANSWERS)[number]

export function isOpenAlliance(status: AllianceStatus): boolean {
  return (OPEN_ALLIANCE_STATUSES as readonly AllianceStatus[]).includes(status)
}

export function isPublicAlliance(status: AllianceStatus): boolean {
  return (PUBLIC_ALLIANCE_STATUSES as readonly AllianceStatus[]).includes(status)
}

/** Longest texts, in characters, and most parties: the fields say so before the form is sent. */
export const ALLIANCE_LIMITS = {
  title: 160,
  name: 200,
  city: 80,
  purpose: 4000,
  contribution: 1000,
  reason: 2000,
  outcome: 4000,
  parties: 12,
} as const

/** «Ninguna de estas»: the party that was not listed is none of the similar ones shown. */
export const NO_MATCH = 'ninguna'

/** The key under which there is at most one open alliance: its area and its parties, in any order. */
export function openKeyOf(area: AllianceArea, partyIds: readonly string[]): string {
  return [area, ...[...partyIds].sort()].join('|')
}

/** After this many months without a renewal an active alliance is shown as *sin verificar*. */
export const VERIFIED_FOR_MONTHS = 12

interface Verifiable {
  status: AllianceStatus
  provenance: Provenance
  /** Instants, ISO-8601. */
  activeSince: string | null
  renewedAt: string | null
}

/** The last instant at which an active alliance still counts as verified; null when it never stops to. */
export function verifiedUntil({ status, provenance, activeSince, renewedAt }: Verifiable): Date | null {
  if (status !== 'active' || provenance === 'documentado' || provenance === 'ilustrativo' || !activeSince) return null
  const last = renewedAt && renewedAt > activeSince ? renewedAt : activeSince
  const day = new Date(`${dayInBogota(new Date(last))}T12:00:00Z`)
  return endOfDayInBogota(addMonths(day, VERIFIED_FOR_MONTHS).toISOString().slice(0, 10))
}

/** *Sin verificar*: in force for twelve months without either side renewing it. Computed when read, never stored. */
export function isUnverified(alliance: Verifiable, now: Date): boolean {
  const until = verifiedUntil(alliance)
  return until !== null && now > until
}
