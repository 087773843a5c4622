import type { Actor } from '#app/domain/actors.ts'
import type { EditAllianceInput } from '#app/domain/alliance-forms.ts'
import { stepAlliance } from '#app/domain/alliance-lifecycle.ts'
import { openKeyOf } from '#app/domain/alliances.ts'
import { conflict } from '#app/domain/errors.ts'
import { searchable } from '#app/domain/text.ts'
import { updateAllianceParty } from '#db/queries/alliances.ts'
import { recordEvent } from '#db/queries/events.ts'
import { hasRevision, insertRevision } from '#db/queries/revisions.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import { tellOtherParties } from './alliance-mail.server.ts'
import { type AllianceRecord, getAllianceRecord } from './alliance-records.server.ts'
import {
  demandParty,
  demandVersion,
  eventOf,
  type Signer,
  signAnswer,
  toTell,
  writeState,
} from './alliance-state.server.ts'
import { refuseDuplicate } from './alliances.server.ts'
import { writeOnce } from './transactions.server.ts'

/** What a change may change, as the form and the history hold it. */
export interface AgreedFields {
  title: string
  area: string
  formality: string | null
  purpose: string | null
  startDate: string | null
  endDate: string | null
  /** In the order of the parties; empty where a party said nothing. */
  contribution: string[]
}

export function agreedFieldsOf({ alliance, parties }: AllianceRecord): AgreedFields {
  const { title, area, formality, purpose, validFrom, validTo } = alliance
  const contribution = parties.map(party => party.contribution ?? '')
  return { title, area, formality, purpose, startDate: validFrom, endDate: validTo, contribution }
}

/**
 * A party changes what was agreed: it stands behind the new words, every other party that had confirmed is asked anew.
 * A form that changes nothing writes nothing. Gives the slug.
 *
 * @throws 403 for whoever does not manage a party; 404; 409 when it is closed or documented, when somebody changed it
 *   since `version`, or when the parties have another open alliance in the new area
 */
export async function editAlliance(
  db: Db,
  actor: Actor,
  input: EditAllianceInput & { slug: string; publicUrl: string; once?: string | undefined },
  now: Date,
): Promise<string> {
  const { slug, once, version, publicUrl } = input
  return writeOnce(db, once, now, async trx => {
    const record = await getAllianceRecord(trx, slug)
    const signer = demandParty(actor, 'alliance.edit', record)
    demandVersion(record, version)
    const step = stepAlliance(record.state, 'edit', signer.actingFor)
    if (!step.ok) throw conflict(`alliances.refusals.${step.refusal}`)

    const before = agreedFieldsOf(record)
    const after = fieldsFrom(input, record)
    const fields = (Object.keys(after) as (keyof AgreedFields)[]).filter(
      name => JSON.stringify(after[name]) !== JSON.stringify(before[name]),
    )
    if (fields.length === 0) return slug
    const openKey = openKeyOf(input.area, record.partyIds)
    await refuseDuplicate(trx, openKey, record.alliance.id)
    await keepRevision(trx, record.alliance, before, null)
    await writeState(trx, record, step.state, now, { ...columnsOf(after, input), openKey })
    await writeContributions(trx, record, after.contribution)
    await signAnswer(trx, record, signer, now)
    const next = record.alliance.version + 1
    await keepRevision(trx, { ...record.alliance, version: next, updatedAt: now.toISOString() }, after, signer)
    const payload = { version: next, fields }
    await recordEvent(trx, actor, { ...eventOf(record, step.state.status), verb: step.verb, payload }, now)
    await tellOtherParties(trx, signer.actingFor, 'edit', { ...toTell(record), title: after.title, publicUrl }, now)
    return slug
  })
}

function fieldsFrom(input: EditAllianceInput, { parties }: AllianceRecord): AgreedFields {
  const { title, area, formality = null, purpose, startDate, endDate = null } = input
  const contribution = parties.map((_, index) => input.contribution[index] ?? '')
  return { title, area, formality, purpose, startDate, endDate, contribution }
}

function columnsOf(after: AgreedFields, input: EditAllianceInput): Partial<Row<'alliance'>> {
  const { title, purpose, startDate, endDate } = after
  const words = { title, searchText: searchable(title), purpose, area: input.area, formality: input.formality ?? null }
  return { ...words, validFrom: startDate, validTo: endDate, precision: 'day' }
}

async function writeContributions(trx: Trx, { alliance, parties }: AllianceRecord, said: string[]): Promise<void> {
  for (const [index, { partyId, contribution }] of parties.entries()) {
    const now = said[index] || null
    if (now === contribution) continue
    await updateAllianceParty(trx, { allianceId: alliance.id, partyId }, { contribution: now })
  }
}

/** What stood there before the first change belongs to the history too, with nobody as its author. */
async function keepRevision(
  trx: Trx,
  { id, version, updatedAt }: Row<'alliance'>,
  fields: AgreedFields,
  author: Signer | null,
): Promise<void> {
  if (await hasRevision(trx, 'alliance', id, version)) return
  await insertRevision(trx, {
    subjectType: 'alliance',
    subjectId: id,
    version,
    data: JSON.stringify(fields),
    authorId: author?.userId ?? null,
    onBehalfOf: author?.actingFor ?? null,
    recordedAt: updatedAt,
  })
}
