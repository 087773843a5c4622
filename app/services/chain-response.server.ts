import { groupBy } from '#app/domain/group.ts'
import { countMeasuredResults, listBirths, listInitiativeLinks, listProjectLinks } from '#db/queries/chain.ts'
import type { Db } from '#db/schema.ts'

/** How far the answer to one bottleneck has got: how many of each link there are. Cancelled ones are no answer. */
interface Answer {
  initiatives: number
  projects: number
  results: number
}

/** How far the answer to each bottleneck of the register has got. */
export async function readResponses(db: Db) {
  const [initiativeLinks, projectLinks, births, measured] = await Promise.all([
    listInitiativeLinks(db),
    listProjectLinks(db),
    listBirths(db, {}),
    countMeasuredResults(db),
  ])
  const initiatives = groupBy(
    initiativeLinks.filter(link => link.status !== 'cancelled'),
    link => link.bottleneckId,
  )
  const projects = groupBy(
    projectLinks.filter(link => link.status !== 'cancelled'),
    link => link.bottleneckId,
  )
  const resultsOf = new Map(measured.map(one => [one.projectId, one.results]))
  const projectOf = new Map(births.map(one => [one.initiativeId, one.projectId]))
  return (bottleneckId: string): Answer => {
    const ids = new Set(projects(bottleneckId).map(link => link.projectId))
    const born = initiatives(bottleneckId).flatMap(link => projectOf.get(link.initiativeId) ?? [])
    for (const id of born) ids.add(id)
    return {
      initiatives: initiatives(bottleneckId).length,
      projects: ids.size,
      results: [...ids].reduce((sum, id) => sum + (resultsOf.get(id) ?? 0), 0),
    }
  }
}
