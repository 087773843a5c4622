import {
  byRecord,
  type Digest,
  type DigestLine,
  type DigestSection,
  isAsking,
  NEWS_LINES,
  untold,
  WAITING_LINES,
} from '#app/domain/digests.ts'
import { partsOf } from '#app/domain/event-view.ts'
import { type MailTopic, NEWS_TOPICS, type NewsTopic, topicsOfDigest } from '#app/domain/mail-preferences.ts'
import { formatFor } from '#app/i18n/format.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import type { CursorOf, DigestEvent, DigestSpan } from './digest-news.server.ts'
import type { DigestPerson } from './digest-people.server.ts'
import type { WaitingLine } from './digest-waiting.server.ts'

interface Material {
  events: readonly DigestEvent[]
  /** Everything that waits for the person. */
  waiting: readonly WaitingLine[]
  cursorOf: CursorOf
  span: DigestSpan
}

/**
 * The digest of one person: what waits and was not told, where they want to hear of it in this digest, and the news of the
 * topics that come in it. Null where there is nothing: what was told and waits still is no reason to write.
 */
export function composeDigest(person: DigestPerson, { events, waiting, cursorOf, span }: Material): Digest | null {
  const topics = topicsOfDigest(person.preferences, span.frequency)
  const told = new Set(person.cursors.waiting?.told)
  const asked = events.filter(({ seq, view }) => seq > cursorOf(person, 'waiting') && isAsking(view.verb))
  const fresh = topics.includes('waiting')
    ? untold(waiting, told, new Set(asked.map(({ view }) => view.subject.href ?? '')))
    : []
  const toldHere = new Set([...fresh, ...waiting.filter(one => told.has(one.toldKey))].map(({ href }) => href))
  const news = NEWS_TOPICS.filter(topic => topics.includes(topic)).map(topic => {
    const since = cursorOf(person, topic)
    const own = events.filter(event => event.topic === topic && event.seq > since)
    return { topic, groups: byRecord(own.filter(({ view }) => !isToldAsWaiting(view, toldHere))) }
  })
  const pieces = news.reduce((sum, { groups }) => sum + groups.length, 0)
  if (fresh.length + pieces === 0) return null
  return inWords(person, { fresh, news, pieces, still: waiting.length - fresh.length, span })
}

const isToldAsWaiting = ({ verb, subject }: DigestEvent['view'], toldHere: ReadonlySet<string>) =>
  isAsking(verb) && toldHere.has(subject.href ?? '')

interface Chosen {
  fresh: readonly WaitingLine[]
  news: { topic: NewsTopic; groups: [DigestEvent, ...DigestEvent[]][] }[]
  /** Records there are news of. */
  pieces: number
  still: number
  span: DigestSpan
}

function inWords({ language, memberships }: DigestPerson, { fresh, news, pieces, still, span }: Chosen): Digest {
  const { t } = serverI18n(language)
  const format = formatFor(language)
  const counts = [
    ...(fresh.length > 0 ? [t('digest.waitingCount', { count: fresh.length })] : []),
    ...(pieces > 0 ? [t('digest.newsCount', { count: pieces })] : []),
  ]
  const parties = format.list(memberships.map(({ partyName }) => partyName))
  const lists: [MailTopic, DigestLine[]][] = [
    ['waiting', fresh.map(waitingLine)],
    ...news.map(({ topic, groups }): [MailTopic, DigestLine[]] => [topic, groups.map(newsLine)]),
  ]
  return {
    subject: t(`digest.subject.${span.frequency}`, { news: format.list(counts) }),
    sections: lists.filter(([, lines]) => lines.length > 0).map(([topic, lines]) => section(topic, lines)),
    still: still > 0 ? { label: t('digest.still', { count: still }), href: '/pendientes' } : null,
  }

  function section(topic: MailTopic, lines: DigestLine[]): DigestSection {
    const shown = topic === 'waiting' ? WAITING_LINES : NEWS_LINES
    const rest = lines.length - shown
    const href = topic === 'waiting' ? '/pendientes' : '/avisos'
    return {
      title: t(`digest.${topic as Exclude<MailTopic, 'bulletin'>}`, { parties }),
      lines: lines.slice(0, shown),
      more: rest > 0 ? { label: t('digest.more', { count: rest }), href } : null,
    }
  }

  function waitingLine({ what, code, name, note, action }: WaitingLine): DigestLine {
    const title = [code, name].filter(Boolean).join(' ')
    return { parts: [`${what}: `, { name: title, href: action.href }], note, href: action.href }
  }

  /** The newest of what happened to a record, and how much else did. */
  function newsLine([{ view }, ...others]: [DigestEvent, ...DigestEvent[]]): DigestLine {
    const date = format.date(view.occurredOn ?? view.recordedAt)
    const rest = others.length > 0 ? t('digest.others', { count: others.length }) : ''
    const example = view.subject.provenance === 'ilustrativo' ? t('vocab.provenance.ilustrativo') : ''
    return {
      parts: partsOf(view),
      note: [example, date, rest].filter(Boolean).join(', '),
      href: view.subject.href ?? '/avisos',
    }
  }
}
