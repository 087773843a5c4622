import type { SignedIn } from '#app/domain/actors.ts'
import { groupBy } from '#app/domain/group.ts'
import { type MailPreferences, type MailTopic, preferencesOf } from '#app/domain/mail-preferences.ts'
import type { NewsReader } from '#app/domain/news.ts'
import type { Language, MembershipRole } from '#app/domain/vocabularies.ts'
import { listMembershipsOfUsers } from '#db/queries/digests.ts'
import { listMailCursors, listMailPreferences } from '#db/queries/mail-preferences.ts'
import type { Db, Row, Trx } from '#db/schema.ts'

/** Somebody a digest may be for. */
export interface DigestPerson {
  id: string
  email: string
  language: Language
  isCoordinator: boolean
  createdAt: string
  preferences: MailPreferences
  cursors: Partial<Record<MailTopic, { throughSeq: number; told: readonly string[] }>>
  memberships: { partyId: string; role: MembershipRole; partyName: string }[]
}

export type DigestAccount = Pick<Row<'user'>, 'id' | 'language' | 'isCoordinator' | 'createdAt'> & { email: string }

/** What a digest has to know of people, in a constant number of queries. */
export async function readDigestPeople(db: Db | Trx, accounts: readonly DigestAccount[]): Promise<DigestPerson[]> {
  const ids = accounts.map(account => account.id)
  const chosenBy = groupBy(await listMailPreferences(db, ids), row => row.userId)
  const cursorsOf = groupBy(await listMailCursors(db, ids), row => row.userId)
  const membershipsOf = groupBy(await listMembershipsOfUsers(db, ids), row => row.userId)
  return accounts.map(({ id, email, language, isCoordinator, createdAt }) => ({
    id,
    email,
    language,
    isCoordinator: isCoordinator === 1,
    createdAt,
    preferences: preferencesOf(chosenBy(id)),
    cursors: Object.fromEntries(
      cursorsOf(id).map(({ kind, throughSeq, told }) => [kind, { throughSeq, told: JSON.parse(told) as string[] }]),
    ),
    memberships: membershipsOf(id).map(({ partyId, role, partyName }) => ({ partyId, role, partyName })),
  }))
}

/** Whether nothing that a digest was written by has changed since. */
export function isSamePerson(before: DigestPerson, now: DigestPerson | undefined): boolean {
  const facts = ({ email, isCoordinator, memberships, preferences, cursors }: DigestPerson) =>
    JSON.stringify([
      [email, isCoordinator, memberships],
      Object.entries(preferences).sort(),
      Object.entries(cursors).sort(),
    ])
  return now !== undefined && facts(before) === facts(now)
}

export const newsReaderOf = ({ id, memberships, isCoordinator }: DigestPerson): NewsReader => ({
  userId: id,
  partyIds: memberships.map(({ partyId }) => partyId),
  isCoordinator,
})

/** The person as they act for each of their parties in turn, and for the coordination if they are of it. */
export function actorsOf({ id, memberships, isCoordinator, language }: DigestPerson): SignedIn[] {
  const person = { kind: 'user', userId: id, memberships, language } as const
  const coordination = isCoordinator ? [{ ...person, memberships: [], isCoordinator, actingFor: null }] : []
  const parties = memberships.map(({ partyId }) => ({ ...person, isCoordinator: false, actingFor: partyId }))
  return [...parties, ...coordination]
}
