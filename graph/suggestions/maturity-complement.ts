import { LEVELS } from './maturity-gap.ts'
import type { Partner, PartnerContext } from './partner.ts'
import type { Reason, Verdict } from './suggestion.ts'

export type MaturityComplementReason =
  | Reason<'complement', { ahead: readonly string[]; behind: readonly string[] }>
  | Reason<'ahead', { ahead: readonly string[] }>

/** It teaches and has nothing to learn: half a complement. */
const ONE_WAY = 0.5
/** So many dimensions of each side are named. */
const NAMED = 2

/** Each is ahead of the other in some dimension, by public readings. Who is only behind complements nobody. */
export function maturityComplement({ own, other }: PartnerContext): Verdict<MaturityComplementReason> {
  const ahead = dimensionsAhead(other, own)
  const behind = dimensionsAhead(own, other)
  if (ahead.length === 0) return { score: 0, reasons: [] }
  const named = ahead.slice(0, NAMED)
  if (behind.length === 0) return { score: ONE_WAY, reasons: [{ key: 'ahead', params: { ahead: named } }] }
  return { score: 1, reasons: [{ key: 'complement', params: { ahead: named, behind: behind.slice(0, NAMED) } }] }
}

function dimensionsAhead(first: Partner, second: Partner): string[] {
  return [...first.levels]
    .filter(([dimension, level]) => {
      const than = second.levels.get(dimension)
      return than !== undefined && LEVELS.indexOf(level) > LEVELS.indexOf(than)
    })
    .map(([dimension]) => dimension)
    .sort()
}
