import type { TFunction } from 'i18next'
import type { SearchAnswer, SearchKind } from '#app/domain/search.ts'
import { DESTINATIONS } from '#app/domain/shortcuts.ts'
import { searchable } from '#app/domain/text.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { readRecent } from './recent.ts'

export interface PaletteOption {
  /** Where it leads; `null` opens the list of shortcuts. */
  href: string | null
  /** In pieces that take turns, not marked and marked. */
  title: string[]
  code: string | null
  codeMarked: boolean
  note: string
  kind: SearchKind | null
  illustrative: boolean
  /** Kept among the last opened. */
  isRecord: boolean
}

export interface PaletteGroup {
  name: string
  options: PaletteOption[]
}

interface Typed {
  t: TFunction
  viewer: Viewer | null
  typed: string
  answer: SearchAnswer | null
}

const OF_SIGNED_IN = ['inbox', 'notices', 'following', 'account']

const plain = (title: string, href: string | null, note = ''): PaletteOption => {
  return { href, title: [title], code: null, codeMarked: false, note, kind: null, illustrative: false, isRecord: false }
}

/** What can be chosen: what was found, the pages and acts whose names have every word, the way to all results. */
export function paletteGroups({ t, viewer, typed, answer }: Typed): PaletteGroup[] {
  const q = typed.trim()
  const found = q && answer ? foundGroups(t, answer) : []
  const words = searchable(q).split(' ').filter(Boolean)
  const isMeant = ({ title }: PaletteOption) => words.every(word => searchable(title[0]).includes(word))
  const pages = pagesFor(t, viewer).filter(isMeant)
  const acts = actsFor(t, viewer).filter(isMeant)
  const recent = q ? [] : readRecent().map(({ title, href, code }) => ({ ...plain(title, href), code, isRecord: true }))
  const all = q ? [plain(allWords(t, q, answer), `/buscar?q=${encodeURIComponent(q)}`)] : []
  return [
    { name: t('search.palette.recent'), options: recent },
    ...found,
    { name: t('search.palette.results'), options: all },
    { name: t('search.palette.goTo'), options: pages },
    { name: t('search.palette.doIt'), options: acts },
  ].filter(({ options }) => options.length > 0)
}

function allWords(t: TFunction, q: string, answer: SearchAnswer | null): string {
  return answer && answer.total > 0
    ? t('search.palette.all', { count: answer.total })
    : t('search.palette.searchFor', { q })
}

function foundGroups(t: TFunction, { groups }: SearchAnswer): PaletteGroup[] {
  return groups.map(({ kind, hits }) => ({
    name: t(`search.kinds.${kind}`),
    options: hits.map(({ href, title, code, codeMarked, details, provenance }) => ({
      href,
      title,
      code,
      codeMarked,
      note: details.join(''),
      kind,
      illustrative: provenance === 'ilustrativo',
      isRecord: true,
    })),
  }))
}

function pagesFor(t: TFunction, viewer: Viewer | null): PaletteOption[] {
  return DESTINATIONS.filter(({ name }) => viewer || !OF_SIGNED_IN.includes(name)).map(({ name, href, key }) =>
    plain(t(`shortcuts.to.${name}`), href, `g ${key}`),
  )
}

function actsFor(t: TFunction, viewer: Viewer | null): PaletteOption[] {
  const acts = viewer?.actingFor
    ? [
        plain(t('search.palette.proposeAlliance'), '/alianzas/nueva'),
        plain(t('search.palette.reportBottleneck'), '/cuellos-de-botella/nuevo'),
        plain(t('search.palette.proposeInitiative'), '/iniciativas/nueva'),
        plain(t('search.palette.askMentorship'), '/mentorias/pedir'),
      ]
    : []
  return [...acts, plain(t('search.palette.shortcuts'), null, '?')]
}
