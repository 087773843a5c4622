import { z } from 'zod'
import { FOLLOW_LEVELS, FOLLOW_TOPICS, type FollowTopic, WISHES, type Wish } from './follows.ts'
import { type RecordRef, refOf } from './news.ts'
import { isOneOf, SUBJECT_TYPES } from './vocabularies.ts'

/** What a wish is about: a record (`cluster/…`), or a filter, sector or category (`alliances?area=…`, `sector?cacao`). */
export type About = { ref: RecordRef } | { topic: FollowTopic; query: string }

/** As an address or a form writes it; null where it means nothing. */
export function readAbout(text: string): About | null {
  const [, name = '', mark, rest = ''] = /^([a-z-]+)([/?])(.*)$/.exec(text) ?? []
  if (mark === '/' && rest && isOneOf(SUBJECT_TYPES, name)) return { ref: refOf(name, rest) }
  return mark === '?' && isOneOf(FOLLOW_TOPICS, name) ? { topic: name, query: rest } : null
}

export const aboutText = (about: About): string => ('ref' in about ? about.ref : `${about.topic}?${about.query}`)

const about = z
  .string('errors.required')
  .max(2000, 'errors.invalidChoice')
  .transform((text, context) => {
    const read = readAbout(text)
    if (read) return read
    context.addIssue({ code: 'custom', message: 'errors.invalidChoice' })
    return z.NEVER
  })

/** How much of something somebody wants to hear. */
export const levelForm = z.object({
  intent: z.literal('level'),
  about,
  wish: z.enum(WISHES, 'errors.invalidChoice'),
  /** `1`: this takes back a change, and is not offered to be taken back itself. */
  undoes: z.literal('1').optional(),
})

const seq = z.coerce.number('errors.invalidChoice').int('errors.invalidChoice').min(0, 'errors.invalidChoice')

/** What has been read: of one record or of all, up to which line of the log. */
export const noticesForm = z.discriminatedUnion('intent', [
  levelForm,
  z.object({ intent: z.literal('read'), about, through: seq }),
  z.object({ intent: z.literal('unread'), about, through: seq }),
  z.object({ intent: z.literal('read-all'), through: seq }),
])

/** What can be undone: what it is about, and what was wished before. */
export function readUndo(text: string | null): { about: About; wish: Wish } | null {
  const at = text?.lastIndexOf('~') ?? -1
  if (!text || at < 0) return null
  const read = readAbout(text.slice(0, at))
  const wish = text.slice(at + 1)
  return read && isOneOf(WISHES, wish) ? { about: read, wish } : null
}

/** The address that offers to take back what was just said: the one of the page, with how it was before. */
export function undoAddress(url: URL, { about, undoes }: { about: About; undoes?: '1' }, before: Wish): string {
  const params = new URLSearchParams(url.search)
  if (undoes) params.delete('deshacer')
  else params.set('deshacer', `${aboutText(about)}~${before}`)
  const text = params.toString()
  return text ? `${url.pathname}?${text}` : url.pathname
}

/** The level of a wish; null: no own word. */
export const levelOf = (wish: Wish) => (isOneOf(FOLLOW_LEVELS, wish) ? wish : null)
