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
  const named = await findNamed(db, form, unclear)
  const newOrganization = await readNewOrganization(db, form, named, unclear)

  const proposer = (await readPartyChoices(db)).find(choice => choice.id === own)
  const count = named.length + Number(newOrganization !== null)
  if (proposer && count === 1 && !named.some(({ party }) => party.id === own)) {
    named.unshift({ party: proposer, contribution: null })
  }
  if (Object.keys(unclear.errors).length === 0) {
    const error = wrongAsAWhole(named, newOrganization, own)
    if (error) unclear.errors[firstOther(form.party, proposer)] = [error]
  }
  if (Object.keys(unclear.errors).length > 0) return { unclear }
  const parties = named.map(({ party, contribution }) => ({ id: party.id, contribution }))
  return { chosen: { parties, newOrganization } }
}

interface Named {
  party: PartyChoice
  contribution: string | null
}

/** The listed parties that the entries stand for; what is not clear goes to `unclear`. */
async function findNamed(db: Db, form: PartyFields, unclear: UnclearParties): Promise<Named[]> {
  const named: Named[] = []
  for (const [index, typed] of form.party.entries()) {
    if (!typed) continue
    const field = `party[${index}]`
    const found = await resolveParty(db, typed)
    if (Array.isArray(found)) {
      unclear.meanings[index] = found
      unclear.errors[field] = [ERRORS[Math.min(found.length, 2)] ?? '']
    } else {
      addNamed(named, { party: found, contribution: form.contribution[index] || null }, field, unclear)
    }
  }
  return named
}

function addNamed(named: Named[], one: Named, field: string, unclear: UnclearParties): void {
  if (named.some(({ party }) => party.id === one.party.id)) unclear.errors[field] = ['alliances.errors.partyTwice']
  named.push(one)
}

/** What is wrong with the parties together: a translation key. */
function wrongAsAWhole(named: readonly Named[], added: NewOrganization | null, own: string): string | null {
  const count = named.length + Number(added !== null)
  if (count < 2) return 'alliances.errors.otherParty'
  if (count > ALLIANCE_LIMITS.parties) return 'alliances.errors.tooManyParties'
  if (!named.some(({ party }) => party.id === own)) return 'alliances.errors.proposerMissing'
  return named.some(({ party }) => party.kind === 'cluster') ? null : 'alliances.errors.noCluster'
}

/** The field to correct when the parties as a whole are wrong: the first that is not the proposer's own. */
function firstOther(entries: readonly string[], proposer: PartyChoice | undefined): string {
  const index = entries.findIndex(typed => typed !== proposer?.slug)
  return `party[${index < 0 ? entries.length : index}]`
}

/** The party that is not listed; one of the similar ones shown, once it is chosen, joins the listed ones instead. */
async function readNewOrganization(
  db: Db,
  form: PartyFields,
  named: Named[],
  unclear: UnclearParties,
): Promise<NewOrganization | null> {
  const { newPartyName: name, newPartyKind: kind, newPartyCity, newPartyContribution, newPartyMatch } = form
  if (!name || !kind) return null
  const contribution = newPartyContribution ?? null
  const choices = await readPartyChoices(db)
  const same = choices.find(choice => choice.slug === newPartyMatch)
  if (same) {
    addNamed(named, { party: same, contribution }, 'newPartyName', unclear)
    return null
  }
  unclear.similar = similarNames(name, choices)
  if (unclear.similar.length > 0 && newPartyMatch !== NO_MATCH) {
    unclear.errors.newPartyMatch = ['alliances.errors.similarParties']
  }
  return { name, kind, city: newPartyCity ?? null, contribution }
}
