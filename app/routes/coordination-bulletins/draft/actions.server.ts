import { parseWithZod } from '@conform-to/zod/v4'
import {
  bulletinTextSchema,
  correctionSchema,
  discardBulletinSchema,
  textIntentSchema,
} from '#app/domain/bulletin-forms.ts'
import { isOneOf, LANGUAGES } from '#app/domain/vocabularies.ts'
import { done, invalid, pageAction, refill } from '#app/server/handlers.server.ts'
import { insertSuggestion, previewBulletin } from '#app/services/bulletin-desk.server.ts'
import {
  correctBulletin,
  demandBulletinWriter,
  discardBulletin,
  publishBulletin,
  saveBulletin,
} from '#app/services/bulletins.server.ts'

/** What the page is told besides the form as it was filled. */
export interface Told {
  /** Another text stands in the form than was typed: a name for it. */
  turn?: string
  inserted?: 'added' | 'nothing'
  preview?: { title: string; html: string; titleEn: string | null; htmlEn: string | null; isReview: boolean }
}

/** `insert:es:2`, `insert:en:all` */
const INSERT = /^insert:(es|en):(\d{1,2}|all)$/

/** Every form of a bulletin's page at the coordination: saving, looking, taking suggestions, publishing, discarding, correcting. */
export const bulletinAction = pageAction(async ({ context, params, form, once }) => {
  const { db, actor, now, requestId } = context
  demandBulletinWriter(actor)
  const id = params.id ?? ''
  const here = `/coordinacion/boletines/${id}`
  const intent = String(form.get('intent'))
  const [, language, part] = INSERT.exec(intent) ?? []
  if (isOneOf(LANGUAGES, language)) {
    const field = language === 'en' ? 'bodyEn' : 'body'
    const text = String(form.get(field) ?? '').replace(/\r\n?/g, '\n')
    const index = part === 'all' ? ('all' as const) : Number(part)
    const fuller = await insertSuggestion(db, actor, id, { text, language, index }, now)
    form.set(field, fuller)
    const told: Told = { turn: requestId, inserted: fuller === text ? 'nothing' : 'added' }
    return refill(form, told)
  }
  if (intent === 'correct') {
    const correction = parseWithZod(form, { schema: correctionSchema })
    if (correction.status !== 'success') return invalid(correction)
    const slug = await correctBulletin(db, actor, id, correction.value, now, once)
    return done(`/boletines/${slug}#correcciones`, 'bulletinDesk.notice.corrected')
  }
  if (intent === 'discard') {
    const draft = parseWithZod(form, { schema: discardBulletinSchema })
    if (draft.status !== 'success') return invalid(draft)
    await discardBulletin(db, actor, id, draft.value.version, now, once)
    return done('/coordinacion/boletines', 'bulletinDesk.notice.discarded')
  }
  const known = parseWithZod(form, { schema: textIntentSchema })
  if (known.status !== 'success') return invalid(known)
  const submission = parseWithZod(form, { schema: bulletinTextSchema })
  if (submission.status !== 'success') return invalid(submission)
  if (intent === 'preview' || intent === 'review') {
    const seen = await previewBulletin(db, actor, id, submission.value)
    const told: Told = { preview: { ...seen, isReview: intent === 'review' } }
    return refill(form, told)
  }
  if (intent === 'publish') {
    const slug = await publishBulletin(db, actor, id, submission.value, now, once)
    return done(`/boletines/${slug}`, 'bulletinDesk.notice.published')
  }
  await saveBulletin(db, actor, id, submission.value, now, once)
  return done(here, 'bulletinDesk.notice.saved')
})
