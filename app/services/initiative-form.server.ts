import type { Actor } from '#app/domain/actors.ts'
import { isOpen } from '#app/domain/bottlenecks.ts'
import type { InitiativeTerms } from '#app/domain/initiative-terms.ts'
import { can, demand, ownParty } from '#app/domain/permissions.ts'
import { listBottlenecks } from '#db/queries/bottlenecks.ts'
import { listBottlenecksByCode, listSufferers } from '#db/queries/initiatives.ts'
import type { Db } from '#db/schema.ts'
import { demandCluster } from './bottleneck-access.server.ts'
import { findAllianceOf } from './initiative-alliance.server.ts'
import { getInitiativeRecord, type InitiativeRecord, termsOnRecord } from './initiative-records.server.ts'
import { demandReadable } from './initiative-state.server.ts'
import { readPartyChoices } from './party-choices.server.ts'

/** As many names as a page carries; others can be typed. */
const SUGGESTED = 400

const NOTHING: InitiativeTerms = {
  title: '',
  purpose: null,
  bottleneck: [],
  indicator: null,
  unit: null,
  direction: 'up',
  target: null,
  area: [],
  ask: null,
  minimumClusters: 3,
  closesOn: null,
  decisionRule: null,
  invite: [],
}

/**
 * What `/iniciativas/nueva` needs: an empty form, or one that begins with the bottlenecks named (`codes`), with those who
 * say they suffer them as invited, or with the parties and the area of an alliance of the cluster's own.
 *
 * @throws 403 for whoever may not write for a cluster
 */
export async function readNewInitiative(db: Db, actor: Actor, asked: { codes: string[]; alliance: string | null }) {
  const cluster = await demandCluster(db, actor, 'initiative.propose')
  const known = await listBottlenecksByCode(
    db,
    asked.codes.slice(0, 10).map(code => code.toUpperCase()),
  )
  const alliance = await findAllianceOf(db, cluster.id, asked.alliance ?? undefined)
  const others = (alliance?.parties ?? []).filter(party => party.partyId !== cluster.id)
  const bottleneck = known.map(one => one.code)
  const choices = await readChoices(db, cluster.id, bottleneck)
  const said = choices.sufferers.filter(one => one.isReported).map(one => one.slug)
  const invite = [...new Set([...said, ...others.map(party => party.slug)])]
  return {
    leader: { slug: cluster.slug, name: cluster.name },
    canPublish: can(actor, 'initiative.publish', ownParty(actor)),
    terms: { ...NOTHING, bottleneck, invite, area: alliance ? [alliance.area] : [] } satisfies InitiativeTerms,
    alliance: alliance ? { slug: alliance.slug, title: alliance.title } : null,
    ...choices,
  }
}

/**
 * What the form of a draft, or of a published initiative that can still change, needs.
 *
 * @throws 403, 404
 */
export async function readInitiativeForm(db: Db, actor: Actor, slug: string) {
  const record = await getInitiativeRecord(db, slug)
  demandEdit(actor, record)
  const { initiative, commitments } = record
  const terms = termsOnRecord(record)
  const names = await readPartyChoices(db)
  const leader = names.find(one => one.id === initiative.leaderId)
  return {
    slug: initiative.slug,
    code: initiative.code,
    isDraft: initiative.status === 'draft',
    /** False once it is being voted, or over. */
    canEdit: initiative.status === 'draft' || initiative.status === 'open',
    version: initiative.version,
    savedAt: initiative.updatedAt,
    leader: { slug: leader?.slug ?? '', name: leader?.name ?? '' },
    canPublish: can(actor, 'initiative.publish', [initiative.leaderId]),
    canDiscard: can(actor, 'initiative.cancel', [initiative.leaderId]),
    commitments: commitments.filter(row => row.status === 'active').length,
    terms,
    ...(await readChoices(db, initiative.leaderId, terms.bottleneck)),
  }
}
export type InitiativeFormPage = Awaited<ReturnType<typeof readInitiativeForm>>
export type FormChoices = Awaited<ReturnType<typeof readChoices>>

/** @throws 403, 404 for who may not write it: a draft's people, or the leader's managers */
export function demandEdit(actor: Actor, record: InitiativeRecord): void {
  demandReadable(actor, record)
  const { leaderId, status } = record.initiative
  demand(actor, status === 'draft' ? 'initiative.draft' : 'initiative.edit', [leaderId])
}

/** What the fields offer: the register's open entries, parties by name, and who suffers the bottlenecks chosen. */
async function readChoices(db: Db, leaderId: string, codes: readonly string[]) {
  const bottlenecks = (await listBottlenecks(db))
    .filter(row => isOpen(row.status) || codes.includes(row.code))
    .map(({ id, code, titleEs, titleEn }) => ({ id, code, titleEs, titleEn }))
  const chosen = bottlenecks.filter(one => codes.includes(one.code)).map(one => one.id)
  const sufferers = (await listSufferers(db, chosen)).filter(one => one.id !== leaderId)
  const parties = (await readPartyChoices(db)).filter(one => one.id !== leaderId)
  const clusters = parties.filter(one => one.kind === 'cluster')
  return {
    bottlenecks: bottlenecks.map(({ id: _, ...one }) => one),
    /** `isReported`: it says so itself; else the example only supposes it. */
    sufferers: sufferers.map(({ slug, name, worst, reported }) => {
      return { slug, name, worst: Number(worst), isReported: Number(reported) === 1 }
    }),
    parties: [...clusters, ...parties.filter(one => one.kind !== 'cluster')]
      .slice(0, SUGGESTED)
      .map(({ slug, name }) => ({ slug, name })),
  }
}
