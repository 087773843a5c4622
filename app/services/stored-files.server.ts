import type { Actor } from '#app/domain/actors.ts'
import { isPublicAlliance } from '#app/domain/alliances.ts'
import { notFound } from '#app/domain/errors.ts'
import { can } from '#app/domain/permissions.ts'
import { listUsesOfFile } from '#db/queries/evidence.ts'
import { findStoredFile } from '#db/queries/files.ts'
import type { Db, Row } from '#db/schema.ts'
import { listAllianceRecords } from './alliance-records.server.ts'
import { listProjectRecords } from './project-records.server.ts'

/**
 * A stored file, for whoever may see something that it backs up.
 *
 * @throws 404 for everybody else, as for a file that does not exist
 */
export async function readStoredFile(db: Db, actor: Actor, id: string): Promise<Row<'storedFile'>> {
  const file = await findStoredFile(db, id)
  if (!file) throw notFound()
  for (const use of await listUsesOfFile(db, id)) if (await maySee(db, actor, use)) return file
  throw notFound()
}

type Use = Awaited<ReturnType<typeof listUsesOfFile>>[number]

async function maySee(db: Db, actor: Actor, { subjectType, subjectId, audience, onBehalfOf }: Use): Promise<boolean> {
  if (subjectType === 'project') return maySeeOfProject(db, actor, subjectId, audience)
  if (subjectType !== 'alliance') return audience === 'public' || mayRead(actor, onBehalfOf ? [onBehalfOf] : [])
  const [record] = await listAllianceRecords(db, [subjectId])
  if (!record) return false
  return (audience === 'public' && isPublicAlliance(record.alliance.status)) || mayRead(actor, record.partyIds)
}

async function maySeeOfProject(db: Db, actor: Actor, id: string, audience: Use['audience']): Promise<boolean> {
  const [record] = await listProjectRecords(db, [id])
  if (!record) return false
  return (audience === 'public' && record.project.isPublic === 1) || can(actor, 'project.read-private', record.partyIds)
}

const mayRead = (actor: Actor, partyIds: readonly string[]) => can(actor, 'alliance.read-private', partyIds)
