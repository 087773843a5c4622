import type { Actor } from '#app/domain/actors.ts'
import { figuresOf } from '#app/domain/bulletin-figures.ts'
import type { BulletinTextForm, CorrectionForm, StartBulletinForm } from '#app/domain/bulletin-forms.ts'
import { type BulletinScope, bulletinSlug, spanOf, startablePeriods } from '#app/domain/bulletins.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import { demand } from '#app/domain/permissions.ts'
import { LANGUAGES } from '#app/domain/vocabularies.ts'
import { newId } from '#db/ids.ts'
import {
  type BulletinTexts,
  deleteBulletinDraft,
  findBulletin,
  findBulletinOf,
  findDiscardedAt,
  insertBulletin,
  insertBulletinCorrection,
  updateBulletinDraft,
} from '#db/queries/bulletins.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import { writeDraft } from './bulletin-draft.server.ts'
import { readMaterial } from './bulletin-material.server.ts'
import { readScopeNames } from './bulletin-names.server.ts'
import { enqueueJob } from './job-queue.server.ts'
import { type PartyChoice, resolveParty } from './party-choices.server.ts'
import { writeOnce } from './transactions.server.ts'

/** Whoever may not write bulletins is told before any form is read. @throws 403 */
export const demandBulletinWriter = (actor: Actor): void => demand(actor, 'bulletin.write')

/** What a bulletin is started of: a quarter, and the network, a region's code or a cluster. */
export interface BulletinStart {
  period: string
  scope: BulletinScope
  scopeKey: string
  /** The word its address takes of the region or the cluster. */
  slugName: string
}

/**
 * A form that starts a bulletin, resolved; or the clusters that what was typed may mean.
 *
 * @throws 403
 */
export async function resolveStart(
  db: Db,
  actor: Actor,
  { period, scope, region, cluster }: StartBulletinForm,
): Promise<BulletinStart | { mayMean: PartyChoice[] }> {
  demand(actor, 'bulletin.write')
  if (scope === 'national') return { period, scope, scopeKey: '', slugName: '' }
  if (scope === 'region') return { period, scope, scopeKey: region ?? '', slugName: region ?? '' }
  const found = await resolveParty(db, cluster ?? '')
  if (Array.isArray(found)) return { mayMean: found.filter(({ kind }) => kind === 'cluster') }
  if (found.kind !== 'cluster') return { mayMean: [] }
  return { period, scope, scopeKey: found.id, slugName: found.slug }
}

/**
 * Starts the draft of a bulletin with what the log and the tables tell, in both languages. Where there is one of that quarter
 * and scope it gives that one. Gives its id.
 *
 * @throws 403; 409 for a quarter that has not begun or lies too far back
 */
export async function startBulletin(
  db: Db,
  actor: Actor,
  { period, scope, scopeKey, slugName }: BulletinStart,
  now: Date,
  once?: string,
): Promise<string> {
  demand(actor, 'bulletin.write')
  if (!startablePeriods(now).includes(period)) throw conflict('bulletinDesk.refusals.period')
  return writeOnce(db, once, now, async trx => {
    const there = await findBulletinOf(trx, period, scope, scopeKey)
    if (there) return there.id
    const material = await readMaterial(trx, { period, scope, scopeKey })
    const drafts = await Promise.all(
      LANGUAGES.map(async language => {
        const nameOf = await readScopeNames(trx, [{ scope, scopeKey }], language)
        return writeDraft(material, { period, scope, name: nameOf({ scope, scopeKey }).name, now }, language)
      }),
    )
    const [es, en] = drafts
    const id = newId()
    const at = now.toISOString()
    const entered = await insertBulletin(trx, {
      id,
      slug: bulletinSlug(period, scope, slugName),
      period,
      scope,
      scopeKey,
      status: 'draft',
      title: es?.title ?? '',
      body: es?.text ?? '',
      titleEn: en?.title ?? null,
      bodyEn: en?.text ?? null,
      figures: null,
      createdAt: at,
      updatedAt: at,
      publishedAt: null,
    })
    if (!entered) return (await findBulletinOf(trx, period, scope, scopeKey))?.id ?? id
    const subject = { type: 'bulletin', id } as const
    await recordEvent(trx, actor, { verb: 'bulletin.drafted', subject, audience: 'coordination', payload: {} }, now)
    return id
  })
}

/**
 * Saves the text of a draft.
 *
 * @throws 403; 404; 409 when somebody saved it since `version`, or it was published
 */
export async function saveBulletin(
  db: Db,
  actor: Actor,
  id: string,
  { version, ...texts }: BulletinTextForm,
  now: Date,
  once?: string,
): Promise<string> {
  demand(actor, 'bulletin.write')
  return writeOnce(db, once, now, async trx => {
    const bulletin = await getBulletin(trx, id)
    if (isSame(bulletin, texts) && bulletin.status === 'draft') return id
    demandWritten(bulletin, await updateBulletinDraft(trx, id, version, texts, now))
    const subject = { type: 'bulletin', id } as const
    const payload = { version: version + 1 }
    await recordEvent(trx, actor, { verb: 'bulletin.edited', subject, audience: 'coordination', payload }, now)
    return id
  })
}

/**
 * Publishes a draft with the text as it is sent and the figures as they are now, once: from there on neither changes. Who wants
 * it by mail is written to afterwards. Gives its slug.
 *
 * @throws 403; 404; 409 when somebody saved it since `version`, or it was published
 */
export async function publishBulletin(
  db: Db,
  actor: Actor,
  id: string,
  { version, ...texts }: BulletinTextForm,
  now: Date,
  once?: string,
): Promise<string> {
  demand(actor, 'bulletin.write')
  return writeOnce(db, once, now, async trx => {
    const bulletin = await getBulletin(trx, id)
    if (bulletin.status === 'published') throw conflict('bulletinDesk.refusals.published')
    const figures = figuresOf(await readMaterial(trx, bulletin), countedUpTo(bulletin.period, now))
    const written = await updateBulletinDraft(
      trx,
      id,
      version,
      { ...texts, status: 'published', figures: JSON.stringify(figures), publishedAt: now.toISOString() },
      now,
    )
    demandWritten(bulletin, written)
    const subject = { type: 'bulletin', id } as const
    const mentions = bulletin.scope === 'cluster' ? [{ type: 'cluster', id: bulletin.scopeKey } as const] : []
    await recordEvent(
      trx,
      actor,
      { verb: 'bulletin.published', subject, mentions, audience: 'public', payload: {} },
      now,
    )
    const uniqueKey = `bulletins.mail:${id}`
    await enqueueJob(trx, { kind: 'bulletins.mail', payload: { bulletinId: id }, uniqueKey }, now)
    return bulletin.slug
  })
}

/**
 * Adds a correction below a published bulletin. Gives the bulletin's slug.
 *
 * @throws 403; 404; 409 for a draft, whose text is corrected itself
 */
export async function correctBulletin(
  db: Db,
  actor: Actor,
  id: string,
  { text, textEn }: CorrectionForm,
  now: Date,
  once?: string,
): Promise<string> {
  demand(actor, 'bulletin.write')
  return writeOnce(db, once, now, async trx => {
    const bulletin = await getBulletin(trx, id)
    if (bulletin.status !== 'published') throw conflict('bulletinDesk.refusals.draft')
    const correctionId = newId()
    await insertBulletinCorrection(trx, {
      id: correctionId,
      bulletinId: id,
      text,
      textEn,
      createdAt: now.toISOString(),
    })
    const subject = { type: 'bulletin', id } as const
    const payload = { correctionId }
    await recordEvent(trx, actor, { verb: 'bulletin.corrected', subject, audience: 'public', payload }, now)
    return bulletin.slug
  })
}

/**
 * Deletes a draft. Nobody but the coordination ever saw it, and its quarter can be started anew; the log keeps that it was.
 * Whoever still has it open is told when they save.
 *
 * @throws 403; 404; 409 when somebody saved it since `version`, discarded it, or it was published
 */
export async function discardBulletin(
  db: Db,
  actor: Actor,
  id: string,
  version: number,
  now: Date,
  once?: string,
): Promise<string> {
  demand(actor, 'bulletin.write')
  return writeOnce(db, once, now, async trx => {
    const bulletin = await getBulletin(trx, id)
    demandWritten(bulletin, await deleteBulletinDraft(trx, id, version))
    const subject = { type: 'bulletin', id } as const
    await recordEvent(trx, actor, { verb: 'bulletin.discarded', subject, audience: 'coordination', payload: {} }, now)
    return id
  })
}

/** @throws 404; 409 for a draft that was discarded */
export async function getBulletin(db: Db | Trx, id: string): Promise<Row<'bulletin'>> {
  const bulletin = await findBulletin(db, id)
  if (!bulletin) throw (await findDiscardedAt(db, id)) ? conflict('bulletinDesk.refusals.discarded') : notFound()
  return bulletin
}

/** The last day the figures of a quarter count: its own last day, or today while it runs. */
export function countedUpTo(period: string, now: Date): string {
  const { last } = spanOf(period)
  const today = dayInBogota(now)
  return today < last ? today : last
}

const isSame = (bulletin: BulletinTexts, texts: BulletinTexts): boolean =>
  bulletin.title === texts.title &&
  bulletin.body === texts.body &&
  bulletin.titleEn === texts.titleEn &&
  bulletin.bodyEn === texts.bodyEn

/** @throws 409 with what came between */
function demandWritten({ status }: Row<'bulletin'>, written: boolean): void {
  if (written) return
  throw conflict(status === 'published' ? 'bulletinDesk.refusals.published' : 'errors.changed')
}
