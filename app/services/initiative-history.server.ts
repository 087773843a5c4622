import { changedTerms, type InitiativeTerms, isSubstance, type TermName } from '#app/domain/initiative-terms.ts'
import { insertRevision, listRevisions } from '#db/queries/revisions.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import type { Signer } from './initiative-state.server.ts'

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

export interface TermsVersion {
  /** 1, 2, 3 … in the order they were published. */
  number: number
  recordedAt: string
  /** Null for the first one. */
  changed: { fields: TermName[]; before: InitiativeTerms; after: InitiativeTerms; substance: boolean } | null
}

/** The versions of a published initiative, newest first, each with what it changed. */
export async function readTermsVersions(db: Db, initiativeId: string): Promise<TermsVersion[]> {
  const rows = (await listRevisions(db, 'initiative', initiativeId)).map(row => ({
    recordedAt: row.recordedAt,
    terms: JSON.parse(row.data) as InitiativeTerms,
  }))
  return rows.map(({ recordedAt, terms }, index) => {
    const earlier = rows[index + 1]
    const number = rows.length - index
    if (!earlier) return { number, recordedAt, changed: null }
    const fields = changedTerms(earlier.terms, terms)
    const substance = fields.some(isSubstance)
    return { number, recordedAt, changed: { fields, before: earlier.terms, after: terms, substance } }
  })
}
