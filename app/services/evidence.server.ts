import type { Actor } from '#app/domain/actors.ts'
import { type EvidenceView, FILE_TYPES } from '#app/domain/evidence.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import { newId } from '#db/ids.ts'
import { insertEvidence, listEvidence } from '#db/queries/evidence.ts'
import type { Db, Trx } from '#db/schema.ts'
import { keepUpload, type StoredUpload } from './files.server.ts'

export interface NewEvidence {
  url?: string | undefined
  upload?: StoredUpload | null
  label?: string | undefined
}

/**
 * Attaches a link, a file or both to a record, each its own piece of evidence: a link is public, a file is of the
 * parties and the coordination. Gives what was attached.
 */
export async function attachEvidence(
  trx: Trx,
  actor: Actor,
  subject: { type: SubjectType; id: string },
  { url, upload, label }: NewEvidence,
  now: Date,
): Promise<{ id: string; audience: 'public' | 'parties' }[]> {
  const common = {
    subjectType: subject.type,
    subjectId: subject.id,
    label: label ?? null,
    addedBy: actor.kind === 'user' ? actor.userId : null,
    onBehalfOf: actor.kind === 'user' ? actor.actingFor : null,
    createdAt: now.toISOString(),
  }
  const attached: { id: string; audience: 'public' | 'parties' }[] = []
  if (url) {
    const evidence = { id: newId(), audience: 'public' as const }
    await insertEvidence(trx, { ...common, ...evidence, url, fileId: null })
    attached.push(evidence)
  }
  if (upload) {
    const evidence = { id: newId(), audience: 'parties' as const }
    await insertEvidence(trx, { ...common, ...evidence, url: null, fileId: await keepUpload(trx, upload, now) })
    attached.push(evidence)
  }
  return attached
}

/** What backs a record up. Files, and the names of people, only for an insider: its parties and the coordination. */
export async function readEvidence(
  db: Db,
  subject: { type: SubjectType; id: string },
  isInsider: boolean,
): Promise<EvidenceView[]> {
  const rows = await listEvidence(db, subject.type, subject.id)
  return rows
    .filter(row => row.audience === 'public' || isInsider)
    .map(row => ({
      id: row.id,
      href: row.url ?? `/archivos/${row.fileId}`,
      name: row.url ? hostOf(row.url) : (row.originalName ?? ''),
      label: row.label,
      fileType: row.contentType ? (FILE_TYPES[row.contentType]?.[0] ?? null) : null,
      size: row.size,
      audience: row.audience,
      party: row.partyName,
      person: isInsider ? row.personName : null,
      addedAt: row.createdAt,
    }))
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url)
