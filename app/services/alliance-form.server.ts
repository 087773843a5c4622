import type { Actor } from '#app/domain/actors.ts'
import { demand, ownParty } from '#app/domain/permissions.ts'
import type { Db } from '#db/schema.ts'
import { type PartyChoice, readPartyChoices, searchPartyChoices } from './party-choices.server.ts'

/** As many names as a page carries; beyond them the browser asks for those that match. */
const SUGGESTED = 400

/** A party as a form shows it. */
export interface ShownParty {
  slug: string
  name: string
  kind: 'cluster' | 'organization'
  place: string | null
}

export const toShown = ({ slug, name, kind, place }: PartyChoice): ShownParty => ({ slug, name, kind, place })

/**
 * What `/alianzas/nueva` needs: who proposes, the other party the address names (`with`), and names to choose from, all
 * or those that match `typed`.
 *
 * @throws 403 for whoever may not propose
 */
export async function readProposalForm(db: Db, actor: Actor, asked: { with: string | null; typed: string | null }) {
  const [own = ''] = ownParty(actor)
  demand(actor, 'alliance.propose', [own])
  const choices = await readPartyChoices(db)
  const proposer = choices.find(choice => choice.id === own)
  const other = choices.find(choice => choice.slug === asked.with && choice.id !== own)
  const names = await searchPartyChoices(db, asked.typed ?? '', SUGGESTED)
  return {
    proposer: proposer ? toShown(proposer) : null,
    other: other ? toShown(other) : null,
    names: names.filter(choice => choice.id !== own).map(choice => choice.name),
    /** False when there are more names than the page carries. */
    hasAllNames: choices.length <= SUGGESTED,
  }
}
