import type { Actor } from '#app/domain/actors.ts'
import { type ClusterProfile, changedFields, PROFILE_FIELDS } from '#app/domain/cluster-profile.ts'
import { type ClusterProfileForm, clusterProfileSchema } from '#app/domain/cluster-profile-forms.ts'
import { conflict } from '#app/domain/errors.ts'
import { demand } from '#app/domain/permissions.ts'
import { searchable } from '#app/domain/text.ts'
import { updateClusterProfile } from '#db/queries/cluster-profiles.ts'
import { listDepartments } from '#db/queries/clusters.ts'
import { recordEvent } from '#db/queries/events.ts'
import { hasRevision, insertRevision } from '#db/queries/revisions.ts'
import type { Db, Trx } from '#db/schema.ts'
import { readMissing } from './cluster-missing.server.ts'
import {
  type ClusterRecord,
  getCluster,
  inOrder,
  readProfileFields,
  withoutContact,
} from './cluster-profile-form.server.ts'
import { writeOnce } from './transactions.server.ts'

/** What the edit page needs: the profile as it stands, its version, and the departments to choose from. */
export async function readClusterForm(db: Db, actor: Actor, slug: string) {
  const cluster = await getCluster(db, slug)
  demand(actor, 'cluster.edit', [cluster.id])
  const [profile, departments] = await Promise.all([readProfileFields(db, cluster), listDepartments(db)])
  const { name, version, provenance, updatedAt } = cluster
  return {
    cluster: { slug, name, version, provenance, updatedAt },
    profile,
    departments,
    missing: await readMissing(db, cluster.id, profile),
  }
}

/** The schema of the form as the database knows it today; whoever may not edit is told before anything is read. */
export async function clusterFormSchema(db: Db, actor: Actor, slug: string) {
  const cluster = await getCluster(db, slug)
  demand(actor, 'cluster.edit', [cluster.id])
  const departments = await listDepartments(db)
  return clusterProfileSchema(departments.map(d => d.code))
}

/**
 * Writes the profile of a cluster: one new version, one event with the names of the changed fields. A form that changes
 * nothing writes nothing.
 *
 * @throws 403 whoever is not one of its people or the coordination; 404; 409 when somebody changed it since `version`
 */
export async function editClusterProfile(
  db: Db,
  actor: Actor,
  slug: string,
  input: ClusterProfileForm,
  now: Date,
  once?: string,
): Promise<string> {
  const cluster = await getCluster(db, slug)
  demand(actor, 'cluster.edit', [cluster.id])
  return writeOnce(db, once, now, async trx => {
    const current = await getCluster(trx, slug)
    if (current.version !== input.version) throw conflict('errors.changed')
    const before = await readProfileFields(trx, current)
    const after = profileFrom(input, before)
    const fields = changedFields(PROFILE_FIELDS, before, after)
    if (fields.length === 0) return slug
    await keepFirstVersion(trx, current, before)
    const version = current.version + 1
    const words = await searchText(trx, current, after)
    if (!(await updateClusterProfile(trx, current.id, current.version, after, words, now))) {
      throw conflict('errors.changed')
    }
    await insertRevision(trx, {
      subjectType: 'cluster',
      subjectId: current.id,
      version,
      data: JSON.stringify(withoutContact(after)),
      authorId: actor.kind === 'user' ? actor.userId : null,
      onBehalfOf: actor.kind === 'user' ? actor.actingFor : null,
      recordedAt: now.toISOString(),
    })
    const subject = { type: 'cluster' as const, id: current.id }
    await recordEvent(
      trx,
      actor,
      { verb: 'cluster.updated', subject, audience: 'public', payload: { version, fields } },
      now,
    )
    return slug
  })
}

/** The form's fields; departments that were there keep their order, so that the main one stays the main one. */
function profileFrom(input: ClusterProfileForm, before: ClusterProfile): ClusterProfile {
  const { version: _, ...profile } = input
  const stay = before.departments.filter(code => profile.departments.includes(code))
  const come = profile.departments.filter(code => !stay.includes(code))
  return { ...profile, departments: [...stay, ...come], chainLinks: inOrder(profile.chainLinks) }
}

/** What stood there before the first edit belongs to the history too, with nobody as its author. */
async function keepFirstVersion(trx: Trx, current: ClusterRecord, before: ClusterProfile): Promise<void> {
  if (await hasRevision(trx, 'cluster', current.id, current.version)) return
  await insertRevision(trx, {
    subjectType: 'cluster',
    subjectId: current.id,
    version: current.version,
    data: JSON.stringify(withoutContact(before)),
    authorId: null,
    onBehalfOf: null,
    recordedAt: current.updatedAt,
  })
}

/** The same words as the import searches by: name, other spellings, territory, departments. */
async function searchText(trx: Trx, current: ClusterRecord, after: ClusterProfile): Promise<string> {
  const departments = await listDepartments(trx)
  const names = after.departments.map(code => departments.find(d => d.code === code)?.name)
  return searchable(current.name, ...(JSON.parse(current.aliases) as string[]), after.territory, ...names)
}
