import type { Actor } from '#app/domain/actors.ts'
import { notFound } from '#app/domain/errors.ts'
import { groupBy } from '#app/domain/group.ts'
import { can } from '#app/domain/permissions.ts'
import type { SharesInput } from '#app/domain/result-forms.ts'
import { claimsTooMuch, sumShares } from '#app/domain/results.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listProjectBottlenecks } from '#db/queries/project-work.ts'
import { listSharesOf, replaceShares } from '#db/queries/results.ts'
import type { Db, Trx } from '#db/schema.ts'
import { getProjectRecord, type ProjectRecord } from './project-records.server.ts'
import { demandSigner, eventOf, leaderOf } from './project-state.server.ts'
import { demandMeasurable } from './results.server.ts'
import { writeOnce } from './transactions.server.ts'

/**
 * The leader says how much of what moves in each of its bottlenecks the project claims. More than a whole, together with
 * others, is no error: it is flagged on all of them. Gives the slug.
 *
 * @throws 403 for others, 404 also for a bottleneck the project does not work on, 409 for a project of a source
 */
export async function setShares(
  db: Db,
  actor: Actor,
  { slug, once, bottleneck, share }: SharesInput & { slug: string; once?: string | undefined },
  now: Date,
): Promise<string> {
  return writeOnce(db, once, now, async trx => {
    const record = await getProjectRecord(trx, slug)
    demandSigner(actor, 'result.define', record, leaderOf(record))
    demandMeasurable(record)
    const own = await listProjectBottlenecks(trx, [record.project.id])
    const shares = bottleneck.flatMap((code, index) => {
      const found = own.find(one => (one.code ?? one.slug) === code)
      if (!found) throw notFound()
      const percent = share[index] ?? null
      return percent === null ? [] : [{ bottleneckId: found.id, percent }]
    })
    await replaceShares(trx, record.project.id, shares, now.toISOString())
    const about = eventOf(record)
    const mentions = [...about.mentions, ...own.map(({ id }) => ({ type: 'bottleneck', id }) as const)]
    await recordEvent(trx, actor, { ...about, mentions, verb: 'project.shares-set', payload: { shares } }, now)
    return slug
  })
}

/** The bottlenecks of a project, with what it and others claim of each. */
export async function readShares(db: Db | Trx, record: ProjectRecord) {
  const bottlenecks = await listProjectBottlenecks(db, [record.project.id])
  const claimed = groupBy(
    await listSharesOf(
      db,
      bottlenecks.map(one => one.id),
    ),
    one => one.bottleneckId,
  )
  return bottlenecks.map(({ id, code, slug, titleEs, titleEn, status }) => {
    const all = claimed(id)
    return {
      code: code ?? slug,
      titleEs,
      titleEn,
      status,
      percent: all.find(one => one.projectId === record.project.id)?.percent ?? null,
      sum: sumShares(all),
      isTooMuch: claimsTooMuch(all),
      others: all
        .filter(one => one.projectId !== record.project.id)
        .map(one => ({ slug: one.slug, code: one.code, title: one.title, percent: one.percent })),
    }
  })
}
export type ShownShare = Awaited<ReturnType<typeof readShares>>[number]

/** What `/proyectos/:slug/aportes` shows. @throws 403 for all but the leader's managers, 404 */
export async function readSharesForm(db: Db, actor: Actor, slug: string) {
  const record = await getProjectRecord(db, slug)
  demandSigner(actor, 'result.define', record, leaderOf(record))
  const { project } = record
  return {
    project: { slug: project.slug, code: project.code, title: project.title },
    shares: await readShares(db, record),
    isOpen: !record.state.documented && record.state.status !== 'cancelled',
  }
}

/** Whether the reader sets what a project measures and claims. */
export const mayDefine = (actor: Actor, record: ProjectRecord) =>
  !record.state.documented &&
  record.state.status !== 'cancelled' &&
  can(actor, 'result.define', leaderOf(record)) &&
  actor.kind === 'user'
