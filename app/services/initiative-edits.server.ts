import type { Actor } from '#app/domain/actors.ts'
import { type InitiativeInput, termsOf } from '#app/domain/initiative-forms.ts'
import { changedTerms, type InitiativeTerms, isSubstance } from '#app/domain/initiative-terms.ts'
import { searchable } from '#app/domain/text.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import type { ChosenForInitiative } from './initiative-choices.server.ts'
import { enqueueDeadline } from './initiative-deadlines.server.ts'
import { columnsOf, writeChoices } from './initiative-drafts.server.ts'
import { keepTermsRevision } from './initiative-history.server.ts'
import { tellParties } from './initiative-mail.server.ts'
import { getInitiativeRecord, type InitiativeRecord, partyIdsOf, termsOnRecord } from './initiative-records.server.ts'
import {
  demandSigner,
  demandStep,
  demandVersion,
  eventOf,
  everyMention,
  type InitiativeForm,
  writeState,
} from './initiative-state.server.ts'
import { writeOnce } from './transactions.server.ts'

/**
 * The leader changes an open initiative: a new version beside the old one. After a change of substance every commitment has
 * to be renewed. A form that changes nothing writes nothing. Gives the slug.
 *
 * @throws 403 for whoever does not manage the leader; 404; 409 when it is not open, or somebody changed it since `version`
 */
export async function editInitiative(
  db: Db,
  actor: Actor,
  form: InitiativeInput & InitiativeForm & { chosen: ChosenForInitiative },
  now: Date,
): Promise<string> {
  return writeOnce(db, form.once, now, async trx => {
    const record = await getInitiativeRecord(trx, form.slug)
    const { initiative } = record
    const signer = demandSigner(actor, 'initiative.edit', record, [initiative.leaderId])
    demandVersion(record, form.version)

    const before = termsOnRecord(record)
    const terms = termsAfter(record, before, form)
    const fields = changedTerms(before, terms)
    const substance = fields.some(isSubstance)
    const { minimumClusters, closesOn, decisionRule: rule } = form
    const edit = { act: 'edit', by: signer.actingFor, substance, changes: { minimumClusters, closesOn, rule } } as const
    const after = demandStep(record.state, edit, now)
    if (fields.length === 0) return initiative.slug

    const version = initiative.version + 1
    const searchText = searchable(initiative.code, form.title)
    await writeState(trx, record, after, now, { ...columnsOf(form), searchText, version })
    const added = await writeChoices(trx, record, form.chosen, now)
    const changed = await getInitiativeRecord(trx, initiative.slug)
    await keepTermsRevision(trx, changed.initiative, terms, signer)
    const event = eventOf(changed, everyMention(changed))
    const payload = { version, fields, substance: substance ? 1 : 0 } as const
    await recordEvent(trx, actor, { ...event, verb: 'initiative.edited', payload }, now)

    if (fields.includes('closesOn')) await enqueueDeadline(trx, closesOn, now)
    const told = { initiative: changed.initiative, by: signer.actingFor, publicUrl: form.publicUrl, date: closesOn }
    await tellParties(trx, 'initiativeInvited', { ...told, to: added }, now)
    if (substance) await tellParties(trx, 'initiativeEdited', { ...told, to: partyIdsOf(record) }, now)
    return initiative.slug
  })
}

/** What it says with the form's words. Invitations that were answered stay. */
function termsAfter(
  { invitations }: InitiativeRecord,
  before: InitiativeTerms,
  form: InitiativeInput & { chosen: ChosenForInitiative },
): InitiativeTerms {
  const { bottlenecks, invited } = form.chosen
  const answered = invitations.filter(row => row.status !== 'invited').map(row => row.slug)
  const invite = [...new Set([...answered, ...invited.map(party => party.slug)])].sort()
  return { ...before, ...termsOf(form), bottleneck: bottlenecks.map(one => one.code), invite }
}
