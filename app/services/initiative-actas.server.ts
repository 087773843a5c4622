import { createHash } from 'node:crypto'
import type { ActaContent, ActaParty } from '#app/domain/actas.ts'
import { isActaHash } from '#app/domain/actas.ts'
import { canonicalJson, type Json } from '#app/domain/canonical-json.ts'
import { notFound } from '#app/domain/errors.ts'
import { type InitiativeState, initiativeTally, standingCommitments } from '#app/domain/initiative-lifecycle.ts'
import { COMMITMENT_UNITS } from '#app/domain/initiatives.ts'
import { findActa, insertActa } from '#db/queries/initiative-records.ts'
import { listInitiatives } from '#db/queries/initiatives.ts'
import { listParties } from '#db/queries/party-choices.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { InitiativeRecord } from './initiative-records.server.ts'

/** Writes the record of a decision, once. Gives its hash. */
export async function writeActa(
  trx: Trx,
  record: InitiativeRecord,
  decided: InitiativeState,
  now: Date,
): Promise<string> {
  const content = canonicalJson((await contentOf(trx, record, decided, now)) as unknown as Json)
  const hash = hashOf(content)
  await insertActa(trx, { hash, initiativeId: record.initiative.id, content, createdAt: now.toISOString() })
  return hash
}

/** SHA-256 of the bytes of a text, hex. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * The acta at a hash: what it states, its bytes, and whether they still give that hash.
 *
 * @throws 404
 */
export async function readActa(db: Db, hash: string) {
  const acta = isActaHash(hash) ? await findActa(db, hash) : undefined
  const [initiative] = acta ? await listInitiatives(db, [acta.initiativeId]) : []
  if (!acta || !initiative) throw notFound()
  return {
    hash,
    raw: acta.content,
    content: JSON.parse(acta.content) as ActaContent,
    matches: hashOf(acta.content) === hash,
    slug: initiative.slug,
    provenance: initiative.provenance,
  }
}
export type ActaPage = Awaited<ReturnType<typeof readActa>>

async function contentOf(
  trx: Trx,
  { initiative, bottlenecks, commitments }: InitiativeRecord,
  decided: InitiativeState,
  now: Date,
): Promise<ActaContent> {
  const { code, title, purpose, indicator, unit, direction, target, leaderId } = initiative
  const tally = initiativeTally(decided)
  const standing = standingCommitments(decided).map(one => one.partyId)
  const [leader] = await listParties(trx, [leaderId])
  const committed = commitments.filter(row => standing.includes(row.partyId))
  const parties = committed.map(
    ({ partyId, slug, name, partyKind: type, kind, amount, description, conditions }): ActaParty => ({
      slug,
      name,
      type,
      role: partyId === leaderId ? 'leader' : type === 'cluster' ? 'committed' : 'backing',
      commitment: { kind, amount, unit: COMMITMENT_UNITS[kind], description, conditions },
    }),
  )
  if (leader && !standing.includes(leaderId)) {
    parties.push({ slug: leader.slug, name: leader.name, type: leader.kind, role: 'leader', commitment: null })
  }
  return {
    acta: 1,
    initiative: {
      code: code ?? '',
      title,
      purpose: purpose ?? '',
      bottlenecks: bottlenecks.map(one => ({ code: one.code, title: one.titleEs })),
      expected: indicator && unit && target ? { indicator, unit, direction, target } : null,
    },
    decision: {
      outcome: decided.status === 'agreed' ? 'agreed' : 'not_agreed',
      rule: decided.rule,
      minimumClusters: decided.minimumClusters,
      count: { ...tally, voters: tally.yes + tally.no + tally.abstain + tally.silent },
      publishedAt: initiative.publishedAt ?? '',
      votingSince: initiative.decidingSince ?? '',
      decidedAt: now.toISOString(),
    },
    parties: parties.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.slug.localeCompare(b.slug)),
  }
}

const ROLES: readonly ActaParty['role'][] = ['leader', 'committed', 'backing']
