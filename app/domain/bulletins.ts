/** What a bulletin tells of. */
export const BULLETIN_SCOPES = ['national', 'region', 'cluster'] as const
export type BulletinScope = (typeof BULLETIN_SCOPES)[number]

export const BULLETIN_STATUSES = ['draft', 'published'] as const
export type BulletinStatus = (typeof BULLETIN_STATUSES)[number]
