import type { Actor } from '#app/domain/actors.ts'
import { conflict } from '#app/domain/errors.ts'
import type { EditProjectInput } from '#app/domain/project-forms.ts'
import { stepProject } from '#app/domain/project-lifecycle.ts'
import { searchable } from '#app/domain/text.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listProjectBottlenecks } from '#db/queries/project-work.ts'
import { replaceProjectBottlenecks, updateProjectParty } from '#db/queries/project-writes.ts'
import { hasRevision, insertRevision } from '#db/queries/revisions.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import type { Signer } from './alliance-state.server.ts'
import { tellProjectParties } from './project-mail.server.ts'
import { findBottlenecks } from './project-parties.server.ts'
import { getProjectRecord, type ProjectRecord } from './project-records.server.ts'
import { demandLeader, demandVersion, eventOf, signAnswer, writeState } from './project-state.server.ts'
import { writeOnce } from './transactions.server.ts'

/** What a change may change, as the form and the history hold it. */
export interface AgreedProject {
  title: string
  description: string
  startDate: string | null
  endDate: string | null
  /** Codes, in their order. */
  bottleneck: string[]
  /** In the order of the parties; empty where a party said nothing. */
  contribution: string[]
}
export const AGREED_FIELDS = ['title', 'description', 'startDate', 'endDate', 'bottleneck', 'contribution'] as const

/** The parties whose contributions the form holds: those that take part, in their order. */
export const shownParties = ({ parties }: ProjectRecord) => parties.filter(party => party.answer !== 'declined')

export async function agreedFieldsOf(db: Db | Trx, record: ProjectRecord): Promise<AgreedProject> {
  const { title, description, validFrom, validTo, id } = record.project
  const bottlenecks = await listProjectBottlenecks(db, [id])
  return {
    title,
    description: description ?? '',
    startDate: validFrom,
    endDate: validTo,
    bottleneck: bottlenecks.map(({ code, slug }) => code ?? slug),
    contribution: shownParties(record).map(party => party.contribution ?? ''),
  }
}

/**
 * The leader changes what was agreed: it stands behind the new words, every other party that had confirmed is asked anew.
 * A form that changes nothing writes nothing. Gives the slug.
 *
 * @throws 403 for whoever does not manage the leading party; 404; 409 when it is closed or documented, when somebody
 *   changed it since `version`, or when a code names no bottleneck
 */
export async function editProject(
  db: Db,
  actor: Actor,
  input: EditProjectInput & { slug: string; publicUrl: string; once?: string | undefined },
  now: Date,
): Promise<string> {
  const { slug, once, version, publicUrl } = input
  return writeOnce(db, once, now, async trx => {
    const record = await getProjectRecord(trx, slug)
    const signer = demandLeader(actor, record)
    demandVersion(record, version)
    const step = stepProject(record.state, 'edit', signer.actingFor)
    if (!step.ok) throw conflict(`projects.refusals.${step.refusal}`)
    const found = await findBottlenecks(trx, input.bottleneck)
    if (Object.keys(found.errors).length > 0) throw conflict('projects.errors.bottleneck')

    const before = await agreedFieldsOf(trx, record)
    const after = fieldsFrom(input, record)
    const fields = AGREED_FIELDS.filter(name => JSON.stringify(after[name]) !== JSON.stringify(before[name]))
    if (fields.length === 0) return slug
    await keepRevision(trx, record.project, before, null)
    await writeState(trx, record, step.state, now, columnsOf(record.project, after))
    await writeContributions(trx, record, after.contribution)
    await replaceProjectBottlenecks(trx, record.project.id, found.ids)
    await signAnswer(trx, record, signer, now)
    const next = record.project.version + 1
    await keepRevision(trx, { ...record.project, version: next, updatedAt: now.toISOString() }, after, signer)
    await recordEvent(trx, actor, { ...eventOf(record), verb: step.verb, payload: { version: next, fields } }, now)
    const told = shownParties(record).map(({ partyId, name }) => ({ id: partyId, name }))
    const mail = { title: after.title, slug, parties: told, publicUrl }
    await tellProjectParties(trx, signer.actingFor, 'edit', mail, now)
    return slug
  })
}

function fieldsFrom(input: EditProjectInput, record: ProjectRecord): AgreedProject {
  const { title, description, startDate, endDate = null } = input
  const codes = input.bottleneck.map(typed => typed.split(/\s/)[0]?.toUpperCase() ?? '').filter(Boolean)
  const contribution = shownParties(record).map((_, index) => input.contribution[index] ?? '')
  return { title, description, startDate, endDate, bottleneck: [...new Set(codes)], contribution }
}

function columnsOf(project: Row<'project'>, after: AgreedProject): Partial<Row<'project'>> {
  const { title, description, startDate, endDate } = after
  const dates = { validFrom: startDate, validTo: endDate, precision: 'day' } as const
  return { title, searchText: searchable(project.code, title), description, ...dates }
}

async function writeContributions(trx: Trx, record: ProjectRecord, said: readonly string[]): Promise<void> {
  for (const [index, { partyId, contribution }] of shownParties(record).entries()) {
    const now = said[index] || null
    if (now === contribution) continue
    await updateProjectParty(trx, { projectId: record.project.id, partyId }, { contribution: now })
  }
}

/** What stood there before the first change belongs to the history too, with nobody as its author. */
async function keepRevision(
  trx: Trx,
  { id, version, updatedAt }: Row<'project'>,
  fields: AgreedProject,
  author: Signer | null,
): Promise<void> {
  if (await hasRevision(trx, 'project', id, version)) return
  await insertRevision(trx, {
    subjectType: 'project',
    subjectId: id,
    version,
    data: JSON.stringify(fields),
    authorId: author?.userId ?? null,
    onBehalfOf: author?.actingFor ?? null,
    recordedAt: updatedAt,
  })
}
