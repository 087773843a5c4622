import type { Actor } from '#app/domain/actors.ts'
import { isSilent, SEVERITY_HOLDS_DAYS } from '#app/domain/bottleneck-inbox.ts'
import { BOTTLENECK_STATUSES, isOpen } from '#app/domain/bottlenecks.ts'
import { addDays, dayInBogota } from '#app/domain/dates.ts'
import { ownParty } from '#app/domain/permissions.ts'
import { listBottlenecksInCharge, listOldSeverities } from '#db/queries/bottleneck-inbox.ts'
import type { Db } from '#db/schema.ts'

const OPEN_STATUSES = BOTTLENECK_STATUSES.filter(isOpen)

/** What entries of the register ask of the acting party: news of those it is in charge of, its word anew on what hits it. */
export async function listBottleneckTasks(db: Db, actor: Actor, now: Date) {
  const [own] = ownParty(actor)
  if (!own) return []
  const today = dayInBogota(now)
  const before = addDays(today, -SEVERITY_HOLDS_DAYS)
  const [inCharge, severities] = await Promise.all([
    listBottlenecksInCharge(db, own, OPEN_STATUSES),
    listOldSeverities(db, own, { statuses: OPEN_STATUSES, before }),
  ])
  const silent = inCharge.flatMap(row => {
    const lastNewsOn = dayInBogota(new Date(row.lastWordAt))
    const { targetDate } = row
    if (!isSilent({ lastNewsOn, targetDate }, today)) return []
    const until = targetDate !== null && targetDate < today ? targetDate : null
    return [{ task: 'silent' as const, ...addressed(row), since: row.lastWordAt, until }]
  })
  const old = severities.map(row => {
    return { task: 'confirm-severity' as const, ...addressed(row), since: row.updatedAt, until: null }
  })
  return [...silent, ...old]
}

const addressed = (row: { code: string | null; slug: string; titleEs: string; titleEn: string | null }) => ({
  code: row.code,
  key: row.code ?? row.slug,
  title: row.titleEs,
  titleEn: row.titleEn,
})
