import slugify from '@sindresorhus/slugify'
import type { Actor } from '#app/domain/actors.ts'
import type { ReportBottleneckInput } from '#app/domain/bottleneck-forms.ts'
import { similarTo } from '#app/domain/bottleneck-similarity.ts'
import { macroSectorOf } from '#app/domain/bottlenecks.ts'
import { conflict } from '#app/domain/errors.ts'
import { searchable } from '#app/domain/text.ts'
import type { BottleneckCategory, ProductiveSector, Provenance } from '#app/domain/vocabularies.ts'
import { newId } from '#db/ids.ts'
import { insertBottleneck, listBottlenecks, listUncodedBottlenecks } from '#db/queries/bottlenecks.ts'
import { recordEvent } from '#db/queries/events.ts'
import { insertSeverity } from '#db/queries/severities.ts'
import type { Db, Trx } from '#db/schema.ts'
import { addressOf, demandCluster } from './bottleneck-access.server.ts'
import { writeOnce } from './transactions.server.ts'

export interface SimilarBottleneck {
  slug: string
  address: string
  /** Null while it is the acting cluster's own report, still in review. */
  code: string | null
  titleEs: string
  titleEn: string | null
  productiveSector: ProductiveSector
  category: BottleneckCategory
  provenance: Provenance
}

/**
 * What the register already holds that may be the same: entries everybody sees, and the cluster's own reports. Those of
 * others in review stay theirs.
 *
 * @throws 403 for who does not speak for a cluster
 */
export async function listSimilarBottlenecks(
  db: Db | Trx,
  actor: Actor,
  input: ReportBottleneckInput,
): Promise<SimilarBottleneck[]> {
  const cluster = await demandCluster(db, actor, 'bottleneck.report')
  const known = [...(await listBottlenecks(db)), ...(await listUncodedBottlenecks(db, cluster.id))]
  const comparable = known
    .filter(row => row.status !== 'dismissed')
    .map(row => ({ ...row, title: row.titleEs, address: addressOf(row) }))
  return similarTo(input, comparable).map(
    ({ slug, address, code, titleEs, titleEn, productiveSector, category, provenance }) => ({
      slug,
      address,
      code,
      titleEs,
      titleEn,
      productiveSector,
      category,
      provenance,
    }),
  )
}

/** Whether who reports has been shown every similar one and says that theirs is another. */
export function hasSeenSimilar(
  { different, shown = '' }: ReportBottleneckInput,
  similar: SimilarBottleneck[],
): boolean {
  const seen = new Set(shown.split(' '))
  return similar.length === 0 || (different === 'on' && similar.every(({ slug }) => seen.has(slug)))
}

/**
 * The acting cluster reports a bottleneck and how much it suffers it. It waits for the coordination's review, seen by
 * the cluster and the coordination. Gives its address: a slug, until it has a code.
 *
 * @throws 403 for who does not speak for a cluster, 409 while there are similar ones it has not been shown
 */
export async function reportBottleneck(
  db: Db,
  actor: Actor,
  input: ReportBottleneckInput & { once?: string | undefined },
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const cluster = await demandCluster(trx, actor, 'bottleneck.report')
    const { title, description, productiveSector, category, region, severity } = input
    const similar = await listSimilarBottlenecks(trx, actor, input)
    if (!hasSeenSimilar(input, similar)) throw conflict('bottlenecks.errors.similar')
    const id = newId()
    const slug = slugOf(title, id)
    const at = now.toISOString()
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
      macroSector:
        cluster.productiveSector === productiveSector ? cluster.macroSector : macroSectorOf(productiveSector),
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
  })
}

/** Words of the title and the end of the key: unique, and readable where the title is. */
function slugOf(title: string, id: string): string {
  const words = slugify(title.slice(0, 200)).slice(0, 60).replace(/-+$/, '')
  return [words || 'cuello', id.slice(-8)].join('-')
}
