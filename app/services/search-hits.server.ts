import type { TFunction } from 'i18next'
import { recordPath } from '#app/domain/addresses.ts'
import { excerpt, isCodeSaid, marked, type RecordKind, type SearchHit } from '#app/domain/search.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { formatFor } from '#app/i18n/format.ts'
import type { Row } from '#db/schema.ts'
import type { HelpPart } from './search-help.server.ts'

type Entry = Row<'searchEntry'>

/** Which vocabulary says the topic of a kind, and which its state. */
const TOPICS: Partial<Record<RecordKind, string>> = {
  cluster: 'productiveSector',
  organization: 'organizationKind',
  alliance: 'allianceArea',
  bottleneck: 'bottleneckCategory',
  project: 'projectKind',
  gathering: 'gatheringKind',
  lesson: 'maturityDimension',
}
const STATES: Partial<Record<RecordKind, string>> = {
  alliance: 'allianceStatus',
  bottleneck: 'bottleneckStatus',
  initiative: 'initiativeStatus',
  project: 'projectStatus',
}

export interface Told {
  t: TFunction
  language: Language
  /** What the words that were looked for begin with. */
  beginnings: readonly string[]
}

/** An entry of the index as a result, in the reader's language. */
export function hitOf(entry: Entry, { t, language, beginnings }: Told): SearchHit {
  const { kind, code } = entry
  const inEnglish = language === 'en'
  const title = marked((inEnglish && entry.titleEn) || entry.title, beginnings)
  const body = (inEnglish && entry.bodyEn) || entry.body
  const details = marked(detailsOf(entry, t, language).join(' · '), beginnings)
  const text = otherName(entry, title, beginnings, t) ?? (body ? excerpt(body, beginnings) : [])
  const isSaid = [title, details, text].some(pieces => pieces.length > 1)
  return {
    kind,
    href: recordPath(kind === 'lesson' ? 'mentorship' : kind, entry.address),
    title,
    code,
    codeMarked: code !== null && isCodeSaid(code, beginnings),
    details,
    text: (isSaid ? null : party(entry, beginnings, t)) ?? text,
    provenance: entry.provenance,
  }
}

function detailsOf({ kind, topic, place, status, onDate }: Entry, t: TFunction, language: Language): string[] {
  const word = (list: string | undefined, code: string | null) =>
    list && code ? t(`vocab.${list}.${code}` as 'vocab.region.Caribe', { defaultValue: '' }) : ''
  const dated = kind === 'gathering' || kind === 'bulletin'
  const date = !dated || !onDate ? '' : kind === 'gathering' ? onDate.slice(0, 4) : formatFor(language).date(onDate)
  // A bottleneck's places are the codes of regions.
  const places = kind === 'bottleneck' ? place?.split(', ').map(code => word('region', code)) : [place ?? '']
  return [word(TOPICS[kind], topic), places?.join(', ') ?? '', word(STATES[kind], status), date].filter(Boolean)
}

/** Where another name of the record was meant, and not its title: that one. */
function otherName(entry: Entry, title: string[], beginnings: readonly string[], t: TFunction): string[] | null {
  if (title.length > 1) return null
  const names = JSON.parse(entry.aliases) as string[]
  const said = names.map(name => marked(name, beginnings)).find(pieces => pieces.length > 1)
  if (!said) return null
  const [first = '', ...rest] = said
  return [`${t('search.alsoNamed')} ${first}`, ...rest]
}

/** Where one of its parties was meant, and nothing else: those that were. */
function party({ names }: Entry, beginnings: readonly string[], t: TFunction): string[] | null {
  const said = names.split(' | ').filter(name => marked(name, beginnings).length > 1)
  if (said.length === 0) return null
  return marked(`${t('search.with')} ${said.slice(0, 3).join(', ')}`, beginnings)
}

/** A part of the help as a result. */
export function helpHitOf({ href, page, title, text }: HelpPart, { beginnings }: Told): SearchHit {
  return {
    kind: 'help',
    href,
    title: marked(title, beginnings),
    code: null,
    codeMarked: false,
    details: [page === title ? '' : page],
    text: excerpt(text, beginnings),
    provenance: null,
  }
}
