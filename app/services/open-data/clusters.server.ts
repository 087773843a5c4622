import { groupBy } from '#app/domain/group.ts'
import type { ClusterItem } from '#app/domain/open-data/clusters.ts'
import { listClusterDepartments } from '#db/queries/clusters.ts'
import { listOpenClusters } from '#db/queries/open-data.ts'
import { listOpenAwards, listOpenChainLinks, listOpenReadings, listOpenTopics } from '#db/queries/open-data-clusters.ts'
import { type OpenDataContext, openSources } from './shared.server.ts'

export async function listClusterItems({ db, publicUrl }: OpenDataContext): Promise<ClusterItem[]> {
  const sources = await openSources(db, 'cluster')
  const departments = groupBy(await listClusterDepartments(db), row => row.clusterId)
  const chainLinks = groupBy(await listOpenChainLinks(db), row => row.clusterId)
  const topics = groupBy(await listOpenTopics(db), row => row.clusterId)
  const awards = groupBy(await listOpenAwards(db), row => row.clusterId)
  const readings = groupBy(await listOpenReadings(db), row => row.clusterId)

  return (await listOpenClusters(db)).map(({ id, ...cluster }) => {
    const [department] = departments(id)
    const topicsOf = (direction: 'offer' | 'need') =>
      topics(id)
        .filter(row => row.direction === direction)
        .map(({ topic, chainLink, text }) => ({ topic, chainLink, text }))
    return {
      id,
      ...cluster,
      url: `${publicUrl}/clusteres/${cluster.slug}`,
      sources: sources(id),
      department: department ? { code: department.code, name: department.name } : null,
      region: department?.region ?? null,
      chainLinks: chainLinks(id).map(row => row.chainLink),
      awards: awards(id).map(({ clusterId: _, ...award }) => award),
      offers: topicsOf('offer'),
      needs: topicsOf('need'),
      maturity: readings(id).map(({ clusterId: _, ...reading }) => reading),
    }
  })
}
