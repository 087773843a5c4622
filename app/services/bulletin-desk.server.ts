import type { Actor } from '#app/domain/actors.ts'
import { figuresOf } from '#app/domain/bulletin-figures.ts'
import type { BulletinTextForm } from '#app/domain/bulletin-forms.ts'
import { type DraftPart, holdsPart, insertPart, missingLines } from '#app/domain/bulletin-text.ts'
import { isOver, startablePeriods } from '#app/domain/bulletins.ts'
import { conflict } from '#app/domain/errors.ts'
import { demand } from '#app/domain/permissions.ts'
import { LANGUAGES, type Language } from '#app/domain/vocabularies.ts'
import { countBulletinReaders } from '#db/queries/bulletin-readers.ts'
import { findBulletin, findDiscardedAt, listBulletinCorrections, listBulletins } from '#db/queries/bulletins.ts'
import type { Db, Row } from '#db/schema.ts'
import { writeDraft } from './bulletin-draft.server.ts'
import { readMaterial } from './bulletin-material.server.ts'
import { periodName, readScopeNames } from './bulletin-names.server.ts'
import { figuresIn } from './bulletin-reading.server.ts'
import { countedUpTo, getBulletin } from './bulletins.server.ts'
import { markdownToHtml } from './markdown.server.ts'
import { readPartyChoices } from './party-choices.server.ts'

const SHOWN = 200

/** What `/coordinacion/boletines` shows: drafts, published ones, and what one can be started of. */
export async function readBulletinDesk(db: Db, actor: Actor, language: Language, now: Date) {
  demand(actor, 'bulletin.write')
  const all = await listBulletins(db)
  const nameOf = await readScopeNames(db, all, language)
  const rows = all.map(({ title, titleEn, ...row }) => ({
    ...row,
    title: language === 'en' ? (titleEn ?? title) : title,
    periodName: periodName(row.period, language),
    scopeName: nameOf(row).name,
  }))
  return {
    drafts: rows.filter(({ status }) => status === 'draft'),
    published: rows.filter(({ status }) => status === 'published').slice(0, SHOWN),
    periods: startablePeriods(now).map(period => ({ period, name: periodName(period, language) })),
    clusters: (await readPartyChoices(db)).filter(({ kind }) => kind === 'cluster').map(({ name }) => name),
  }
}

/** When the draft of `/coordinacion/boletines/:id` was discarded; null where there is one, or never was. @throws 403 */
export async function readDiscarded(db: Db, actor: Actor, id: string): Promise<string | null> {
  demand(actor, 'bulletin.write')
  if (await findBulletin(db, id)) return null
  return (await findDiscardedAt(db, id)) ?? null
}

/** What `/coordinacion/boletines/:id` shows: the text, and beside it what the log and the tables suggest now. */
export async function readBulletinForm(db: Db, actor: Actor, id: string, language: Language, now: Date) {
  demand(actor, 'bulletin.write')
  const bulletin = await getBulletin(db, id)
  const { slug, period, scope, status, version, title, body, titleEn, bodyEn, publishedAt, updatedAt } = bulletin
  const about = (await readScopeNames(db, [bulletin], language))(bulletin)
  const isPublished = status === 'published'
  const material = isPublished ? null : await readMaterial(db, bulletin)
  const suggestions = material ? await suggest(db, bulletin, material, now) : []
  return {
    bulletin: {
      ...{ id, slug, period, scope, status, version, title, body, titleEn, bodyEn, publishedAt, updatedAt },
      periodName: periodName(period, language),
      about,
      isOver: isOver(period, now),
    },
    figures: material ? figuresOf(material, countedUpTo(period, now)) : figuresIn(bulletin),
    suggestions: suggestions.map(({ part, ...suggestion }) => ({
      ...suggestion,
      heading: part.heading,
      html: markdownToHtml([part.intro, part.lines.map(line => `- ${line}`).join('\n')].join('\n\n')),
      lines: part.lines.length,
    })),
    corrections: isPublished ? await listBulletinCorrections(db, id) : [],
    readers: isPublished ? 0 : await countBulletinReaders(db, bulletin),
  }
}

export type BulletinForm = Awaited<ReturnType<typeof readBulletinForm>>

interface Suggestion {
  language: Language
  /** Its place in the draft: what a form's button names it by. */
  index: number
  /** How much of it the saved text holds. */
  state: 'in' | 'partly' | 'out'
  part: DraftPart
}

async function suggest(
  db: Db,
  bulletin: Row<'bulletin'>,
  material: Awaited<ReturnType<typeof readMaterial>>,
  now: Date,
): Promise<Suggestion[]> {
  const lists = await Promise.all(
    LANGUAGES.map(async language => {
      const text = (language === 'en' ? bulletin.bodyEn : bulletin.body) ?? ''
      return (await partsIn(db, bulletin, material, language, now)).map((part, index): Suggestion => {
        const missing = missingLines(text, part).length
        const state = holdsPart(text, part) ? 'in' : missing < part.lines.length ? 'partly' : 'out'
        return { language, index, state, part }
      })
    }),
  )
  return lists.flat()
}

async function partsIn(
  db: Db,
  { period, scope, scopeKey }: Row<'bulletin'>,
  material: Awaited<ReturnType<typeof readMaterial>>,
  language: Language,
  now: Date,
): Promise<DraftPart[]> {
  const { name } = (await readScopeNames(db, [{ scope, scopeKey }], language))({ scope, scopeKey })
  return writeDraft(material, { period, scope, name, now }, language).parts
}

/**
 * A text that somebody is writing, with what it lacks of one part of the draft as it is now, or of all of them. Nothing is
 * saved, nothing that was typed is lost.
 *
 * @throws 403; 404
 */
export async function insertSuggestion(
  db: Db,
  actor: Actor,
  id: string,
  { text, language, index }: { text: string; language: Language; index: number | 'all' },
  now: Date,
): Promise<string> {
  demand(actor, 'bulletin.write')
  const bulletin = await getBulletin(db, id)
  const parts = await partsIn(db, bulletin, await readMaterial(db, bulletin), language, now)
  const chosen = index === 'all' ? parts : parts.slice(index, index + 1)
  return chosen.reduce(insertPart, text)
}

/**
 * A text as it will be read. Nothing is saved.
 *
 * @throws 403; 404; 409 when the draft has another version, or was published
 */
export async function previewBulletin(db: Db, actor: Actor, id: string, { version, ...texts }: BulletinTextForm) {
  demand(actor, 'bulletin.write')
  const bulletin = await getBulletin(db, id)
  if (bulletin.status === 'published') throw conflict('bulletinDesk.refusals.published')
  if (bulletin.version !== version) throw conflict('errors.changed')
  const { title, body, titleEn, bodyEn } = texts
  return { title, html: markdownToHtml(body), titleEn, htmlEn: bodyEn === null ? null : markdownToHtml(bodyEn) }
}
