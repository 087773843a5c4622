import { MENTORSHIP_LIMITS, type MentorshipFormat } from './mentorships.ts'

/** What is to be reached, and what will show that it was. */
export interface GoalTerms {
  text: string
  indicator: string
  target: string | null
}

/** What both sides sign, as its form and its history hold it. */
export interface AgreementTerms {
  goals: GoalTerms[]
  sessions: number
  months: number
  format: MentorshipFormat
  terms: string | null
}

/** 1, 2, 3: the goals of the form, in order. */
export const GOAL_PLACES = Array.from({ length: MENTORSHIP_LIMITS.goals }, (_, index) => index + 1)

/** One thing of an agreement that can differ between versions; `place` tells goals apart. */
export type AgreementLine =
  | { name: 'goal' | 'indicator' | 'target'; place: number; value: string }
  | { name: 'sessions' | 'months' | 'format' | 'terms'; value: string }

/** Its lines in the order people read them; `''` where nothing is said. */
export function agreementLines({ goals, sessions, months, format, terms }: AgreementTerms): AgreementLine[] {
  return [
    ...GOAL_PLACES.flatMap((place): AgreementLine[] => {
      const goal = goals[place - 1]
      return [
        { name: 'goal', place, value: goal?.text ?? '' },
        { name: 'indicator', place, value: goal?.indicator ?? '' },
        { name: 'target', place, value: goal?.target ?? '' },
      ]
    }),
    { name: 'sessions', value: String(sessions) },
    { name: 'months', value: String(months) },
    { name: 'format', value: format },
    { name: 'terms', value: terms ?? '' },
  ]
}

export interface ChangedLine {
  line: AgreementLine
  /** What it said before. */
  before: string
}

/** The lines that say something else in `after` than in `before`. */
export function changedLines(before: AgreementTerms, after: AgreementTerms): ChangedLine[] {
  const old = agreementLines(before)
  return agreementLines(after).flatMap((line, index) => {
    const earlier = old[index]?.value ?? ''
    return earlier === line.value ? [] : [{ line, before: earlier }]
  })
}
