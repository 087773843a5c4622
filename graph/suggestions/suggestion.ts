/**
 * What every suggestion is made of. A rule looks at one context and gives how well it holds with the reasons in words;
 * a table of weights makes points of it. Rules that need no more than a pair of clusters serve every kind of suggestion.
 */

/** A sentence to be written in the reader's language: codes, numbers and names, never words. */
export interface Reason<Key extends string = string, Params = Record<string, unknown>> {
  key: Key
  params: Params
}

/** `score`: 0 does not hold, 1 holds entirely. */
export interface Verdict<R extends Reason = Reason> {
  score: number
  reasons: readonly R[]
}

export type Rule<Context, R extends Reason = Reason> = (context: Context) => Verdict<R>

/** What one rule gives of the points it can give, both whole. */
export interface Part<Name extends string = string> {
  rule: Name
  points: number
  of: number
}

export interface Suggestion<Name extends string = string, R extends Reason = Reason> {
  /** Whom it suggests. */
  id: string
  /** Sum of the points of its parts. */
  score: number
  /** In the order of the table of weights. */
  parts: readonly Part<Name>[]
  /** In the order of the parts. */
  reasons: readonly R[]
}

/** Applies every rule of a table to one context. */
export function suggest<Name extends string, Context, R extends Reason>(
  id: string,
  rules: Record<Name, Rule<Context, R>>,
  weights: Record<Name, { weight: number }>,
  context: Context,
): Suggestion<Name, R> {
  const parts: Part<Name>[] = []
  const reasons: R[] = []
  let score = 0
  for (const rule of Object.keys(weights) as Name[]) {
    const verdict = rules[rule](context)
    const of = weights[rule].weight
    const points = Math.round(Math.min(1, Math.max(0, verdict.score)) * of)
    parts.push({ rule, points, of })
    reasons.push(...verdict.reasons)
    score += points
  }
  return { id, score, parts, reasons }
}

/** The best first; equals by their id, so that an order never depends on the order things came in. */
export function byScore(a: Suggestion, b: Suggestion): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
