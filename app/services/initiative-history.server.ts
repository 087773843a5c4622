import { changedTerms, type InitiativeTerms, isSubstance, type TermName } from '#app/domain/initiative-terms.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { type DiffPart, diffItems, diffWords } from '#app/domain/word-diff.ts'
import { formatFor } from '#app/i18n/format.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { termItems, termText } from '#app/i18n/initiative-terms.ts'
import { insertRevision, listRevisions } from '#db/queries/revisions.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import type { Signer } from './initiative-state.server.ts'
import { readPartyChoices } from './party-choices.server.ts'

/** Keeps a version of what a published initiative says. */
export async function keepTermsRevision(
  trx: Trx,
  { id, version, updatedAt }: Row<'initiative'>,
  terms: InitiativeTerms,
  { userId, actingFor }: Signer,
): Promise<void> {
  await insertRevision(trx, {
    subjectType: 'initiative',
    subjectId: id,
    version,
    data: JSON.stringify(terms),
    authorId: userId,
    onBehalfOf: actingFor,
    recordedAt: updatedAt,
  })
}

/** One field of two versions, in parts: what stayed, what was put in, what was taken out. */
export interface ChangedTerm {
  name: TermName
  parts: DiffPart[]
}

export interface TermsVersion {
  /** 1, 2, 3 … in the order they were published. */
  number: number
  recordedAt: string
  /** Null for the first one. */
  changed: { fields: ChangedTerm[]; substance: boolean } | null
}

/** The versions of a published initiative, newest first, each with what it changed as people read it. */
export async function readTermsVersions(db: Db, initiativeId: string, language: Language): Promise<TermsVersion[]> {
  const rows = (await listRevisions(db, 'initiative', initiativeId)).map(row => ({
    recordedAt: row.recordedAt,
    terms: JSON.parse(row.data) as InitiativeTerms,
  }))
  const names = await namesOf(
    db,
    rows.flatMap(row => row.terms.invite),
  )
  return rows.map(({ recordedAt, terms }, index) => {
    const earlier = rows[index + 1]
    const number = rows.length - index
    if (!earlier) return { number, recordedAt, changed: null }
    const fields = changedTerms(earlier.terms, terms)
    const changed = fields.map(name => ({ name, parts: diffTerm(name, earlier.terms, terms, names, language) }))
    return { number, recordedAt, changed: { fields: changed, substance: fields.some(isSubstance) } }
  })
}

function diffTerm(
  name: TermName,
  before: InitiativeTerms,
  after: InitiativeTerms,
  names: Record<string, string>,
  language: Language,
): DiffPart[] {
  const { t } = serverI18n(language)
  const items = (terms: InitiativeTerms) => termItems(t, names, name, terms)
  const text = (terms: InitiativeTerms) => termText(t, formatFor(language), names, name, terms)
  const [old, now] = [items(before), items(after)]
  return old && now ? diffItems(old, now) : diffWords(text(before), text(after))
}

/** Names of the parties that were invited, by slug. */
async function namesOf(db: Db, slugs: readonly string[]): Promise<Record<string, string>> {
  if (slugs.length === 0) return {}
  const choices = await readPartyChoices(db)
  return Object.fromEntries(choices.filter(one => slugs.includes(one.slug)).map(({ slug, name }) => [slug, name]))
}
