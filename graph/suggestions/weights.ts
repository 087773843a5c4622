/**
 * How much each rule counts, of 100. The order is the one in which parts and reasons are shown; groups are the segments
 * of the bar. `/metodologia` shows this very table.
 */
export const MENTOR_WEIGHTS = {
  maturityGap: { weight: 35, group: 'level' },
  sectorOrChainLink: { weight: 15, group: 'likeness' },
  sharedBottlenecks: { weight: 15, group: 'likeness' },
  networkDistance: { weight: 10, group: 'nearness' },
  region: { weight: 10, group: 'nearness' },
  mentorLoad: { weight: 10, group: 'room' },
  answerTime: { weight: 5, group: 'room' },
} as const satisfies Record<string, { weight: number; group: string }>

export type MentorRule = keyof typeof MENTOR_WEIGHTS
export const MENTOR_RULES = Object.keys(MENTOR_WEIGHTS) as MentorRule[]

export type MentorGroup = (typeof MENTOR_WEIGHTS)[MentorRule]['group']
export const MENTOR_GROUPS = [...new Set(MENTOR_RULES.map(rule => MENTOR_WEIGHTS[rule].group))]

/**
 * How much each rule of the suggested partners counts, of 100. Only rules that `open` make somebody a suggestion: the rest
 * say more of those who are. `/metodologia` shows this very table.
 */
export const PARTNER_WEIGHTS = {
  needsOffered: { weight: 30, opens: true },
  complementaryChainLinks: { weight: 15, opens: true },
  openBottlenecks: { weight: 20, opens: true },
  sameObstacle: { weight: 10, opens: true },
  commonAllies: { weight: 10, opens: true },
  structuralHole: { weight: 10, opens: false },
  maturityComplement: { weight: 5, opens: false },
} as const satisfies Record<string, { weight: number; opens: boolean }>

export type PartnerRule = keyof typeof PARTNER_WEIGHTS
export const PARTNER_RULES = Object.keys(PARTNER_WEIGHTS) as PartnerRule[]
