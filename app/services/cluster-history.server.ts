import type { Actor } from '#app/domain/actors.ts'
import {
  changedFields,
  PROFILE_FIELDS,
  type PublicProfile,
  type PublicProfileField,
} from '#app/domain/cluster-profile.ts'
import { can } from '#app/domain/permissions.ts'
import { listDepartments } from '#db/queries/clusters.ts'
import { listRevisions } from '#db/queries/revisions.ts'
import type { Db } from '#db/schema.ts'
import { getCluster } from './cluster-profile-form.server.ts'

const SHOWN = PROFILE_FIELDS.filter((field): field is PublicProfileField => field !== 'contactEmail')

/** One version of a profile, and in what it differs from the one before. */
export interface ProfileVersion {
  version: number
  recordedAt: string
  /** Null for the version the sources gave. */
  onBehalfOf: { name: string; slug: string } | null
  /** The person: for the cluster's people and the coordination only. */
  author: string | null
  /** True for what stood there before anybody edited it. */
  isFirst: boolean
  /** Empty: only what is shown to nobody changed. */
  changed: PublicProfileField[]
  before: PublicProfile
  after: PublicProfile
}

/** The versions of a cluster's profile, newest first. Public; names of persons are not. */
export async function readClusterHistory(db: Db, actor: Actor, slug: string) {
  const cluster = await getCluster(db, slug)
  const [rows, departments] = await Promise.all([listRevisions(db, 'cluster', cluster.id), listDepartments(db)])
  const isInside = can(actor, 'cluster.edit', [cluster.id])
  const profiles = rows.map(row => JSON.parse(row.data) as PublicProfile)
  const versions = rows.map((row, index): ProfileVersion => {
    const after = profiles[index] as PublicProfile
    const before = profiles[index + 1]
    return {
      version: row.version,
      recordedAt: row.recordedAt,
      onBehalfOf:
        row.onBehalfOfName && row.onBehalfOfSlug ? { name: row.onBehalfOfName, slug: row.onBehalfOfSlug } : null,
      author: isInside ? row.authorName : null,
      isFirst: !before,
      changed: before ? changedFields(SHOWN, before, after) : [],
      before: before ?? after,
      after,
    }
  })
  return { cluster: { slug: cluster.slug, name: cluster.name }, versions, departments }
}

/** The fields that the cluster's own people have written: those in which the profile differs from what it began with. */
export async function readDeclaredFields(db: Db, clusterId: string): Promise<PublicProfileField[]> {
  const rows = await listRevisions(db, 'cluster', clusterId)
  const newest = rows[0]
  const first = rows.at(-1)
  if (!newest || !first) return []
  return changedFields(SHOWN, JSON.parse(first.data) as PublicProfile, JSON.parse(newest.data) as PublicProfile)
}
