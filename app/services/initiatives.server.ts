import type { Actor } from '#app/domain/actors.ts'
import { groupBy } from '#app/domain/group.ts'
import { type InitiativeRow, initiativeListSpec } from '#app/domain/initiative-list.ts'
import { runList } from '#app/domain/list-view.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import { searchable } from '#app/domain/text.ts'
import { REGIONS } from '#app/domain/vocabularies.ts'
import { listCommitments, listInitiativeInvitations } from '#db/queries/initiative-parties.ts'
import { listDrafts, listInitiativeBottlenecks, listPublishedInitiatives } from '#db/queries/initiatives.ts'
import { findClusterOfParty } from '#db/queries/severities.ts'
import type { Db } from '#db/schema.ts'
import { readParties } from './dashboard/facts/parties.server.ts'
import { areasOf } from './initiative-records.server.ts'
import { keptByRecord } from './kept.server.ts'

const byCode = (a: InitiativeRow, b: InitiativeRow) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/** Every published initiative, by code. Kept while none of it changes. */
export function readInitiativeRows(db: Db): Promise<readonly InitiativeRow[]> {
  const byRecord = { type: 'initiative', facts: ['profiles'], order: byCode } as const
  return keptByRecord(db, 'initiative-rows', byRecord, async ids => {
    const [initiatives, commitments, invitations, bottlenecks, { scopeOf }] = await Promise.all([
      listPublishedInitiatives(db, ids),
      listCommitments(db, ids),
      listInitiativeInvitations(db, ids),
      listInitiativeBottlenecks(db, ids),
      readParties(db),
    ])
    const commitmentsOf = groupBy(commitments, row => row.initiativeId)
    const invitationsOf = groupBy(invitations, row => row.initiativeId)
    const bottlenecksOf = groupBy(bottlenecks, row => row.initiativeId)
    return initiatives.map((row): InitiativeRow => {
      const active = commitmentsOf(row.id).filter(one => one.status === 'active')
      const clusters = active.filter(one => one.partyKind === 'cluster' && one.terms === row.terms)
      const committed = active.map(one => one.partyId)
      const codes = bottlenecksOf(row.id).map(one => one.code)
      const involved = [row.leaderId, ...clusters.map(one => one.partyId)]
      const regions = new Set(involved.flatMap(id => scopeOf(id).regions))
      return {
        id: row.id,
        slug: row.slug,
        code: row.code,
        title: row.title,
        text: searchable(row.code, row.title, row.leaderName, ...codes),
        status: row.status,
        provenance: row.provenance,
        leader: { id: row.leaderId, slug: row.leaderSlug, name: row.leaderName },
        areas: areasOf(row),
        regions: REGIONS.filter(region => regions.has(region)),
        bottlenecks: codes,
        clusters: clusters.map(one => one.partyId),
        committed,
        invited: invitationsOf(row.id)
          .filter(one => one.status === 'invited' && !committed.includes(one.partyId))
          .map(one => one.partyId),
        minimum: row.minimumClusters ?? 0,
        closesOn: row.closesOn ?? '',
        votingEndsOn: row.votingEndsOn,
        publishedAt: row.publishedAt ?? row.createdAt,
        decidedAt: row.decidedAt,
      }
    })
  })
}

/** What `/iniciativas` shows: the published ones, and to a cluster's people its drafts. */
export async function readInitiativeList(db: Db, actor: Actor, params: URLSearchParams) {
  const [own = null] = ownParty(actor)
  const rows = await readInitiativeRows(db)
  const { rows: page, list } = runList(rows, initiativeListSpec(own), params)
  const isCluster = own !== null && (await findClusterOfParty(db, own)) !== undefined
  const canPropose = isCluster && can(actor, 'initiative.propose', [own])
  return {
    list,
    actsForParty: own !== null,
    canPropose,
    drafts: canPropose ? await listDrafts(db, own) : [],
    initiatives: page.map(({ id: _, text: __, clusters, committed, invited: ___, leader, ...row }) => ({
      ...row,
      leader: { slug: leader.slug, name: leader.name },
      committed: clusters.length,
      isYours: own !== null && (leader.id === own || committed.includes(own)),
    })),
  }
}
export type ListedInitiative = Awaited<ReturnType<typeof readInitiativeList>>['initiatives'][number]
