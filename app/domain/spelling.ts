/** A word that some records have, folded, and how many. */
export interface Term {
  term: string
  doc: number
}

/** How many letters of a word of this length may be wrong. */
const wrongAtMost = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2)
/** From this length on, a wrong word may be the beginning of a longer one. */
const BEGINNING_FROM = 6
/** People rarely miss the first letter. */
const OTHER_FIRST_LETTER = 0.25
const ONLY_BEGINNING = 0.5

/**
 * The words of `terms` that `word` may be a slip for, all of them equally near, those that more records have first.
 *
 * @param more how many more letters may be wrong than usual: to suggest rather than to answer
 */
export function nearestTerms(word: string, terms: Iterable<Term>, more = 0, most = 3): string[] {
  const allowed = wrongAtMost(word.length) + (word.length < 4 ? 0 : more)
  if (allowed === 0) return []
  let best = Number.POSITIVE_INFINITY
  let found: Term[] = []
  for (const candidate of terms) {
    const { term } = candidate
    if (term.length < word.length - allowed || term.length < 3) continue
    if (word.length < BEGINNING_FROM && term.length > word.length + allowed) continue
    const score = slips(word, term, allowed) + (term[0] === word[0] ? 0 : OTHER_FIRST_LETTER)
    if (score > best || score > allowed + ONLY_BEGINNING) continue
    if (score < best) found = []
    best = score
    found.push(candidate)
  }
  return found
    .filter(({ term }) => !found.some(other => other.term !== term && term.startsWith(other.term)))
    .sort((a, b) => b.doc - a.doc || (a.term < b.term ? -1 : 1))
    .slice(0, most)
    .map(({ term }) => term)
}

/**
 * How many letters to add, drop, change or swap with their neighbour make `word` of `term`, or half of one more than make
 * it of a beginning of `term`; infinite when more than `most`.
 */
export function slips(word: string, term: string, most: number): number {
  const width = Math.min(term.length, word.length + most)
  let before: number[] = []
  let above = Array.from({ length: width + 1 }, (_, j) => j)
  for (let i = 1; i <= word.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= width; j++) {
      const same = word[i - 1] === term[j - 1]
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && word[i - 1] === term[j - 2] && word[i - 2] === term[j - 1]
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return Number.POSITIVE_INFINITY
    before = above
    above = row
  }
  const whole = width === term.length ? (above[width] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
  const beginning = word.length < BEGINNING_FROM ? Number.POSITIVE_INFINITY : Math.min(...above) + ONLY_BEGINNING
  const score = Math.min(whole, beginning)
  return score > most + ONLY_BEGINNING ? Number.POSITIVE_INFINITY : score
}
