import slugify from '@sindresorhus/slugify'
import type { Actor } from '#app/domain/actors.ts'
import type { ProposeAllianceInput } from '#app/domain/alliance-forms.ts'
import { type AllianceState, provenanceOf, startAlliance } from '#app/domain/alliance-lifecycle.ts'
import { openKeyOf } from '#app/domain/alliances.ts'
import { conflict, forbidden, notFound } from '#app/domain/errors.ts'
import { demand, ownParty } from '#app/domain/permissions.ts'
import { searchable } from '#app/domain/text.ts'
import { newId } from '#db/ids.ts'
import { listPartiesWithManagers } from '#db/queries/alliance-parties.ts'
import { findOpenAlliance, freeAllianceSlug, insertAlliance } from '#db/queries/alliances.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listParties } from '#db/queries/party-choices.ts'
import type { Db, NewRow, Trx } from '#db/schema.ts'
import { tellOtherParties } from './alliance-mail.server.ts'
import { asSigner, type Signer } from './alliance-state.server.ts'
import { attachEvidence } from './evidence.server.ts'
import type { StoredUpload } from './files.server.ts'
import { addOrganization, type NewOrganization } from './new-organizations.server.ts'
import { writeOnce } from './transactions.server.ts'

export interface ChosenParty {
  id: string
  contribution: string | null
}

/** The words of the form, and its parties found: the proposer is one of them. */
export type Proposal = Pick<ProposeAllianceInput, 'title' | 'area' | 'purpose' | 'startDate'> &
  Partial<Pick<ProposeAllianceInput, 'formality' | 'endDate' | 'evidenceUrl'>> & {
    parties: readonly ChosenParty[]
    /** One that is not listed yet: it comes last. */
    newOrganization?: NewOrganization | null
    upload?: StoredUpload | null
    /** The site's address, for the links in the mails to the other parties. */
    publicUrl: string
    once?: string | undefined
  }

/**
 * The acting party proposes an alliance to others: public at once, as declared by one party. Gives its slug.
 *
 * @throws 403 for whoever does not manage a party, or proposes in the name of others
 * @throws 404 for a party that does not exist
 * @throws 409 when the same parties have an open alliance in the area (`slug`, `title`), or no cluster takes part
 */
export async function proposeAlliance(db: Db, actor: Actor, proposal: Proposal, now: Date): Promise<string> {
  demand(actor, 'alliance.propose', ownParty(actor))
  const proposer = asSigner(actor, 'alliance.propose')
  return writeOnce(db, proposal.once, now, async trx => {
    const { newOrganization, evidenceUrl, upload, publicUrl, title } = proposal
    const added = newOrganization ? [await addOrganization(trx, proposer, newOrganization, now)] : []
    const chosen = [...proposal.parties, ...added]
    const parties = await checkParties(trx, chosen, proposer.actingFor)
    const state = startAlliance(proposer.actingFor, parties)
    const alliance = allianceRow(proposal, state, await freeAllianceSlug(trx, slugOf(title)), now)
    await refuseDuplicate(trx, alliance.openKey)
    await insertAlliance(trx, alliance, partyRows(alliance.id, state, chosen, proposer, now))

    const subject = { type: 'alliance', id: alliance.id } as const
    await attachEvidence(trx, actor, subject, { url: evidenceUrl, upload }, now)
    const mentions = parties.map(party => ({ type: party.kind, id: party.id }))
    await recordEvent(
      trx,
      actor,
      { verb: 'alliance.proposed', subject, mentions, audience: 'public', payload: {} },
      now,
    )
    await tellOtherParties(trx, proposer.actingFor, 'propose', { ...alliance, parties, publicUrl }, now)
    return alliance.slug
  })
}

/** The parties in the order given, each with whether somebody can answer for it here. */
async function checkParties(trx: Trx, chosen: readonly ChosenParty[], proposer: string) {
  const ids = chosen.map(party => party.id)
  if (!ids.includes(proposer)) throw forbidden('permissions.alliance_propose')
  if (new Set(ids).size < ids.length) throw conflict('alliances.errors.partyTwice')
  if (ids.length < 2) throw conflict('alliances.errors.otherParty')
  const known = await listParties(trx, ids)
  const withManagers = await listPartiesWithManagers(trx, ids)
  const parties = ids.map(id => {
    const party = known.find(p => p.id === id)
    if (!party) throw notFound('alliances.errors.unknownParty')
    return { ...party, hasMembers: withManagers.includes(id) }
  })
  if (!parties.some(party => party.kind === 'cluster')) throw conflict('alliances.errors.noCluster')
  return parties
}

/** An open alliance of the same parties in the same area is offered instead of a second one. */
export async function refuseDuplicate(trx: Trx, openKey: string, except?: string): Promise<void> {
  const open = await findOpenAlliance(trx, openKey)
  if (open && open.id !== except) throw conflict('alliances.errors.duplicate', { slug: open.slug, title: open.title })
}

function allianceRow(proposal: Proposal, state: AllianceState, slug: string, now: Date) {
  const at = now.toISOString()
  const { title, area, formality = null, purpose, startDate, endDate = null } = proposal
  return {
    id: newId(),
    slug,
    title,
    searchText: searchable(title),
    area,
    formality,
    purpose,
    linkType: null,
    status: state.status,
    sourceStatus: null,
    provenance: provenanceOf(state),
    validFrom: startDate,
    validTo: endDate,
    precision: 'day',
    outcome: null,
    proposedBy: state.proposedBy,
    openKey: openKeyOf(
      area,
      state.parties.map(party => party.partyId),
    ),
    activeSince: state.status === 'active' ? at : null,
    renewedAt: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  } satisfies NewRow<'alliance'>
}

function partyRows(
  allianceId: string,
  state: AllianceState,
  chosen: readonly ChosenParty[],
  proposer: Signer,
  now: Date,
): NewRow<'allianceParty'>[] {
  return state.parties.map(({ partyId, answer, everConfirmed }, position) => {
    const isProposer = partyId === proposer.actingFor
    return {
      allianceId,
      partyId,
      role: isProposer ? 'leader' : 'partner',
      position,
      contribution: chosen[position]?.contribution ?? null,
      answer,
      everConfirmed: everConfirmed ? 1 : 0,
      answeredAt: isProposer ? now.toISOString() : null,
      answeredBy: isProposer ? proposer.userId : null,
      reason: null,
    }
  })
}

/** Addresses under `/alianzas/` that are not alliances. */
const RESERVED = ['nueva', 'editar']

function slugOf(title: string): string {
  const words = slugify(title).slice(0, 80).replace(/-+$/, '')
  if (!words) return 'alianza'
  return RESERVED.includes(words) ? `alianza-${words}` : words
}
