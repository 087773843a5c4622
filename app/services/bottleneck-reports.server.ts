import slugify from '@sindresorhus/slugify'
import type { Actor } from '#app/domain/actors.ts'
import type { ReportBottleneckInput } from '#app/domain/bottleneck-forms.ts'
import { similarTo } from '#app/domain/bottleneck-similarity.ts'
import { macroSectorOf } from '#app/domain/bottlenecks.ts'
import { searchable } from '#app/domain/text.ts'
import type { BottleneckCategory, ProductiveSector, Provenance } from '#app/domain/vocabularies.ts'
import { newId } from '#db/ids.ts'
import { insertBottleneck, listBottlenecks, listUncodedBottlenecks } from '#db/queries/bottlenecks.ts'
import { listClusterDepartments } from '#db/queries/clusters.ts'
import { recordEvent } from '#db/queries/events.ts'
import { insertSeverity } from '#db/queries/severities.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import { demandCluster } from './bottleneck-access.server.ts'
import { writeOnce } from './transactions.server.ts'

export interface SimilarBottleneck {
  slug: string
  /** Null while it is the acting cluster's own report, still in review. */
  code: string | null
  titleEs: string
  titleEn: string | null
  productiveSector: ProductiveSector
  category: BottleneckCategory
  provenance: Provenance
}

/** Who would report, with what its own report is likely to say.
 *
 * @throws 403 for who does not speak for a cluster
 */
export async function readReporter(db: Db, actor: Actor) {
  const { id, name, productiveSector } = await demandCluster(db, actor, 'bottleneck.report')
  const places = (await listClusterDepartments(db)).filter(place => place.clusterId === id)
  return { name, productiveSector, regions: [...new Set(places.map(place => place.region))] }
}

/** What may be the same: entries everybody sees, and the cluster's own reports. Those of others in review stay theirs. */
async function listSimilar(trx: Trx, clusterId: string, input: ReportBottleneckInput): Promise<SimilarBottleneck[]> {
  const known = [...(await listBottlenecks(trx)), ...(await listUncodedBottlenecks(trx, clusterId))]
  const comparable = known.filter(row => row.status !== 'dismissed').map(row => ({ ...row, title: row.titleEs }))
  return similarTo(input, comparable).map(toSimilar)
}

/** Stops the transaction: nothing is written while there are similar ones that have not been shown. */
class SimilarFound extends Error {
  readonly similar: SimilarBottleneck[]
  constructor(similar: SimilarBottleneck[]) {
    super('similar bottlenecks have not been shown')
    this.similar = similar
  }
}

/** Whether who reports has been shown every similar one and says that theirs is another. */
function hasSeen({ different, shown = '' }: ReportBottleneckInput, similar: readonly SimilarBottleneck[]): boolean {
  const seen = new Set(shown.split(' '))
  return similar.length === 0 || (different === 'on' && similar.every(({ slug }) => seen.has(slug)))
}

/**
 * The acting cluster reports a bottleneck and how much it suffers it. It waits for the coordination's review, seen by
 * the cluster and the coordination. Gives its address (a slug, until it has a code), or, with nothing written, the
 * similar ones it has not been shown yet.
 *
 * @throws 403 for who does not speak for a cluster
 */
export async function reportBottleneck(
  db: Db,
  actor: Actor,
  input: ReportBottleneckInput & { once?: string | undefined },
  now: Date,
): Promise<{ address: string; similar: null } | { address: null; similar: SimilarBottleneck[] }> {
  try {
    return { address: await writeOnce(db, input.once, now, trx => writeReport(trx, actor, input, now)), similar: null }
  } catch (error) {
    if (error instanceof SimilarFound) return { address: null, similar: error.similar }
    throw error
  }
}

async function writeReport(trx: Trx, actor: Actor, input: ReportBottleneckInput, now: Date): Promise<string> {
  const cluster = await demandCluster(trx, actor, 'bottleneck.report')
  const similar = await listSimilar(trx, cluster.id, input)
  if (!hasSeen(input, similar)) throw new SimilarFound(similar)

  const { title, description, productiveSector, category, region, severity } = input
  const id = newId()
  const slug = slugOf(title, id)
  const at = now.toISOString()
  const isItsSector = cluster.productiveSector === productiveSector
  const bottleneck = {
    id,
    code: null,
    slug,
    titleEs: title,
    titleEn: null,
    description,
    searchText: searchable(title),
    productiveSector,
    category,
    macroSector: isItsSector ? cluster.macroSector : macroSectorOf(productiveSector),
    chainLink: null,
    status: 'reported',
    provenance: 'declarado',
    basis: '[]',
    reportedBy: cluster.id,
    demo: cluster.demo,
    version: 1,
    createdAt: at,
    updatedAt: at,
  } as const
  await insertBottleneck(trx, bottleneck, region)
  const word = {
    severity,
    provenance: 'declarado',
    status: 'active',
    version: 1,
    reportedAt: at,
    updatedAt: at,
  } as const
  await insertSeverity(trx, { id: newId(), bottleneckId: id, clusterId: cluster.id, ...word })
  const event = {
    verb: 'bottleneck.reported',
    subject: { type: 'bottleneck', id },
    mentions: [{ type: 'cluster', id: cluster.id }],
    audience: 'parties',
    payload: {},
  } as const
  await recordEvent(trx, actor, event, now)
  return slug
}

function toSimilar(row: Row<'bottleneck'>): SimilarBottleneck {
  const { slug, code, titleEs, titleEn, productiveSector, category, provenance } = row
  return { slug, code, titleEs, titleEn, productiveSector, category, provenance }
}

/** Words of the title and the end of the key: unique, and readable where the title is. */
function slugOf(title: string, id: string): string {
  const words = slugify(title.slice(0, 200)).slice(0, 60).replace(/-+$/, '')
  return [words || 'cuello', id.slice(-8)].join('-')
}
