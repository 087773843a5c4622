import type { DecisionRule, VoteValue } from './initiatives.ts'

export type Outcome = 'agreed' | 'not_agreed'

/** How many of the clusters that may vote said what. */
export interface Tally {
  yes: number
  no: number
  abstain: number
  /** Have not voted. */
  silent: number
}

export function tallyOf(voters: number, votes: readonly VoteValue[]): Tally {
  const count = (value: VoteValue) => votes.filter(vote => vote === value).length
  return { yes: count('yes'), no: count('no'), abstain: count('abstain'), silent: voters - votes.length }
}

/** Whether so many for and against carry it. Somebody has to be for it; abstaining, or saying nothing, counts for neither. */
function carries(rule: DecisionRule, yes: number, no: number): boolean {
  if (yes === 0) return false
  switch (rule) {
    case 'consensus':
      return no === 0
    case 'majority':
      return yes > no
    case 'two_thirds':
      return yes >= 2 * no
  }
}

/** The outcome, as soon as those who have not voted cannot change it any more; null before. */
export function decide(rule: DecisionRule, { yes, no, silent }: Tally): Outcome | null {
  const atWorst = carries(rule, yes, no + silent)
  const atBest = carries(rule, yes + silent, no)
  if (atWorst !== atBest) return null
  return atBest ? 'agreed' : 'not_agreed'
}
