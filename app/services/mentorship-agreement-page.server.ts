import type { Actor } from '#app/domain/actors.ts'
import { type Side, sideOf, stepMentorship } from '#app/domain/mentorship-lifecycle.ts'
import { otherSide } from '#app/domain/mentorship-work.ts'
import { type AgreementLine, type AgreementTerms, changedLines } from '#app/domain/mentorship-work-agreement.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { type DiffPart, diffWords } from '#app/domain/word-diff.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { listRevisions } from '#db/queries/revisions.ts'
import type { Db } from '#db/schema.ts'
import { clustersOf, type MentorshipRecord } from './mentorship-records.server.ts'
import { isInsider } from './mentorship-state.server.ts'

/** One line of the agreement as it reads now, with what was taken out and put in. */
export interface ChangedPart {
  name: AgreementLine['name']
  /** Which goal, 1 to 3. */
  place: number | null
  parts: DiffPart[]
}

export interface AgreementVersion {
  number: number
  by: Side | null
  recordedAt: string
  /** Null for the first one. */
  changed: ChangedPart[] | null
}

/**
 * The agreement, who signed it, what each version changed, and what the reader can do about it. Null for whoever is neither
 * of the two nor the coordination.
 */
export async function readAgreement(db: Db, actor: Actor, record: MentorshipRecord, language: Language, now: Date) {
  if (!isInsider(actor, record)) return null
  const { agreement, goals, state, mentorship } = record
  const version = agreement?.version ?? 0
  const mine = mayAgree(actor, record) ? sideOf(state, ownParty(actor)[0] ?? '') : null
  const by = mine ? idOf(record, mine) : ''
  const mayStep = (act: 'agree' | 'sign') => mine !== null && stepMentorship(state, { act, by, version }, now).ok
  return {
    terms: termsOf(record),
    goals: goals.map(({ id, text, indicator, target }) => ({ id, text, indicator, target })),
    signatures: (['mentor', 'mentee'] as const).map(side => signatureOf(record, side, version)),
    /** The side whose signature is missing; null where nobody's is. */
    waitsFor: agreement && mentorship.status === 'accepted' ? unsignedSide(record) : null,
    versions: await readVersions(db, record, language),
    canWrite: mayStep('agree'),
    canSign: mayStep('sign'),
  }
}
export type AgreementPart = NonNullable<Awaited<ReturnType<typeof readAgreement>>>

const mayAgree = (actor: Actor, record: MentorshipRecord) => can(actor, 'mentorship.agree', clustersOf(record))

export const idOf = ({ mentorship }: Pick<MentorshipRecord, 'mentorship'>, side: Side) =>
  side === 'mentor' ? mentorship.mentorId : mentorship.menteeId

function termsOf({ agreement, goals }: MentorshipRecord) {
  if (!agreement) return null
  const { sessions, months, format, terms, version, updatedAt } = agreement
  const said = goals.map(({ text, indicator, target }) => ({ text, indicator, target }))
  return { goals: said, sessions, months, format, terms, version, updatedAt }
}

function signatureOf({ signatures, ...record }: MentorshipRecord, side: Side, version: number) {
  const signed = signatures.find(row => row.partyId === idOf(record, side) && row.version === version)
  return { side, signedAt: signed?.signedAt ?? null, person: signed?.signedByName ?? null }
}

function unsignedSide({ state: { agreement } }: MentorshipRecord): Side | null {
  const signed = (['mentor', 'mentee'] as const).filter(side => agreement[side] === agreement.version)
  return signed[0] && signed.length === 1 ? otherSide(signed[0]) : null
}

/** Every version, newest first, each with what it changed as people read it. */
async function readVersions(db: Db, record: MentorshipRecord, language: Language): Promise<AgreementVersion[]> {
  const rows = await listRevisions(db, 'mentorship', record.mentorship.id)
  const versions = rows.map(row => ({ ...row, terms: JSON.parse(row.data) as AgreementTerms }))
  const { mentor } = record
  return versions.map(({ version, recordedAt, onBehalfOfSlug, terms }, index) => {
    const earlier = versions[index + 1]
    const by = onBehalfOfSlug ? (onBehalfOfSlug === mentor.slug ? 'mentor' : 'mentee') : null
    const changed = earlier ? changedLines(earlier.terms, terms).map(line => partsOf(line, language)) : null
    return { number: version, by, recordedAt, changed }
  })
}

function partsOf({ line, before }: ReturnType<typeof changedLines>[number], language: Language): ChangedPart {
  const { t } = serverI18n(language)
  const said = (value: string) =>
    line.name === 'format' ? t(`vocab.mentorshipFormat.${value}` as 'vocab.mentorshipFormat.both') : value
  return {
    name: line.name,
    place: 'place' in line ? line.place : null,
    parts: diffWords(said(before), said(line.value)),
  }
}
