import { createHash } from 'node:crypto'
import { DomainError } from '#app/domain/errors.ts'
import { deleteRateLimit, findSpentPoints, spendPoint } from '#db/queries/rate-limits.ts'
import type { Db } from '#db/schema.ts'

/** So many uses per window, which begins with the first. Counted in the database: two processes share it. */
export interface Limit {
  name: string
  uses: number
  windowMs: number
  /** What the person reads; it has `count`, the minutes to wait. */
  messageKey: string
}

/**
 * Counts one use by `who`.
 *
 * @throws DomainError 429 when the uses of the window are spent
 */
export async function spendUse(db: Db, limit: Limit, who: string, now: Date): Promise<void> {
  const windowEnd = new Date(now.getTime() + limit.windowMs)
  const spent = await spendPoint(db, keyOf(limit, who), windowEnd, now)
  if (spent.points > limit.uses) throw tooMany(limit, spent.expiresAt, now)
}

/**
 * Asks whether `who` has a use left, and counts nothing.
 *
 * @throws DomainError 429 when there is none
 */
export async function demandUseLeft(db: Db, limit: Limit, who: string, now: Date): Promise<void> {
  const spent = await findSpentPoints(db, keyOf(limit, who), now)
  if (spent && spent.points >= limit.uses) throw tooMany(limit, spent.expiresAt, now)
}

/** Gives `who` all uses back. */
export async function forgetUses(db: Db, limit: Limit, who: string): Promise<void> {
  await deleteRateLimit(db, keyOf(limit, who))
}

/** An address to count by: a whole IPv6 network (/64) is one reader, and so is an IPv4 address written as IPv6. */
export function readerAt(ip: string): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (v4 || !ip.includes(':')) return v4 ?? ip
  const [head = '', tail] = ip.split('%')[0]?.toLowerCase().split('::') ?? []
  const groups = head.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length
  const all = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail ?? '').split(':').filter(Boolean)]
  return all
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/** E-mails and addresses are counted without being kept. */
const keyOf = (limit: Limit, who: string) => `${limit.name}:${createHash('sha256').update(who).digest('hex')}`

function tooMany(limit: Limit, until: string, now: Date): DomainError {
  const seconds = Math.max(1, Math.ceil((new Date(until).getTime() - now.getTime()) / 1000))
  return new DomainError(429, limit.messageKey, { retryAfter: seconds, count: Math.ceil(seconds / 60) })
}
