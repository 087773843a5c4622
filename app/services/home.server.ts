import { isOpen } from '#app/domain/bottlenecks.ts'
import { type Language, MATURITY_DIMENSIONS } from '#app/domain/vocabularies.ts'
import { listNewestDocumented } from '#db/queries/home.ts'
import { listPublicEvents } from '#db/queries/timeline.ts'
import type { Db } from '#db/schema.ts'
import { readBottleneckRows } from './bottlenecks.server.ts'
import { toEventViews } from './event-views.server.ts'
import { readHomeFigures } from './home-figures.server.ts'
import { readMapPreview } from './map-preview.server.ts'
import { readOfferRows } from './mentorship-list.server.ts'
import { readNetwork } from './network.server.ts'

const LATEST = 6
/** Read to find the newest acts among imports. */
const EVENTS_READ = 60
const OPEN_SHOWN = 5
const PLACES_SHOWN = 3

/** Everything the start page shows. */
export async function readHome(db: Db, language: Language, now: Date) {
  const [preview, figures, latest, alliance, register, places] = await Promise.all([
    readMapPreview(db, now),
    readHomeFigures(db),
    readLatest(db, language),
    findAllianceBetweenClusters(db),
    readRegister(db, language),
    readFreePlaces(db),
  ])
  return { preview, figures, latest, alliance, ...register, places }
}

/** What was done here, newest first; while there is too little, what the documents date to the day. */
async function readLatest(db: Db, language: Language) {
  const rows = await listPublicEvents(db, { types: [], limit: EVENTS_READ, offset: 0 })
  const acts = rows.filter(row => !row.verb.endsWith('.imported')).slice(0, LATEST)
  return {
    events: await toEventViews(db, acts, language),
    records: await listNewestDocumented(db, LATEST - acts.length),
  }
}

/** One alliance between two clusters, the newest that stands: the least used kind (002, chapters 7 and 14). */
async function findAllianceBetweenClusters(db: Db) {
  const { nodes, edges } = await readNetwork(db)
  const nameOf = (id: string) => nodes.find(node => node.id === id)?.name ?? id
  const [newest] = edges
    .filter(edge => edge.type === 'alliance' && edge.intercluster && !edge.disputed)
    .sort((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? '') || a.id.localeCompare(b.id))
  if (!newest) return null
  const { source, target, provenance, record } = newest
  return { source: nameOf(source), target: nameOf(target), provenance, title: record.title, slug: record.slug }
}

/** The open bottlenecks that most clusters report; those only supposed come after, by how many it supposes. */
async function readRegister(db: Db, language: Language) {
  const rows = await readBottleneckRows(db)
  const open = rows
    .filter(row => isOpen(row.status))
    .sort((a, b) => b.reported.length - a.reported.length || b.supposed.length - a.supposed.length)
  return {
    openTotal: open.length,
    registerTotal: rows.length,
    open: open.slice(0, OPEN_SHOWN).map(row => ({
      code: row.code,
      title: language === 'en' && row.titleEn ? row.titleEn : row.titleEs,
      productiveSector: row.productiveSector,
      category: row.category,
      status: row.status,
      provenance: row.provenance,
      reported: row.reported.length,
      supposed: row.supposed.length,
    })),
  }
}

/** The dimensions in which mentors have most free places. A mentor's places count in each that it offers. */
async function readFreePlaces(db: Db) {
  const offers = await readOfferRows(db)
  return MATURITY_DIMENSIONS.map(dimension => {
    const offering = offers.filter(offer => offer.dimensions.includes(dimension))
    return { dimension, free: offering.reduce((sum, offer) => sum + offer.free, 0) }
  })
    .filter(({ free }) => free > 0)
    .sort((a, b) => b.free - a.free)
    .slice(0, PLACES_SHOWN)
}
