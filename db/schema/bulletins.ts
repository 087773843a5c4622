import type { Generated } from 'kysely'
import type { BulletinScope, BulletinStatus } from '#app/domain/bulletins.ts'
import type { Instant, JsonText } from './columns.ts'

/** What came of a quarter. Triggers refuse any change of one that was published. */
export interface BulletinTable {
  id: string
  /** Its address: `2026-T4`, `2026-T4-region-caribe`, `2026-T4-cluster-cacao-santander`. */
  slug: string
  /** `2026-T4`. */
  period: string
  scope: BulletinScope
  /** Nothing for the whole network; the region's code; the cluster's id. */
  scopeKey: string
  status: BulletinStatus
  title: string
  /** Markdown. */
  body: string
  titleEn: string | null
  bodyEn: string | null
  /** JSON of the figures as they were at publishing; null in a draft, whose figures are those of now. */
  figures: JsonText | null
  version: Generated<number>
  createdAt: Instant
  updatedAt: Instant
  publishedAt: Instant | null
}

/** Added below a published bulletin; triggers refuse to change it. */
export interface BulletinCorrectionTable {
  id: string
  bulletinId: string
  text: string
  textEn: string | null
  createdAt: Instant
}
