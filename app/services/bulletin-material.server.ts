import { type BulletinMaterial, type BulletinView, materialFor } from '#app/domain/bulletin-material.ts'
import { type BulletinPeriod, type BulletinScope, spanOf } from '#app/domain/bulletins.ts'
import type { Region } from '#app/domain/vocabularies.ts'
import { listClusterRegions, readBulletinMaterial } from '#db/queries/bulletin-material.ts'
import type { Db, Trx } from '#db/schema.ts'

interface Told {
  period: BulletinPeriod
  scope: BulletinScope
  scopeKey: string
}

/** What happened in a quarter in the network, a region or with a cluster: the one source of text and figures. */
export async function readMaterial(db: Db | Trx, { period, scope, scopeKey }: Told): Promise<BulletinMaterial> {
  const material = await readBulletinMaterial(db, spanOf(period))
  const view: BulletinView = { scope, key: scopeKey }
  if (scope !== 'region') return materialFor(material, view, () => [])
  const regions = new Map<string, Region[]>()
  for (const { clusterId, region } of await listClusterRegions(db)) {
    regions.set(clusterId, [...(regions.get(clusterId) ?? []), region])
  }
  return materialFor(material, view, clusterId => regions.get(clusterId) ?? [])
}
