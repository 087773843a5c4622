import type { TFunction } from 'i18next'
import {
  QUERY_AT_MOST,
  type SearchAnswer,
  type SearchGroup,
  type SearchHit,
  type SearchKind,
  type SearchWord,
  wordsOf,
} from '#app/domain/search.ts'
import { nearestTerms, type Term } from '#app/domain/spelling.ts'
import { searchable } from '#app/domain/text.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { type FoundEntries, hasTermBeginning, listTerms, searchEntries } from '#db/queries/search.ts'
import type { Db, Row } from '#db/schema.ts'
import { keptUntilNextEvent } from './kept.server.ts'
import type { Help, HelpPart } from './search-help.server.ts'
import { helpHitOf, hitOf } from './search-hits.server.ts'

export interface SearchQuestion {
  /** As typed. */
  q: string
  /** Only of this kind, page by page; else the first of every kind. */
  kind?: SearchKind | null
  /** From 1; only with a kind. */
  page?: number
  /** So many of each kind. */
  most: number
  /** Without their texts, for a short list. */
  brief?: boolean
}

/** Who asks. */
export interface Reader {
  t: TFunction
  language: Language
  /** `helpIn(language)`. */
  help: Help
}

interface Found extends FoundEntries {
  help: HelpPart[]
}

/**
 * Searches what everybody may see, and the long pages. Every word has to be there, or begin a word that is; a word that
 * nothing has is taken for the nearest that something has; where nothing has all words, what has some is given and said.
 */
export async function searchEverything(
  db: Db,
  { t, language, help }: Reader,
  question: SearchQuestion,
): Promise<SearchAnswer> {
  const q = question.q.trim().slice(0, QUERY_AT_MOST)
  const said = wordsOf(q)
  if (said.length === 0) return nothing(q, false)
  const understood = await understand(db, help, said)
  const words = understood.filter(word => word.beginnings.length > 0)
  if (words.length === 0) return { ...nothing(q, true), suggestions: await suggest(db, help, said) }

  const all = await find(db, help, words, true, question)
  const loose = words.length > 1 && isEmpty(all)
  const page = lastPage(loose ? await find(db, help, words, false, question) : all, question)
  const turned = { ...question, page }
  const found = loose || page !== (question.page ?? 1) ? await find(db, help, words, !loose, turned) : all
  const beginnings = words.flatMap(word => word.beginnings)
  const groups = namedFirst(groupsOf(found, turned, { t, language, beginnings }), q)
  const corrected = words.filter(word => word.wrong).map(word => ({ said: word.said, instead: spelled(word, found) }))
  return {
    q,
    asked: true,
    groups,
    total: groups.reduce((sum, group) => sum + group.total, 0),
    page,
    corrected,
    left: understood.filter(word => word.beginnings.length === 0).map(word => word.said),
    loose,
    suggestions: [],
  }
}

const nothing = (q: string, asked: boolean): SearchAnswer => {
  return { q, asked, groups: [], total: 0, page: 1, corrected: [], left: [], loose: false, suggestions: [] }
}
/** The page asked for, or the last there is. */
function lastPage({ totals, help }: Found, { kind, page = 1, most }: SearchQuestion): number {
  const total = kind === 'help' ? help.length : (totals.find(one => one.kind === kind)?.total ?? 0)
  return Math.min(page, Math.max(1, Math.ceil(total / most)))
}

const isEmpty = ({ totals, help }: Found) => totals.length === 0 && help.length === 0

/** A word as it is looked for: itself, the nearest that something has in its place (`wrong`), or nothing at all. */
type Understood = SearchWord & { wrong: boolean }

async function understand(db: Db, help: Help, words: readonly SearchWord[]): Promise<Understood[]> {
  return Promise.all(
    words.map(async (word): Promise<Understood> => {
      const isThere = await Promise.all(word.beginnings.map(beginning => hasTermBeginning(db, beginning)))
      if (isThere.includes(true) || help.search([word], true).length > 0) return { ...word, wrong: false }
      const beginnings = nearestTerms(word.said, await termsOf(db, help))
      return { said: word.said, beginnings, wrong: beginnings.length > 0 }
    }),
  )
}

/** Words that something has, read when somebody mistypes one. */
function termsOf(db: Db, help: Help): Promise<Term[]> {
  return keptUntilNextEvent(db, `search-terms/${help.language}`, async () => [...(await listTerms(db)), ...help.terms])
}

async function suggest(db: Db, help: Help, words: readonly SearchWord[]): Promise<string[]> {
  const terms = await termsOf(db, help)
  return [...new Set(words.flatMap(({ said }) => nearestTerms(said, terms, 1)))].slice(0, 4)
}

/** No page lies further back: what an address asks for beyond is no number that a database could skip to. */
const LAST_PAGE = 100_000

async function find(
  db: Db,
  help: Help,
  words: readonly SearchWord[],
  every: boolean,
  { kind, page = 1, most }: SearchQuestion,
): Promise<Found> {
  const from = kind ? (Math.min(page, LAST_PAGE) - 1) * most : 0
  const found = await searchEntries(db, {
    words: words.map(word => word.beginnings),
    every,
    kind: kind === 'help' ? undefined : (kind ?? undefined),
    from,
    most,
  })
  return { ...found, help: help.search(words, every) }
}

function groupsOf(
  found: Found,
  { kind, page = 1, most, brief }: SearchQuestion,
  told: Parameters<typeof hitOf>[1],
): SearchGroup[] {
  const isShown = (one: SearchKind) => !kind || kind === one
  const shortened = (hit: SearchHit): SearchHit => (brief ? { ...hit, text: [] } : hit)
  const groups = found.totals.map(({ kind: one, total }): SearchGroup => {
    const entries = isShown(one) ? found.entries.filter(entry => entry.kind === one) : []
    return { kind: one, total, hits: entries.map(entry => shortened(hitOf(entry, told))) }
  })
  if (found.help.length === 0) return groups
  const from = kind ? (page - 1) * most : 0
  const parts = isShown('help') ? found.help.slice(from, from + most) : []
  return [
    ...groups,
    { kind: 'help', total: found.help.length, hits: parts.map(part => shortened(helpHitOf(part, told))) },
  ]
}

/** The kind of what bears the very name that was typed, or a longer one that begins with it, comes before the others. */
function namedFirst(groups: readonly SearchGroup[], q: string): SearchGroup[] {
  const typed = searchable(q)
  const isNamed = ({ hits }: SearchGroup) =>
    hits.some(hit => `${searchable(hit.title.join(''))} `.startsWith(`${typed} `))
  return [...groups.filter(isNamed), ...groups.filter(group => !isNamed(group))]
}

/** The words looked for in place of a wrong one, with their accents where what was found shows them. */
function spelled({ beginnings }: Understood, { entries, help }: Found): string[] {
  const texts = [...entries.map(textOf), ...help.map(({ title, text }) => `${title} ${text}`)]
  return beginnings.map(term => {
    for (const text of texts) {
      const word = text.match(/[\p{L}\p{N}\p{M}]+/gu)?.find(one => searchable(one) === term)
      if (word) return word.toLocaleLowerCase()
    }
    return term
  })
}

const textOf = ({ title, titleEn, names, words, aliases, body, bodyEn }: Row<'searchEntry'>) =>
  [title, titleEn, names, words, aliases, body, bodyEn].join(' ')
