import { stringify } from 'csv-stringify/sync'
import { listBottlenecks } from '#db/queries/bottlenecks.ts'
import { listPartyNames } from '#db/queries/clusters.ts'
import type { Db } from '#db/schema.ts'
import { readBottleneckRows } from './bottlenecks.server.ts'

/** Spreadsheets that look for it read the accents right. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The whole register as CSV. Every row says where it comes from; what is supposed has columns of its own, and cells that
 * a spreadsheet would take for a formula are written as text.
 *
 * @param demo whether the database holds fictional records: then every row says so
 */
export async function bottlenecksAsCsv(db: Db, demo: boolean): Promise<string> {
  const rows = await readBottleneckRows(db)
  const entries = new Map((await listBottlenecks(db)).map(entry => [entry.code, entry]))
  const bodies = await listPartyNames(
    db,
    [...entries.values()].flatMap(entry => entry.responsibleId ?? []),
  )
  const nameOf = new Map(bodies.map(({ id, name }) => [id, name]))
  const records = rows.map(row => {
    const entry = entries.get(row.code)
    return {
      code: row.code,
      title_es: row.titleEs,
      title_en: row.titleEn,
      description_es: row.description,
      provenance: row.provenance,
      status: row.status,
      productive_sector: row.productiveSector,
      category: row.category,
      macro_sector: row.macroSector,
      regions: row.regions.join(';'),
      chain_link: row.chainLink,
      responsible: nameOf.get(entry?.responsibleId ?? ''),
      target_date: entry?.targetDate,
      clusters_reporting: row.reported.length,
      severities_reported: row.reported.join(';'),
      clusters_supposed: row.supposed.length,
      priority: row.priority?.score,
      updated_at: entry?.updatedAt,
      ...(demo ? { demo: 'true' } : {}),
    }
  })
  return BYTE_ORDER_MARK + stringify(records, { header: true, record_delimiter: 'windows', escape_formulas: true })
}
