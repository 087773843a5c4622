import { similarNames } from '#app/domain/name-similarity.ts'
import { searchable } from '#app/domain/text.ts'
import type { OrganizationKind } from '#app/domain/vocabularies.ts'
import { listPartyChoices } from '#db/queries/party-choices.ts'
import type { Db } from '#db/schema.ts'
import { keptWhile } from './kept.server.ts'

/** A cluster or an organisation as somebody chooses it. */
export interface PartyChoice {
  id: string
  slug: string
  name: string
  kind: 'cluster' | 'organization'
  organizationKind: OrganizationKind | null
  /** City or territory, where it is known. */
  place: string | null
  searchText: string
}

/** All of them, by name. Kept while no party changes. */
export function readPartyChoices(db: Db): Promise<PartyChoice[]> {
  return keptWhile(db, 'party-choices', ['parties'], async () => {
    const rows = await listPartyChoices(db)
    return rows.map(({ city, territory, region: _, ...row }) => ({ ...row, place: city ?? territory }))
  })
}

/** Those whose text holds every word typed, at most `limit`; all of them for nothing typed. */
export async function searchPartyChoices(db: Db, typed: string, limit: number): Promise<PartyChoice[]> {
  const words = searchable(typed).split(' ').filter(Boolean)
  const choices = await readPartyChoices(db)
  return choices.filter(({ searchText }) => words.every(word => searchText.includes(word))).slice(0, limit)
}

/** What a typed slug or name stands for: the one party, or those it may mean. */
export async function resolveParty(db: Db, typed: string): Promise<PartyChoice | PartyChoice[]> {
  const choices = await readPartyChoices(db)
  const bySlug = choices.find(choice => choice.slug === typed)
  if (bySlug) return bySlug
  const name = searchable(typed)
  const named = choices.filter(choice => searchable(choice.name) === name)
  const [only] = named
  if (only && named.length === 1) return only
  return named.length > 1 ? named : similarNames(typed, choices)
}
