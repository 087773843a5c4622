import { isPublicAlliance } from '#app/domain/alliances.ts'
import { listAllianceParties } from '#db/queries/alliance-parties.ts'
import { findAlliance } from '#db/queries/alliances.ts'
import type { Db, Trx } from '#db/schema.ts'

/** The public alliance at a slug, with its parties, when the cluster is one of them. */
export async function findAllianceOf(db: Db | Trx, clusterId: string, slug: string | undefined) {
  const alliance = slug ? await findAlliance(db, slug) : undefined
  if (!alliance || !isPublicAlliance(alliance.status)) return undefined
  const parties = await listAllianceParties(db, [alliance.id])
  return parties.some(party => party.partyId === clusterId) ? { ...alliance, parties } : undefined
}
