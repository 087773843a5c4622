import type { EventVerb } from './events.ts'

/** What is done several times over at one sitting: its sentence can say how often. */
export const REPEATED_VERBS = [
  'alliance.evidence-added',
  'project.milestone-added',
  'project.milestone-changed',
  'project.milestone-done',
  'project.budget-added',
  'project.budget-changed',
  'project.evidence-added',
  'mentorship.commitment-made',
] as const satisfies readonly EventVerb[]
export type RepeatedVerb = (typeof REPEATED_VERBS)[number]

export const isRepeated = (verb: EventVerb): verb is RepeatedVerb => REPEATED_VERBS.some(one => one === verb)

interface Line {
  seq: number
  verb: EventVerb
  subjectType: string
  subjectId: string
  actorId: string | null
  onBehalfOf: string | null
  audience: string
  recordedAt: string
  occurredOn: string | null
}

/** The newest of lines that tell the same, and how many they are. */
export type Told<L> = L & { times: number }

/**
 * Lines of a log, in its order, those that follow each other within a minute with the same verb of the same people about
 * the same record as one.
 */
export function groupRepeated<L extends Line>(lines: readonly L[]): Told<L>[] {
  const told: Told<L>[] = []
  for (const line of lines) {
    const last = told.at(-1)
    if (last && isRepeated(line.verb) && keyOf(last) === keyOf(line)) last.times++
    else told.push({ ...line, times: 1 })
  }
  return told
}

function keyOf({ verb, subjectType, subjectId, actorId, onBehalfOf, audience, recordedAt, occurredOn }: Line): string {
  const minute = recordedAt.slice(0, 'YYYY-MM-DDTHH:MM'.length)
  return JSON.stringify([verb, subjectType, subjectId, actorId, onBehalfOf, audience, minute, occurredOn])
}
