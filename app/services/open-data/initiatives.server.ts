import { groupBy } from '#app/domain/group.ts'
import { tallyOf } from '#app/domain/initiative-votes.ts'
import { COMMITMENT_UNITS } from '#app/domain/initiatives.ts'
import type { InitiativeItem } from '#app/domain/open-data/initiatives.ts'
import { listAllVotes, listCommitments } from '#db/queries/initiative-parties.ts'
import { listInitiativeBottlenecks, listPublishedInitiatives } from '#db/queries/initiatives.ts'
import type { OpenDataContext } from './shared.server.ts'

/** Every published one. Of commitments what and how much, never the words; of votes the totals. */
export async function listInitiativeItems({ db, publicUrl }: OpenDataContext): Promise<InitiativeItem[]> {
  const bottlenecks = groupBy(await listInitiativeBottlenecks(db), row => row.initiativeId)
  const commitments = groupBy(await listCommitments(db), row => row.initiativeId)
  const votes = groupBy(await listAllVotes(db), row => row.initiativeId)
  const items = (await listPublishedInitiatives(db)).map((row): InitiativeItem => {
    const standing = commitments(row.id).filter(one => one.status === 'active' && one.terms === row.terms)
    const clusters = standing.filter(one => one.partyKind === 'cluster')
    const said = votes(row.id).map(one => one.vote)
    return {
      id: row.id,
      slug: row.slug,
      code: row.code,
      url: `${publicUrl}/iniciativas/${row.slug}`,
      provenance: row.provenance,
      sources: [],
      createdAt: row.publishedAt ?? row.createdAt,
      updatedAt: row.updatedAt,
      title: row.title,
      // The query gives published ones only, whose fields are all there.
      status: row.status as InitiativeItem['status'],
      lead: row.leaderSlug,
      minimumClusters: row.minimumClusters ?? 0,
      closesOn: row.closesOn ?? '',
      bottlenecks: bottlenecks(row.id).map(one => one.code),
      commitments: clusters.map(one => ({ cluster: one.slug, ...amountOf(one) })),
      backers: standing
        .filter(one => one.partyKind === 'organization')
        .map(one => ({ organization: one.slug, ...amountOf(one) })),
      votes: row.votingEndsOn ? tallyOf(clusters.length, said) : null,
      project: row.projectSlug,
    }
  })
  return items.sort((a, b) => (a.id < b.id ? -1 : 1))
}

type CommitmentRow = Awaited<ReturnType<typeof listCommitments>>[number]
const amountOf = ({ kind, amount }: CommitmentRow) => ({ kind, amount, unit: COMMITMENT_UNITS[kind] })
