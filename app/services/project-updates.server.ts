import type { Actor } from '#app/domain/actors.ts'
import { conflict } from '#app/domain/errors.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import { insertProjectUpdate, listProjectUpdates } from '#db/queries/project-work.ts'
import type { Db } from '#db/schema.ts'
import { attachEvidence, type NewEvidence } from './evidence.server.ts'
import { markdownToHtml } from './markdown.server.ts'
import { getProjectRecord } from './project-records.server.ts'
import { demandSigner, eventOf, touchProject } from './project-state.server.ts'
import { writeOnce } from './transactions.server.ts'

interface ToProject {
  slug: string
  once?: string | undefined
}

/**
 * A party tells what is new, in Markdown; also of one that is over. Gives the slug.
 *
 * @throws 403 for whoever does not act for a party, 404, 409 for what a source tells
 */
export async function postUpdate(
  db: Db,
  actor: Actor,
  { slug, once, body }: ToProject & { body: string },
  now: Date,
): Promise<string> {
  return writeOnce(db, once, now, async trx => {
    const record = await getProjectRecord(trx, slug)
    const signer = demandSigner(actor, 'project.post-update', record)
    if (record.state.documented) throw conflict('projects.refusals.documented')
    const updateId = newId()
    await insertProjectUpdate(trx, {
      id: updateId,
      projectId: record.project.id,
      body,
      authorId: signer.userId,
      onBehalfOf: signer.actingFor,
      createdAt: now.toISOString(),
    })
    await touchProject(trx, record, now)
    const event = { ...eventOf(record), verb: 'project.update-posted', payload: { updateId } } as const
    await recordEvent(trx, actor, event, now)
    return slug
  })
}

/** What the parties told, newest first, as HTML that is safe to show. Who signed, for an insider. */
export async function readUpdates(db: Db, projectId: string, isInsider: boolean) {
  const rows = await listProjectUpdates(db, projectId)
  return rows.map(({ id, body, createdAt, slug, name, kind, personName }) => ({
    id,
    html: markdownToHtml(body),
    createdAt,
    by: slug && name && kind ? { slug, name, kind } : null,
    person: isInsider ? personName : null,
  }))
}

/**
 * A party adds a link or a file that backs the project up. Gives the slug.
 *
 * @throws 403 for whoever does not act for a party, 404, 409 for what a source tells
 */
export async function addProjectEvidence(
  db: Db,
  actor: Actor,
  { slug, once, ...evidence }: NewEvidence & ToProject,
  now: Date,
): Promise<string> {
  return writeOnce(db, once, now, async trx => {
    const record = await getProjectRecord(trx, slug)
    demandSigner(actor, 'project.add-evidence', record)
    if (record.state.documented) throw conflict('projects.refusals.documented')
    const subject = { type: 'project', id: record.project.id } as const
    for (const { id, audience } of await attachEvidence(trx, actor, subject, evidence, now)) {
      const whole = eventOf(record)
      const heard = whole.audience === 'parties' ? 'parties' : audience
      const event = { ...whole, audience: heard, payload: { evidenceId: id } } as const
      await recordEvent(trx, actor, { ...event, verb: 'project.evidence-added' }, now)
    }
    return slug
  })
}
