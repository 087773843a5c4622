import { countedOf, figuresOf } from '#app/domain/bulletin-figures.ts'
import { type BulletinMaterial, type BulletinView, materialFor } from '#app/domain/bulletin-material.ts'
import {
  type BulletinPeriod,
  type BulletinScope,
  type BulletinStatus,
  bulletinSlug,
  movePeriod,
  periodAt,
  spanOf,
} from '#app/domain/bulletins.ts'
import { LANGUAGES } from '#app/domain/vocabularies.ts'
import { listClusterRegions, readBulletinMaterial } from '#db/queries/bulletin-material.ts'
import { insertRows } from '#db/queries/dataset.ts'
import type { NewRow, Trx } from '#db/schema.ts'
import { demoBulletinText } from './bulletin-words.ts'
import type { DemoCluster } from './parties.ts'
import { daysAfter, type Story } from './story.ts'

/** Quarters that have a bulletin of the whole network. */
const QUARTERS = 4
/** The coordination writes so many days after a quarter's end, and publishes some days later. */
const DRAFTED_AFTER = 6
const PUBLISHED_AFTER = 10

/** A bulletin that the log of the story tells of; its text and figures come from what is written then. */
export interface PlannedBulletin {
  id: string
  period: BulletinPeriod
  scope: BulletinScope
  scopeKey: string
  /** Of the region or the cluster. */
  name: string
  slug: string
  status: BulletinStatus
  draftedAt: Date
  publishedAt: Date | null
}

/**
 * The bulletins of the quarters that are over: those of the whole network, and of the last one that of a region, that of the first
 * cluster, and a draft that waits.
 */
export function tellBulletins(story: Story, clusters: readonly DemoCluster[]): PlannedBulletin[] {
  const last = movePeriod(periodAt(story.end), -1)
  const [first] = clusters
  const slugOf = (cluster: DemoCluster) => story.rowsOf('party').find(({ id }) => id === cluster.id)
  const own = first && slugOf(first)
  const planned = [
    ...Array.from({ length: QUARTERS }, (_, i) => plan(movePeriod(last, -i), 'national')),
    plan(last, 'region', { key: 'Caribe', name: 'Caribe', slug: 'Caribe' }),
    ...(own ? [plan(last, 'cluster', { key: own.id, name: own.name, slug: own.slug })] : []),
    plan(last, 'region', { key: 'Central', name: 'Central', slug: 'Central' }, 'draft'),
  ]
  return planned.flatMap(one => {
    const over = new Date(spanOf(one.period).until)
    const publishedAt = one.status === 'published' ? daysAfter(over, PUBLISHED_AFTER) : null
    const draftedAt = daysAfter(over, DRAFTED_AFTER)
    if ((publishedAt ?? draftedAt) > story.end || over <= story.begin) return []
    const id = story.newKey(draftedAt)
    const subject = { type: 'bulletin', id } as const
    story.tell({ verb: 'bulletin.drafted', subject, audience: 'coordination', payload: {} }, draftedAt, null)
    if (publishedAt) {
      const mentions = one.scope === 'cluster' ? [{ type: 'cluster', id: one.scopeKey } as const] : []
      story.tell({ verb: 'bulletin.published', subject, mentions, audience: 'public', payload: {} }, publishedAt, null)
    }
    return [{ ...one, id, draftedAt, publishedAt }]
  })
}

const NOBODY = { key: '', name: '', slug: '' }

function plan(period: BulletinPeriod, scope: BulletinScope, of = NOBODY, status: BulletinStatus = 'published') {
  return { period, scope, scopeKey: of.key, name: of.name, slug: bulletinSlug(period, scope, of.slug), status }
}

/** Writes them from the story as it stands in the database: the same source as the coordination's drafts. */
export async function writeBulletins(trx: Trx, planned: readonly PlannedBulletin[]): Promise<void> {
  const materials = new Map<BulletinPeriod, BulletinMaterial>()
  for (const { period } of planned) {
    if (!materials.has(period)) materials.set(period, await readBulletinMaterial(trx, spanOf(period)))
  }
  const regions = await listClusterRegions(trx)
  const regionsOf = (id: string) => regions.filter(({ clusterId }) => clusterId === id).map(({ region }) => region)
  const rows = planned.flatMap(one => {
    const whole = materials.get(one.period)
    const view: BulletinView = { scope: one.scope, key: one.scopeKey }
    return whole ? [rowOf(one, materialFor(whole, view, regionsOf))] : []
  })
  await insertRows(trx, 'bulletin', rows)
}

function rowOf(planned: PlannedBulletin, material: BulletinMaterial): NewRow<'bulletin'> {
  const { name, draftedAt, publishedAt, ...row } = planned
  const figures = figuresOf(material, spanOf(row.period).last)
  const counted = figures.parts.filter(figure => countedOf(figure) > 0)
  const [es, en] = LANGUAGES.map(language => demoBulletinText(language, planned, material, counted))
  return {
    ...row,
    title: es?.title ?? '',
    body: es?.body ?? '',
    titleEn: en?.title ?? null,
    bodyEn: en?.body ?? null,
    figures: publishedAt ? JSON.stringify(figures) : null,
    version: publishedAt ? 2 : 1,
    createdAt: draftedAt.toISOString(),
    updatedAt: (publishedAt ?? draftedAt).toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
  }
}
