import { PUBLIC_ALLIANCE_STATUSES, verifiedUntil } from '#app/domain/alliances.ts'
import { groupBy } from '#app/domain/group.ts'
import type { AllianceItem } from '#app/domain/open-data/alliances.ts'
import { listOpenAllianceParties, listOpenAlliances } from '#db/queries/open-data.ts'
import { keptUntilNextEvent } from '../kept.server.ts'
import { type OpenDataContext, openSources } from './shared.server.ts'

interface Kept {
  item: Omit<AllianceItem, 'unverified'>
  verifiedUntil: Date | null
}

/** Declined and withdrawn ones are left out. Whether one is unverified is asked of the clock at every reading. */
export async function listAllianceItems(context: OpenDataContext): Promise<AllianceItem[]> {
  const kept = await keptUntilNextEvent(context.db, 'open-data/alliances', () => listKept(context))
  return kept.map(({ item, verifiedUntil }) => ({
    ...item,
    unverified: verifiedUntil !== null && context.now > verifiedUntil,
  }))
}

async function listKept({ db, publicUrl }: OpenDataContext): Promise<Kept[]> {
  const sources = await openSources(db, 'alliance')
  const parties = groupBy(await listOpenAllianceParties(db), row => row.allianceId)
  return (await listOpenAlliances(db, PUBLIC_ALLIANCE_STATUSES)).map(row => ({
    item: {
      id: row.id,
      slug: row.slug,
      url: `${publicUrl}/alianzas/${row.slug}`,
      provenance: row.provenance,
      sources: sources(row.id),
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
      title: row.title,
      area: row.area,
      // The query gives these statuses only.
      status: row.status as AllianceItem['status'],
      sourceStatus: row.sourceStatus,
      formality: row.formality,
      parties: parties(row.id).map(({ slug, kind, role, answer }) => ({
        slug,
        type: kind,
        role,
        confirmed: answer === 'confirmed',
      })),
      validFrom: row.validFrom,
      validTo: row.validTo,
      precision: row.precision,
    },
    verifiedUntil: verifiedUntil(row),
  }))
}
