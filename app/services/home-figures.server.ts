import { findIndicator } from '#db/queries/indicators.ts'
import type { Db } from '#db/schema.ts'
import { readBottleneckRows } from './bottlenecks.server.ts'
import { readClusterRows } from './clusters.server.ts'
import { keptUntilNextEvent } from './kept.server.ts'
import { readNetwork } from './network.server.ts'

/** What the start page counts, each with what it is a part of. Illustrative rows stand apart, never inside a figure. */
export function readHomeFigures(db: Db) {
  return keptUntilNextEvent(db, 'home-figures', async () => {
    const [clusters, network, register, active, departments] = await Promise.all([
      readClusterRows(db),
      readNetwork(db),
      readBottleneckRows(db),
      findIndicator(db, 'clusters_activos'),
      findIndicator(db, 'departamentos_con_clusters'),
    ])
    const edges = network.edges.filter(edge => edge.provenance !== 'ilustrativo')
    const vouched = (...by: string[]) => edges.filter(edge => by.includes(edge.provenance)).length
    return {
      /** Real ones; a demonstration has none. */
      clusters: clusters.filter(row => !row.origins.includes('demostracion')).length,
      fictional: clusters.filter(row => row.origins.includes('demostracion')).length,
      departments: new Set(clusters.flatMap(row => row.departments.map(d => d.code))).size,
      /** As the network itself counts them (002:158, 176). */
      activeClusters: active?.value ?? null,
      departmentsWithClusters: departments?.value ?? null,
      organizations: network.nodes.filter(node => node.kind === 'organization').length,
      ties: {
        documented: vouched('documentado'),
        confirmed: vouched('confirmado'),
        declared: vouched('declarado'),
        betweenClusters: edges.filter(edge => edge.intercluster).length,
        all: edges.length,
      },
      register: {
        all: register.length,
        illustrative: register.filter(row => row.provenance === 'ilustrativo').length,
        reported: register.filter(row => row.reported.length > 0).length,
      },
    }
  })
}
