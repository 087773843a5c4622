import type { Actor } from '#app/domain/actors.ts'
import type { ProposeAllianceInput } from '#app/domain/alliance-forms.ts'
import { ALLIANCE_LIMITS, NO_MATCH } from '#app/domain/alliances.ts'
import { similarNames } from '#app/domain/name-similarity.ts'
import { demand, ownParty } from '#app/domain/permissions.ts'
import type { Db } from '#db/schema.ts'
import type { ChosenParty } from './alliances.server.ts'
import type { NewOrganization } from './new-organizations.server.ts'
import { type PartyChoice, readPartyChoices, resolveParty } from './party-choices.server.ts'

export interface ChosenParties {
  /** In the order of the form; the proposer is among them. */
  parties: ChosenParty[]
  newOrganization: NewOrganization | null
}

/** What the form has to ask back: errors by field, what each unclear entry may mean, what the new one looks like. */
export interface UnclearParties {
  errors: Record<string, string[]>
  /** By the position of the entry. */
  meanings: Record<number, PartyChoice[]>
  similar: PartyChoice[]
}

/** By how many an entry may mean: none, one, several. */
const ERRORS = ['alliances.errors.unknownParty', 'alliances.errors.oneParty', 'alliances.errors.unclearParty']

type PartyFields = Pick<
  ProposeAllianceInput,
  'party' | 'contribution' | 'newPartyName' | 'newPartyKind' | 'newPartyCity' | 'newPartyContribution' | 'newPartyMatch'
>

/**
 * Finds the parties that a proposal names. Entries are slugs or names; the proposer may be left out when one other party
 * is named. A party that is not listed is taken as new only after the similar ones have been shown.
 *
 * @throws 403 for whoever may not propose
 */
export async function chooseParties(
  db: Db,
  actor: Actor,
  form: PartyFields,
): Promise<{ chosen: ChosenParties } | { unclear: UnclearParties }> {
  const [own = ''] = ownParty(actor)
  demand(actor, 'alliance.propose', [own])
  const unclear: UnclearParties = { errors: {}, meanings: {}, similar: [] }
  const parties: ChosenParty[] = []
  const named: PartyChoice[] = []
  const add = (choice: PartyChoice, contribution: string | undefined, field: string) => {
    if (parties.some(p => p.id === choice.id)) unclear.errors[field] = ['alliances.errors.partyTwice']
    named.push(choice)
    parties.push({ id: choice.id, contribution: contribution || null })
  }

  for (const [index, typed] of form.party.entries()) {
    if (!typed) continue
    const found = await resolveParty(db, typed)
    if (!Array.isArray(found)) add(found, form.contribution[index], `party[${index}]`)
    else {
      unclear.meanings[index] = found
      unclear.errors[`party[${index}]`] = [ERRORS[Math.min(found.length, 2)] ?? '']
    }
  }
  const newOrganization = await readNewOrganization(db, form, unclear, add)

  const choices = await readPartyChoices(db)
  const proposer = choices.find(choice => choice.id === own)
  if (proposer && !named.includes(proposer) && named.length + Number(newOrganization !== null) === 1) {
    parties.unshift({ id: own, contribution: null })
    named.unshift(proposer)
  }
  if (Object.keys(unclear.errors).length === 0) checkWhole()
  return Object.keys(unclear.errors).length > 0 ? { unclear } : { chosen: { parties, newOrganization } }

  function checkWhole() {
    const count = named.length + Number(newOrganization !== null)
    const say = (error: string) => {
      unclear.errors[firstOther(form.party, proposer)] = [error]
    }
    if (count < 2) say('alliances.errors.otherParty')
    else if (count > ALLIANCE_LIMITS.parties) say('alliances.errors.tooManyParties')
    else if (!parties.some(p => p.id === own)) say('alliances.errors.proposerMissing')
    else if (!named.some(p => p.kind === 'cluster')) say('alliances.errors.noCluster')
  }
}

/** The field to correct when the parties as a whole are wrong: the first that is not the proposer's own. */
function firstOther(entries: readonly string[], proposer: PartyChoice | undefined): string {
  const index = entries.findIndex(typed => typed !== proposer?.slug)
  return `party[${index < 0 ? entries.length : index}]`
}

async function readNewOrganization(
  db: Db,
  form: PartyFields,
  unclear: UnclearParties,
  add: (choice: PartyChoice, contribution: string | undefined, field: string) => void,
): Promise<NewOrganization | null> {
  const { newPartyName: name, newPartyKind: kind, newPartyCity, newPartyContribution, newPartyMatch } = form
  if (!name || !kind) return null
  const choices = await readPartyChoices(db)
  const same = choices.find(choice => choice.slug === newPartyMatch)
  if (same) {
    add(same, newPartyContribution, 'newPartyName')
    return null
  }
  const similar = similarNames(name, choices)
  if (similar.length > 0) {
    unclear.similar = similar
    if (newPartyMatch !== NO_MATCH) unclear.errors.newPartyMatch = ['alliances.errors.similarParties']
  }
  return { name, kind, city: newPartyCity ?? null, contribution: newPartyContribution ?? null }
}
