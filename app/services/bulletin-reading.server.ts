import type { Actor } from '#app/domain/actors.ts'
import type { BulletinFigures } from '#app/domain/bulletin-figures.ts'
import { type BulletinRow, bulletinListSpec } from '#app/domain/bulletin-list.ts'
import { notFound } from '#app/domain/errors.ts'
import { runList } from '#app/domain/list-view.ts'
import { can } from '#app/domain/permissions.ts'
import { searchable } from '#app/domain/text.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { findBulletinBySlug, findNeighbours, listBulletinCorrections, listBulletins } from '#db/queries/bulletins.ts'
import type { Db, Row } from '#db/schema.ts'
import { periodName, readScopeNames } from './bulletin-names.server.ts'
import { keptUntilNextEvent } from './kept.server.ts'
import { markdownToHtml } from './markdown.server.ts'

/** What `/boletines` shows: the published ones, newest quarter first. */
export async function readBulletinList(db: Db, params: URLSearchParams, language: Language) {
  const all = await keptUntilNextEvent(db, 'bulletins', () => readPublished(db))
  const { rows, list } = runList(all.rows, all.spec, params)
  const bulletins = rows.map(({ searchText: _, scopeKey, title, titleEn, ...row }) => ({
    ...row,
    region: row.scope === 'region' ? scopeKey : null,
    title: language === 'en' ? (titleEn ?? title) : title,
    isSpanish: language === 'en' && titleEn === null,
    periodName: periodName(row.period, language),
  }))
  return { list, years: all.years, bulletins }
}

async function readPublished(db: Db) {
  const published = (await listBulletins(db)).filter(({ status }) => status === 'published')
  const nameOf = await readScopeNames(db, published, 'es')
  const rows = published.map(({ slug, period, scope, scopeKey, title, titleEn, publishedAt }): BulletinRow => {
    const scopeName = nameOf({ scope, scopeKey }).name
    const searchText = searchable(title, titleEn, period, scopeName)
    return { slug, period, scope, scopeKey, scopeName, title, titleEn, searchText, publishedAt: publishedAt ?? '' }
  })
  const years = [...new Set(rows.map(({ period }) => period.slice(0, 4)))]
  return { rows, years, spec: bulletinListSpec(years) }
}

/** Where a reader is led who asks for a bulletin that is not published: the coordination to its draft. */
export async function findDraftPath(db: Db, actor: Actor, slug: string): Promise<string | null> {
  if (!can(actor, 'bulletin.write')) return null
  const bulletin = await findBulletinBySlug(db, slug)
  return bulletin?.status === 'draft' ? `/coordinacion/boletines/${bulletin.id}` : null
}

/**
 * What `/boletines/:period` shows.
 *
 * @throws 404 while it is not published
 */
export async function readBulletinPage(db: Db, actor: Actor, slug: string, language: Language) {
  const bulletin = await getPublished(db, slug)
  const [corrections, neighbours, nameOf] = await Promise.all([
    listBulletinCorrections(db, bulletin.id),
    findNeighbours(db, bulletin),
    readScopeNames(db, [bulletin], language),
  ])
  const { id, period, scope, publishedAt } = bulletin
  const said = textIn(bulletin, language)
  const neighbour = (one: { slug: string; period: string } | null) =>
    one && { slug: one.slug, periodName: periodName(one.period, language) }
  return {
    bulletin: {
      ...{ slug, period, scope, periodName: periodName(period, language), publishedAt: publishedAt ?? '' },
      about: nameOf(bulletin),
      title: said.title,
      html: markdownToHtml(said.body, 2),
      /** The text is in Spanish on an English page. */
      isSpanish: language === 'en' && said.language === 'es',
    },
    figures: figuresIn(bulletin),
    corrections: corrections.map(({ text, textEn, ...row }) => ({
      ...row,
      html: markdownToHtml(language === 'en' ? (textEn ?? text) : text),
      isSpanish: language === 'en' && textEn === null,
    })),
    before: neighbour(neighbours.before),
    after: neighbour(neighbours.after),
    deskPath: can(actor, 'bulletin.write') ? `/coordinacion/boletines/${id}` : null,
  }
}

/** @throws 404 */
export async function getPublished(db: Db, slug: string): Promise<Row<'bulletin'>> {
  const bulletin = await findBulletinBySlug(db, slug)
  if (bulletin?.status !== 'published') throw notFound('bulletins.refusals.notPublished')
  return bulletin
}

/** The text in a language, or in Spanish where it has no other. */
export function textIn({ title, body, titleEn, bodyEn }: Row<'bulletin'>, language: Language) {
  if (language === 'en' && titleEn !== null && bodyEn !== null) return { title: titleEn, body: bodyEn, language }
  return { title, body, language: 'es' as const }
}

/** The figures as they were frozen. */
export const figuresIn = ({ figures }: Pick<Row<'bulletin'>, 'figures'>): BulletinFigures =>
  figures === null ? { asOf: '', parts: [] } : JSON.parse(figures)
