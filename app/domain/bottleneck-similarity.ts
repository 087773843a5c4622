import { searchable } from './text.ts'

/** What two bottlenecks are compared by. */
export interface Comparable {
  title: string
  description: string
  productiveSector: string
  category: string
}

/** From here on a bottleneck is shown as similar to the one being reported. */
const SIMILAR_FROM = 0.27
const SHOWN_AT_MOST = 5
/** What the same category adds, and the same sector. */
const KINSHIP = 0.07

const STOP_WORDS = new Set(
  'a al ante con cada como cuando de del desde donde el ella ellas ellos en entre es esta estan este esto estos fuera hay la las le les lo los mas mi muy ni no o para pero poca pocas poco pocos por porque que quien se ser si sin sobre son su sus tiene tienen todo todos un una uno unos y ya'.split(
    ' ',
  ),
)

/** The words that carry meaning, without accents, case and the plural's ending. */
function wordsOf(text: string): string[] {
  const words = searchable(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter(word => word.length > 2 && !STOP_WORDS.has(word)).map(stem)
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(es|s)$/, '').replace(/[aeo]$/, '') : word
}

export function trigramsOf(words: readonly string[]): Set<string> {
  const trigrams = new Set<string>()
  for (const word of words) {
    const padded = ` ${word} `
    for (let i = 0; i + 3 <= padded.length; i++) trigrams.add(padded.slice(i, i + 3))
  }
  return trigrams
}

/** Sørensen–Dice: 1 for the same trigrams, 0 for none in common. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let common = 0
  for (const one of a) if (b.has(one)) common++
  return (2 * common) / (a.size + b.size)
}

/** Which part of `words` stands in `text`, a rare word counting for more than a common one. */
function shareIn(words: readonly string[], text: ReadonlySet<string>, weight: (word: string) => number): number {
  let all = 0
  let found = 0
  for (const word of new Set(words)) {
    all += weight(word)
    if (text.has(word)) found += weight(word)
  }
  return all === 0 ? 0 : found / all
}

interface Prepared {
  trigrams: Set<string>
  titleWords: string[]
  allWords: Set<string>
}

function prepare({ title, description }: Comparable): Prepared {
  const titleWords = wordsOf(title)
  return { titleWords, trigrams: trigramsOf(titleWords), allWords: new Set([...titleWords, ...wordsOf(description)]) }
}

/** How rare a word is among `texts`, between 0 (in all of them) and about log of how many they are. */
function rarity(texts: readonly Prepared[]): (word: string) => number {
  const found = new Map<string, number>()
  for (const { allWords } of texts) for (const word of allWords) found.set(word, (found.get(word) ?? 0) + 1)
  return word => Math.log((2 + texts.length) / (found.get(word) ?? 1))
}

/**
 * Finds those of `known` that may be the same as a bottleneck, the most alike first, five at most: alike in the letters of
 * their titles, in the words of title and description, and a little more so within one category and sector. The words
 * of `known` are taken apart once, for every search after that.
 */
export function similaritySearch<T extends Comparable>(known: readonly T[]): (sought: Comparable) => T[] {
  const others = known.map(other => ({ other, prepared: prepare(other) }))
  const weight = rarity(others.map(o => o.prepared))
  return sought => {
    const mine = prepare(sought)
    return others
      .map(({ other, prepared }) => {
        const titles = dice(mine.trigrams, prepared.trigrams)
        const there = shareIn(mine.titleWords, prepared.allWords, weight)
        const back = shareIn(prepared.titleWords, mine.allWords, weight)
        const kin =
          Number(other.category === sought.category) + Number(other.productiveSector === sought.productiveSector)
        const score = 0.5 * titles + 0.25 * there + 0.25 * back
        return { other, score: score > 0 ? score + kin * KINSHIP : 0 }
      })
      .filter(({ score }) => score >= SIMILAR_FROM)
      .sort((a, b) => b.score - a.score)
      .slice(0, SHOWN_AT_MOST)
      .map(({ other }) => other)
  }
}

/** One search of `similaritySearch`. */
export function similarTo<T extends Comparable>(sought: Comparable, known: readonly T[]): T[] {
  return similaritySearch(known)(sought)
}
