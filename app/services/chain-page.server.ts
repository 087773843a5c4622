import { stringify } from 'csv-stringify/sync'
import type { Actor } from '#app/domain/actors.ts'
import { recordPath } from '#app/domain/addresses.ts'
import { type ChainMoment, inTimeOrder, missingStep } from '#app/domain/chain.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { notFound } from '#app/domain/errors.ts'
import { groupBy } from '#app/domain/group.ts'
import { currentReadings } from '#app/domain/results.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { formatFor } from '#app/i18n/format.ts'
import { quantityText } from '#app/i18n/quantity.ts'
import { listBottleneckMoves } from '#db/queries/bottlenecks.ts'
import { listMovesOf, listReportsOf } from '#db/queries/chain.ts'
import { listMilestones } from '#db/queries/project-work.ts'
import type { Db } from '#db/schema.ts'
import { getReadableBottleneck } from './bottleneck-access.server.ts'
import { readChain, readChainRows } from './chain.server.ts'
import { summarizeResult } from './result-page.server.ts'

/**
 * Everything `/cuellos-de-botella/:code/cadena` shows: the chain of one entry of the register and what happened along it.
 *
 * @throws 404 also for a report that waits for its review: it has no chain yet
 */
export async function readChainPage(db: Db, actor: Actor, address: string, language: Language, now: Date) {
  const bottleneck = await getReadableBottleneck(db, actor, address)
  if (bottleneck.code === null) throw notFound()
  const start = { type: 'bottleneck', id: bottleneck.id } as const
  const chain = await readChain(db, start, language, now)
  return {
    code: bottleneck.code,
    titleEs: bottleneck.titleEs,
    titleEn: bottleneck.titleEn,
    provenance: bottleneck.provenance,
    chain,
    missing: missingStep(chain),
    moments: await readMoments(db, bottleneck.id, language),
    today: dayInBogota(now),
  }
}
export type ChainPage = Awaited<ReturnType<typeof readChainPage>>

async function readMoments(db: Db, bottleneckId: string, language: Language): Promise<ChainMoment[]> {
  const { ids, rows, results } = await readChainRows(db, { type: 'bottleneck', id: bottleneckId })
  const [reports, decisions, moves, milestones] = await Promise.all([
    listReportsOf(db, bottleneckId),
    listBottleneckMoves(db, bottleneckId),
    listMovesOf(db, ids.projects),
    listMilestones(db, ids.projects),
  ])
  const format = formatFor(language)
  const movesOf = groupBy(moves, move => move.projectId)
  const doneOf = groupBy(
    milestones.filter(milestone => milestone.status === 'done' && milestone.doneOn),
    milestone => milestone.projectId,
  )
  const moments: ChainMoment[] = []
  const day = (at: string | null) => ({ on: at ? dayInBogota(new Date(at)) : null, precision: 'day' as const })

  for (const { code, titleEs, titleEn, provenance, createdAt } of rows.bottlenecks) {
    const title = language === 'en' ? (titleEn ?? titleEs) : titleEs
    const record = { link: 'bottleneck', name: code, title, path: recordPath('bottleneck', code) } as const
    moments.push({ ...record, ...day(createdAt), kind: 'registered', provenance, detail: null })
    for (const { name, reportedAt, provenance: vouched } of reports) {
      moments.push({ ...record, ...day(reportedAt), kind: 'reported', provenance: vouched, detail: name })
    }
    for (const { fromStatus, toStatus, movedAt } of decisions) {
      if (fromStatus === toStatus) continue
      moments.push({ ...record, ...day(movedAt), kind: 'moved', provenance: 'confirmado', detail: toStatus })
    }
  }
  for (const one of rows.initiatives) {
    const { code, slug, title, provenance, status, publishedAt, decidedAt, closesOn, updatedAt } = one
    const record = { link: 'initiative', name: code, title, path: recordPath('initiative', slug), provenance } as const
    moments.push({ ...record, ...day(publishedAt), kind: 'published', detail: null })
    if (status === 'agreed' || status === 'not_agreed') {
      moments.push({ ...record, ...day(decidedAt), kind: status, detail: null })
    }
    if (status === 'closed_without_quorum') {
      moments.push({ ...record, on: closesOn, precision: 'day', kind: status, detail: null })
    }
    if (status === 'cancelled') moments.push({ ...record, ...day(updatedAt), kind: status, detail: null })
  }
  for (const { id, code, slug, title, provenance, createdAt } of rows.projects) {
    const record = {
      link: 'project',
      name: code ?? title,
      title,
      path: recordPath('project', slug),
      provenance,
    } as const
    moments.push({ ...record, ...day(createdAt), kind: 'recorded', detail: null })
    for (const { fromStatus, toStatus, movedAt } of movesOf(id)) {
      const kind = toStatus === 'in_progress' && fromStatus === 'planned' ? 'started' : toStatus
      if (kind === 'started' || kind === 'completed' || kind === 'cancelled') {
        moments.push({ ...record, ...day(movedAt), kind, detail: null })
      }
    }
    for (const milestone of doneOf(id)) {
      moments.push({ ...record, on: milestone.doneOn, precision: 'day', kind: 'milestone', detail: milestone.title })
    }
  }
  for (const one of results) {
    const { id, indicator, unit, baseline, baselineOn, provenance } = summarizeResult(one, language)
    const record = { link: 'result', name: indicator, title: indicator, path: recordPath('result', id) } as const
    if (baseline !== null) {
      const detail = quantityText(format, baseline, unit)
      moments.push({ ...record, on: baselineOn, precision: 'day', kind: 'baseline', provenance, detail })
    }
    for (const reading of currentReadings(one.readings)) {
      const { readOn, precision, provenance: vouched } = reading
      const detail = quantityText(format, reading.value, unit)
      moments.push({ ...record, on: readOn, precision, kind: 'reading', provenance: vouched, detail })
    }
  }
  return inTimeOrder(moments)
}

/** The chain as data: what stands in it, and what happened, in time order. Spanish titles; no names of people. */
export async function chainAsJson(db: Db, actor: Actor, address: string, demo: boolean, publicUrl: string, now: Date) {
  const { code, chain, moments } = await readChainPage(db, actor, address, 'es', now)
  return {
    bottleneck: code,
    url: `${publicUrl}/cuellos-de-botella/${code}/cadena`,
    at: dayInBogota(now),
    demo,
    ...chain,
    moments: moments.map(({ on, precision, link, kind, name, title, path, provenance, detail }) => {
      return { date: on, precision, link, kind, name, title, url: publicUrl + path, provenance, detail }
    }),
  }
}

/** Spreadsheets that look for it read the accents right. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What happened along the chain as CSV, a row each; cells that a spreadsheet would take for a formula are written as text. */
export async function chainAsCsv(
  db: Db,
  actor: Actor,
  address: string,
  demo: boolean,
  publicUrl: string,
  now: Date,
): Promise<string> {
  const { bottleneck, moments } = await chainAsJson(db, actor, address, demo, publicUrl, now)
  const records = moments.map(moment => ({ bottleneck, ...moment, ...(demo ? { demo: 'true' } : {}) }))
  return BYTE_ORDER_MARK + stringify(records, { header: true, record_delimiter: 'windows', escape_formulas: true })
}
