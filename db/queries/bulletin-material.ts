import type { BulletinMaterial, Item } from '#app/domain/bulletin-material.ts'
import type { PeriodSpan } from '#app/domain/bulletins.ts'
import type { Provenance, Region } from '#app/domain/vocabularies.ts'
import type { Db, Trx } from '../schema.ts'
import { listConfirmedTies, listMentorshipsTold, listNewAlliances, listNewClusters } from './bulletin-ties.ts'
import {
  listFeats,
  listInitiativesWithQuorum,
  listMovedBottlenecks,
  listProjectsWithReadings,
} from './bulletin-work.ts'

/** Everything that happened in a quarter in the whole network: what counts first, then by day. */
export async function readBulletinMaterial(db: Db | Trx, span: PeriodSpan): Promise<BulletinMaterial> {
  return {
    alliances: inOrder(await listNewAlliances(db, span)),
    confirmed: inOrder(await listConfirmedTies(db, span)),
    quorum: inOrder(await listInitiativesWithQuorum(db, span)),
    readings: inOrder(await listProjectsWithReadings(db, span)),
    bottlenecks: inOrder(await listMovedBottlenecks(db, span)),
    mentorships: inOrder(await listMentorshipsTold(db, 'mentorship.completed', span)),
    clusters: inOrder(await listNewClusters(db, span)),
    feats: inOrder(await listFeats(db, span)),
  }
}

const RANK: Record<Provenance, number> = { documentado: 0, confirmado: 0, declarado: 1, ilustrativo: 2 }

const inOrder = <I extends Item>(items: I[]): I[] =>
  items.sort((a, b) => RANK[a.provenance] - RANK[b.provenance] || compare(a, b))

function compare(a: Item, b: Item): number {
  const key = ({ day, type, code, key }: Item) => [day, type, code ?? '', key].join(' ')
  return key(a) < key(b) ? -1 : 1
}

/** The regions that clusters are in: those of their departments. */
export async function listClusterRegions(db: Db | Trx): Promise<{ clusterId: string; region: Region }[]> {
  return db
    .selectFrom('clusterDepartment')
    .innerJoin('department', 'department.code', 'clusterDepartment.departmentCode')
    .select(['clusterDepartment.clusterId', 'department.region'])
    .distinct()
    .execute()
}
