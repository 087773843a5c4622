import type { Actor } from '#app/domain/actors.ts'
import { type AllianceAct, possibleActs, waitsFor } from '#app/domain/alliance-lifecycle.ts'
import { isOpenAlliance, isPublicAlliance, isUnverified, verifiedUntil } from '#app/domain/alliances.ts'
import { type Action, can, ownParty } from '#app/domain/permissions.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { datasetLabel } from '#app/i18n/dataset-labels.server.ts'
import { listRevisions } from '#db/queries/revisions.ts'
import type { Db } from '#db/schema.ts'
import { type AgreedFields, agreedFieldsOf } from './alliance-edits.server.ts'
import { type AllianceRecord, getAllianceRecord } from './alliance-records.server.ts'
import { demandParty, demandReadable } from './alliance-state.server.ts'
import { readEvidence } from './evidence.server.ts'
import { readSources } from './sources.server.ts'
import { readTimeline } from './timeline.server.ts'

/**
 * Everything `/alianzas/:slug` shows to `actor`. Reasons and the names of people are for the parties and the
 * coordination.
 *
 * @throws 404 when it does not exist, or was declined or withdrawn and the actor is none of those who see that
 */
export async function readAlliancePage(db: Db, actor: Actor, slug: string, language: Language, now: Date) {
  const record = await getAllianceRecord(db, slug)
  const { alliance, parties, partyIds, state } = record
  demandReadable(actor, alliance.status, partyIds)
  const isInsider = can(actor, 'alliance.read-private', partyIds)
  const subject = { type: 'alliance', id: alliance.id } as const
  const [lastChange, evidence, sources, events] = await Promise.all([
    isInsider && isOpenAlliance(alliance.status) ? readLastChange(db, alliance.id) : null,
    readEvidence(db, subject, isInsider),
    readSources(db, 'alliance', alliance.id, language),
    readTimeline(db, actor, subject, language),
  ])
  const own = ownParty(actor)
  return {
    alliance: headOf(record, language, now),
    parties: parties.map((party, index) => ({
      slug: party.slug,
      name: party.name,
      kind: party.kind,
      role: party.role,
      contribution: party.contribution,
      answer: party.answer,
      answeredAt: party.answeredAt,
      hasMembers: state.parties[index]?.hasMembers ?? false,
      isProposer: party.partyId === alliance.proposedBy,
      isYours: own.includes(party.partyId),
      person: isInsider ? party.answeredByName : null,
      reason: isInsider ? party.reason : null,
    })),
    isInsider,
    lastChange,
    you: readYourSide(record, actor),
    evidence,
    sources,
    events,
  }
}
export type AlliancePage = Awaited<ReturnType<typeof readAlliancePage>>

function headOf({ alliance, state }: AllianceRecord, language: Language, now: Date) {
  const { sourceStatus, ...row } = alliance
  return {
    slug: row.slug,
    title: row.title,
    area: row.area,
    formality: row.formality,
    purpose: row.purpose,
    status: row.status,
    provenance: row.provenance,
    validFrom: row.validFrom,
    validTo: row.validTo,
    precision: row.precision,
    outcome: row.outcome,
    activeSince: row.activeSince,
    renewedAt: row.renewedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    version: row.version,
    isPublic: isPublicAlliance(row.status),
    isDocumented: state.documented,
    everActive: state.everActive,
    linkType: row.linkType,
    sourceSays: sourceStatus ? datasetLabel(language, 'sourceStatus', sourceStatus) : null,
    verifiedUntil: verifiedUntil(row)?.toISOString() ?? null,
    unverified: isUnverified(row, now),
  }
}

/** The words before and after the last change; null for what was never changed. */
async function readLastChange(db: Db, allianceId: string) {
  const [after, before] = await listRevisions(db, 'alliance', allianceId)
  if (!after || !before) return null
  const fieldsOf = (revision: { data: string }): AgreedFields => JSON.parse(revision.data)
  return { at: after.recordedAt, party: after.onBehalfOfName, before: fieldsOf(before), after: fieldsOf(after) }
}

const ACTIONS: Record<AllianceAct, Action> = {
  confirm: 'alliance.answer',
  decline: 'alliance.answer',
  withdraw: 'alliance.answer',
  dispute: 'alliance.answer',
  end: 'alliance.end',
  renew: 'alliance.renew',
  edit: 'alliance.edit',
}

/** What the party that looks at it has said, and can do; null for who acts for none of the parties. */
function readYourSide({ alliance, parties, partyIds, state }: AllianceRecord, actor: Actor) {
  const party = parties.find(p => ownParty(actor).includes(p.partyId))
  if (!party) return null
  return {
    name: party.name,
    kind: party.kind,
    answer: party.answer,
    isAwaited: waitsFor(state, party.partyId),
    acts: possibleActs(state, party.partyId).filter(act => can(actor, ACTIONS[act], partyIds)),
    canAddEvidence: isPublicAlliance(alliance.status) && can(actor, 'alliance.add-evidence', partyIds),
  }
}

/**
 * What the edit page needs: the words as they stand, their version, and whom a change asks again.
 *
 * @throws 403, 404
 */
export async function readAllianceForm(db: Db, actor: Actor, slug: string) {
  const record = await getAllianceRecord(db, slug)
  const signer = demandParty(actor, 'alliance.edit', record)
  const { alliance, parties, state } = record
  return {
    slug,
    version: alliance.version,
    status: alliance.status,
    canEdit: possibleActs(state, signer.actingFor).includes('edit'),
    fields: agreedFieldsOf(record),
    parties: parties.map(({ partyId, slug: partySlug, name, kind, answer }) => ({
      slug: partySlug,
      name,
      kind,
      isYours: partyId === signer.actingFor,
      isAskedAgain: partyId !== signer.actingFor && answer === 'confirmed',
    })),
  }
}
export type AllianceForm = Awaited<ReturnType<typeof readAllianceForm>>
