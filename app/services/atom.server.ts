import type { TFunction } from 'i18next'
import { type EventView, plainSentence } from '#app/domain/event-view.ts'
import type { Language } from '#app/domain/vocabularies.ts'

export interface FeedContext {
  t: TFunction
  language: Language
  publicUrl: string
  /** The database holds fictional records: then the feed says so. */
  demo?: boolean
}

/** The feed was begun in this year: part of ids that never change, wherever the site moves (RFC 4151). */
const TAG_YEAR = '2026'

/** What a feed is about. */
export interface FeedAbout {
  /** Where the feed is, from the first slash: `/alianzas.atom?area=innovacion`. */
  path: string
  /** The page it tells of. */
  page: string
  title: string
}

/** Public events as an Atom feed (RFC 4287). An entry's id is the host and its `seq`: it stays when the text changes. */
export function atomFeed(events: readonly EventView[], about: FeedAbout, context: FeedContext): string {
  const { t, language, publicUrl, demo = false } = context
  const base = publicUrl.replace(/\/$/, '')
  const updated = events[0]?.recordedAt ?? '1970-01-01T00:00:00.000Z'
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${xml(tagOf(base, about.path.slice(1).replace(/^actividad\.atom$/, 'actividad')))}</id>`,
    `<title>${xml(about.title)}</title>`,
    ...(demo ? demoMark(t('networkExport.demo')) : []),
    `<updated>${updated}</updated>`,
    `<author><name>${xml(t('site.name'))}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(base + about.path)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(base + about.page)}"/>`,
    ...events.map(event => entry(event, base, context)),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

/** For people, and for programs. */
const demoMark = (words: string) => [
  `<subtitle>${xml(words)}</subtitle>`,
  `<category term="demo" label="${xml(words)}"/>`,
]

function entry(event: EventView, base: string, { t }: FeedContext): string {
  const isExample = event.subject.provenance === 'ilustrativo'
  const title = plainSentence(event) + (isExample ? ` (${t('vocab.provenance.ilustrativo')})` : '')
  return [
    '<entry>',
    `<id>${xml(tagOf(base, `actividad/${event.seq}`))}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${event.recordedAt}</updated>`,
    `<author><name>${xml(event.who)}</name></author>`,
    `<category term="${xml(event.verb)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(base + (event.subject.href ?? '/actividad'))}"/>`,
    '</entry>',
  ].join('\n')
}

const tagOf = (base: string, what: string) => `tag:${new URL(base).hostname},${TAG_YEAR}:${what}`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Text for XML: marked characters escaped, and those that XML does not allow left out. */
function xml(text: string): string {
  // Everything but the control characters, lone surrogates and non-characters (XML 1.0, section 2.2).
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, c => ENTITIES[c] ?? c)
}
