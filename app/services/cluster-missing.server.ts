import { missingFrom, type ProfilePart } from '#app/domain/cluster-missing.ts'
import type { ClusterProfile } from '#app/domain/cluster-profile.ts'
import { countAlliancesOfParty, countSeveritiesSaidBy } from '#db/queries/cluster-records.ts'
import type { Db } from '#db/schema.ts'

/** What a cluster's profile lacks; for its people, who can fill it in. */
export async function readMissing(db: Db, clusterId: string, profile: ClusterProfile): Promise<ProfilePart[]> {
  const [alliances, severities] = await Promise.all([
    countAlliancesOfParty(db, clusterId),
    countSeveritiesSaidBy(db, clusterId),
  ])
  return missingFrom(profile, { alliances, severities })
}
