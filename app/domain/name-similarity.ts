import { dice, trigramsOf } from './bottleneck-similarity.ts'
import { searchable } from './text.ts'

/** What half of the names have in common says nothing about them. */
const COMMON_WORDS = new Set(
  'cluster iniciativa camara comercio universidad asociacion fundacion ministerio de del la el los las y e en para por colombia'.split(
    ' ',
  ),
)
const SIMILAR_FROM = 0.45
const SHOWN_AT_MOST = 6

interface NamedParty {
  /** `searchable` text: name, other spellings, place. */
  searchText: string
  name: string
}

function wordsOf(text: string): string[] {
  const words = searchable(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const rare = words.filter(word => !COMMON_WORDS.has(word))
  return rare.length > 0 ? rare : words
}

/** Those of `known` that `typed` may name, the most alike first: alike in their letters, or with every word of it. */
export function similarNames<T extends NamedParty>(typed: string, known: readonly T[]): T[] {
  const words = wordsOf(typed)
  if (words.length === 0) return []
  const mine = trigramsOf(words)
  return known
    .map(party => ({ party, score: scoreOf(party, words, mine) }))
    .filter(({ score }) => score >= SIMILAR_FROM)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN_AT_MOST)
    .map(({ party }) => party)
}

function scoreOf({ name, searchText }: NamedParty, words: readonly string[], mine: ReadonlySet<string>): number {
  const letters = dice(mine, trigramsOf(wordsOf(name)))
  const said = words.join('').length >= 3 && words.every(word => searchText.includes(word))
  return said ? Math.max(letters, SIMILAR_FROM) + letters / 10 : letters
}
