import type { Actor } from '#app/domain/actors.ts'
import { similaritySearch } from '#app/domain/bottleneck-similarity.ts'
import { demand } from '#app/domain/permissions.ts'
import { listBottlenecks, listUncodedBottlenecks } from '#db/queries/bottlenecks.ts'
import { listPartyNames } from '#db/queries/clusters.ts'
import { listActiveSeverities } from '#db/queries/severities.ts'
import type { Db } from '#db/schema.ts'

/**
 * What waits for the coordination's review, oldest first, with what the register already holds that may be the same;
 * and what was dismissed in review, newest first.
 *
 * @throws 403 for others
 */
export async function readReviewQueue(db: Db, actor: Actor) {
  demand(actor, 'bottleneck.move')
  const [uncoded, coded, severities] = await Promise.all([
    listUncodedBottlenecks(db),
    listBottlenecks(db),
    listActiveSeverities(db),
  ])
  const parties = await listPartyNames(
    db,
    uncoded.flatMap(row => row.reportedBy ?? []),
  )
  const search = similaritySearch(
    coded.filter(row => row.status !== 'dismissed').map(row => ({ ...row, title: row.titleEs })),
  )
  const reports = uncoded.map(row => {
    const party = parties.find(one => one.id === row.reportedBy)
    return {
      slug: row.slug,
      title: row.titleEs,
      productiveSector: row.productiveSector,
      category: row.category,
      status: row.status,
      createdAt: row.createdAt,
      by: party ? { slug: party.slug, name: party.name } : null,
      severity:
        severities.find(one => one.bottleneckId === row.id && one.clusterId === row.reportedBy)?.severity ?? null,
      similar:
        row.status === 'reported'
          ? search({ ...row, title: row.titleEs }).map(({ code, titleEs }) => ({ code, title: titleEs }))
          : [],
    }
  })
  return {
    waiting: reports.filter(report => report.status === 'reported'),
    dismissed: reports.filter(report => report.status === 'dismissed').reverse(),
  }
}
