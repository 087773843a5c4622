import { firstDigestFrom } from '#app/domain/digests.ts'
import { preferencesOf, topicsOfDigest } from '#app/domain/mail-preferences.ts'
import { findSeqAt } from '#db/queries/digests.ts'
import { listMailPreferences, saveFirstMailCursors } from '#db/queries/mail-preferences.ts'
import type { Db, Trx } from '#db/schema.ts'
import { writeDigest } from './digest-mail.server.ts'
import type { DigestSpan } from './digest-news.server.ts'
import { type DigestAccount, readDigestPeople } from './digest-people.server.ts'
import { composeDigests, type Written } from './digest-write.server.ts'

interface Sent {
  span: DigestSpan
  /** Where the links of mails lead, no slash at the end. */
  publicUrl: string
}

/** What a digest comes to for one person, down to the mail. */
export interface Ready extends Written {
  mail: ReturnType<typeof writeDigest> | null
}

/** Somebody whose digest could not be made. */
export interface Skipped {
  account: DigestAccount
  error: unknown
}

export interface Prepared {
  ready: Ready[]
  skipped: Skipped[]
}

/**
 * The digests of a batch of people. Where something of one of them cannot be read or put into words, the batch is halved
 * until that person is alone: everybody else gets theirs. Writes nothing.
 */
export async function prepareDigests(db: Db, accounts: readonly DigestAccount[], sent: Sent): Promise<Prepared> {
  try {
    return { ready: await prepare(db, accounts, sent), skipped: [] }
  } catch (error) {
    const [account, ...others] = accounts
    if (account && others.length === 0) return { ready: [], skipped: [{ account, error }] }
    const middle = Math.ceil(accounts.length / 2)
    const first = await prepareDigests(db, accounts.slice(0, middle), sent)
    const second = await prepareDigests(db, accounts.slice(middle), sent)
    return { ready: [...first.ready, ...second.ready], skipped: [...first.skipped, ...second.skipped] }
  }
}

async function prepare(db: Db, accounts: readonly DigestAccount[], { span, publicUrl }: Sent): Promise<Ready[]> {
  const written = await composeDigests(db, await readDigestPeople(db, accounts), span)
  return written.map(one => {
    const sent = { language: one.person.language, frequency: span.frequency, publicUrl }
    return { ...one, mail: one.digest && writeDigest(one.digest, sent) }
  })
}

/**
 * Remembers where the digests of people who were passed over stand: who never had one would be told by the next only
 * what is newer than this one would have told.
 */
export async function keepTheirPlace(trx: Trx, accounts: readonly DigestAccount[], span: DigestSpan): Promise<void> {
  const chosen = await listMailPreferences(
    trx,
    accounts.map(({ id }) => id),
  )
  for (const { id, createdAt } of accounts) {
    const topics = topicsOfDigest(preferencesOf(chosen.filter(row => row.userId === id)), span.frequency)
    const throughSeq = await findSeqAt(trx, firstDigestFrom(span.frequency, createdAt, span.now))
    await saveFirstMailCursors(
      trx,
      topics.map(kind => ({ userId: id, kind, throughSeq, told: '[]' })),
    )
  }
}

/**
 * What made a digest fail, for whoever runs the server: the kind of error and the place in the program. Its message is
 * left out, since it may quote what was being read.
 */
export function causeOf(error: unknown): { error: string; at: string } {
  if (!(error instanceof Error)) return { error: typeof error, at: '' }
  const [place = ''] = /^\s+at .*$/m.exec(error.stack ?? '') ?? []
  return { error: error.name, at: place.trim() }
}
