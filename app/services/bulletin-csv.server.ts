import { stringify } from 'csv-stringify/sync'
import { countedOf } from '#app/domain/bulletin-figures.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import type { Db } from '#db/schema.ts'
import { readScopeNames } from './bulletin-names.server.ts'
import { figuresIn, getPublished } from './bulletin-reading.server.ts'

/** Spreadsheets that look for it read the accents right. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The figures of a published bulletin as CSV, one row for each part, as they were when it was published.
 *
 * @param demo whether the database holds fictional records: then every row says so
 * @throws 404 while it is not published
 */
export async function bulletinFiguresAsCsv(db: Db, slug: string, language: Language, demo: boolean): Promise<string> {
  const bulletin = await getPublished(db, slug)
  const { t } = serverI18n(language)
  const { name } = (await readScopeNames(db, [bulletin], language))(bulletin)
  const { asOf, parts } = figuresIn(bulletin)
  const records = parts.map(figure => ({
    bulletin: slug,
    period: bulletin.period,
    scope: bulletin.scope,
    of: name,
    figure: figure.part,
    label: t(`bulletins.part.${figure.part}`),
    counted: countedOf(figure),
    documented: figure.documented,
    confirmed: figure.confirmed,
    declared_apart: figure.declared,
    illustrative_apart: figure.illustrative,
    as_of: asOf,
    published_at: bulletin.publishedAt,
    ...(demo ? { demo: 'true' } : {}),
  }))
  return BYTE_ORDER_MARK + stringify(records, { header: true, record_delimiter: 'windows', escape_formulas: true })
}
