import { beforeEach, describe, expect, it } from 'vitest'
import type { SignedIn } from '#app/domain/actors.ts'
import type { MailPreferences } from '#app/domain/mail-preferences.ts'
import { confirmAlliance } from '#app/services/alliance-answers.server.ts'
import { editAlliance } from '#app/services/alliance-edits.server.ts'
import { readDigestPreviews } from '#app/services/digest-preview.server.ts'
import { readLastDigestRuns } from '#app/services/digest-progress.server.ts'
import { writeDigestBatch } from '#app/services/digest-runs.server.ts'
import { enqueueJob } from '#app/services/job-queue.server.ts'
import { runDueJobs } from '#app/services/jobs.server.ts'
import { readMailPreferences, saveMailPreferences } from '#app/services/mail-preferences.server.ts'
import type { OutgoingMail } from '#app/services/mail-transport.server.ts'
import { saveFollow } from '#db/queries/follows.ts'
import { listAccounts } from '#db/queries/users.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, PUBLIC_URL, proposal, propose } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { digest, isDigest, updateCluster } from '#test/support/digests.ts'
import { deliver, postbox } from '#test/support/mail.ts'
import { createUser } from '#test/support/people.ts'

const DAY = 24 * 3_600_000
const on = (day: number, hours = 0) => new Date(NOW.getTime() + day * DAY + hours * 3_600_000)

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
})

const choose = async (who: SignedIn, wanted: Partial<MailPreferences>, now = NOW) => {
  const { preferences } = await readMailPreferences(db, who)
  await saveMailPreferences(db, who, { ...preferences, ...wanted }, now)
}
const follow = (userId: string, id: string) =>
  db.transaction().execute(trx => saveFollow(trx, userId, { type: 'cluster', id }, 'all', NOW.toISOString()))
const confirm = (who: SignedIn, slug: string, now: Date) =>
  confirmAlliance(db, who, { slug, publicUrl: PUBLIC_URL }, now)
const edit = async (slug: string, purpose: string, now: Date) => {
  const { title, area, startDate } = proposal()
  const { version } = await db
    .selectFrom('alliance')
    .select('version')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const words = { title, area, startDate, purpose, contribution: ['Las fincas', 'El programa'] }
  await editAlliance(db, people.cacao, { ...words, slug, version, publicUrl: PUBLIC_URL }, now)
}
const addressOf = async (who: SignedIn) =>
  (await db.selectFrom('user').select('email').where('id', '=', who.userId).executeTakeFirstOrThrow()).email
const to = async (who: SignedIn, mails: OutgoingMail[]) => {
  const email = await addressOf(who)
  return mails.filter(mail => mail.toEmail === email)
}

describe('a digest', () => {
  it('tells what one’s party takes part in, once', async () => {
    await choose(people.cacao, { 'taking-part': 'daily' })
    const slug = await propose(db, people.cacao)
    await confirm(people.tic, slug, on(0, 1))
    const [mail] = await to(people.cacao, await digest(db, 'daily', on(1)))
    expect(mail?.subject).toBe('Su día en Interclúster: 1 novedad')
    expect(mail?.text).toContain('Trazabilidad de lotes')
    expect(mail?.text).toContain(`${PUBLIC_URL}/alianzas/${slug}`)
    expect(mail?.html).toContain('Trazabilidad de lotes')
    expect(await digest(db, 'daily', on(2))).toEqual([])
  })

  it('says nothing when nothing happened, and leaves what one did oneself', async () => {
    await propose(db, people.cacao)
    await deliver(db, NOW)
    expect(await to(people.cacao, await digest(db, 'daily', on(1)))).toEqual([])
    expect(await to(people.reader, await digest(db, 'weekly', on(8)))).toEqual([])
  })

  it('does not tell again what a mail of its own told at once', async () => {
    await choose(people.tic, { 'taking-part': 'daily' })
    await propose(db, people.cacao)
    const atOnce = await to(people.tic, await deliver(db, NOW))
    expect(atOnce.map(mail => mail.subject)).toEqual(['Clúster de cacao propone una alianza a Clúster de tic'])
    expect(await to(people.tic, await digest(db, 'daily', on(1)))).toEqual([])
  })

  it('says what waits where that is not wanted at once, once, and again when it is asked again', async () => {
    await choose(people.tic, { waiting: 'daily', 'taking-part': 'daily' })
    await db.updateTable('cluster').set({ aliases: '[]' }).execute()
    const slug = await propose(db, people.cacao)
    expect(await to(people.tic, await deliver(db, NOW))).toEqual([])
    const [mail, ...more] = await to(people.tic, await digest(db, 'daily', on(1)))
    expect(more).toEqual([])
    expect(mail?.text).toContain('Falta su respuesta: Trazabilidad de lotes')
    // The event that asks is told by the line of what waits.
    expect(mail?.text).not.toContain('propuso la alianza')
    expect(await to(people.tic, await digest(db, 'daily', on(2)))).toEqual([])
    await confirm(people.tic, slug, on(2, 1))
    expect(await to(people.tic, await digest(db, 'daily', on(3)))).toEqual([])
    const changed = 'Lo acordado cambió: confirme de nuevo: Trazabilidad de lotes'
    await edit(slug, 'Con otro propósito.', on(3, 1))
    expect((await to(people.tic, await digest(db, 'daily', on(4))))[0]?.text).toContain(changed)
    // Answered and asked for again between two digests: it never stopped waiting as they see it.
    await confirm(people.tic, slug, on(4, 1))
    await edit(slug, 'Con un tercero.', on(4, 2))
    expect((await to(people.tic, await digest(db, 'daily', on(5))))[0]?.text).toContain(changed)
    expect(await to(people.tic, await digest(db, 'daily', on(6)))).toEqual([])
  })

  it('counts what was told at once, and waits still, as told', async () => {
    await choose(people.tic, { 'taking-part': 'never' })
    await propose(db, people.cacao)
    expect(await to(people.tic, await deliver(db, NOW))).toHaveLength(1)
    await choose(people.tic, { waiting: 'daily' }, on(0, 1))
    expect(await to(people.tic, await digest(db, 'daily', on(1)))).toEqual([])
    await follow(people.tic.userId, 'sola')
    await updateCluster(db, 'sola', on(1, 1))
    const [mail] = await to(people.tic, await digest(db, 'weekly', on(5)))
    expect(mail?.text).toMatch(/Además, \d cosas siguen esperando su respuesta: .*\/pendientes/)
    expect(mail?.text).not.toContain('Trazabilidad de lotes')
  })

  it('goes on where the other stopped when its frequency changes', async () => {
    await follow(people.reader.userId, 'sola')
    await follow(people.reader.userId, 'moda')
    await updateCluster(db, 'sola', on(0))
    expect(await to(people.reader, await digest(db, 'weekly', on(3)))).toHaveLength(1)
    await updateCluster(db, 'moda', on(4))
    await choose(people.reader, { following: 'daily' }, on(4, 1))
    const [mail] = await to(people.reader, await digest(db, 'daily', on(5)))
    expect(mail?.subject).toBe('Su día en Interclúster: 1 novedad')
    expect(mail?.text).toContain('Clúster de moda')
    await choose(people.reader, { following: 'weekly' }, on(5, 1))
    expect(await to(people.reader, await digest(db, 'weekly', on(10)))).toEqual([])
  })

  it('begins at the choice for whoever wanted none', async () => {
    await follow(people.reader.userId, 'sola')
    await choose(people.reader, { following: 'never' })
    await updateCluster(db, 'sola', on(0, 1))
    await choose(people.reader, { following: 'daily' }, on(0, 2))
    expect(await to(people.reader, await digest(db, 'daily', on(1)))).toEqual([])
    await updateCluster(db, 'sola', on(1, 1))
    expect(await to(people.reader, await digest(db, 'daily', on(2)))).toHaveLength(1)
  })

  it('comes within minutes to whoever wants news at once', async () => {
    await follow(people.reader.userId, 'sola')
    await choose(people.reader, { following: 'at-once' })
    await updateCluster(db, 'sola', on(0, 1))
    const [mail] = await to(people.reader, await digest(db, 'at-once', on(0, 1)))
    expect(mail?.subject).toBe('Novedades en Interclúster: 1 novedad')
    expect(await digest(db, 'at-once', on(0, 2))).toEqual([])
    await choose(people.reader, { following: 'weekly' }, on(0, 3))
    expect(await to(people.reader, await digest(db, 'weekly', on(8)))).toEqual([])
  })

  it('is in its reader’s language, with a way out and a name that says nothing of the reader', async () => {
    await db.updateTable('user').set({ language: 'en' }).where('id', '=', people.reader.userId).execute()
    await follow(people.reader.userId, 'sola')
    await updateCluster(db, 'sola', on(0, 1))
    const [mail] = await to(people.reader, await digest(db, 'weekly', on(5)))
    expect(mail?.subject).toBe('Your week on Interclúster: 1 piece of news')
    expect(mail?.messageId).toMatch(/^digest-[0-9a-f]{32}@intercluster$/)
    const { 'List-Unsubscribe': link, 'List-Unsubscribe-Post': post } = JSON.parse(mail?.headers ?? '{}')
    expect(link).toMatch(/^<https:\/\/interclusters\.test\/baja\/[\w-]{43}>$/)
    expect(post).toBe('List-Unsubscribe=One-Click')
    expect(mail?.text).toContain(link.slice(1, -1))
    expect(mail?.html).toContain(link.slice(1, -1))
    expect(mail?.html).not.toMatch(/<img|<table|src=|url\(/)
  })

  it('is previewed as it would be, and the preview writes nothing', async () => {
    await follow(people.reader.userId, 'sola')
    await updateCluster(db, 'sola', on(0, 1))
    const previews = await readDigestPreviews(db, people.reader, on(0, 2))
    expect(previews.map(({ frequency, at, digest: one }) => [frequency, at, one?.sections.length])).toEqual([
      ['weekly', '2026-11-23T11:00:00.000Z', 1],
    ])
    expect(await db.selectFrom('mailCursor').selectAll().execute()).toEqual([])
    const [mail] = await to(people.reader, await digest(db, 'weekly', on(5)))
    expect(mail?.subject).toBe(previews[0]?.digest?.subject)
  })
})

describe('a run of digests', () => {
  it('takes people in batches, shows where it stands, and is entered once', async () => {
    const readers = await Promise.all(Array.from({ length: 230 }, () => createUser(db)))
    for (const id of readers) await follow(id, 'sola')
    await updateCluster(db, 'sola', on(0, 1))
    expect(await digest(db, 'weekly', on(5))).toHaveLength(230)
    const run = await db.selectFrom('digestRun').selectAll().executeTakeFirstOrThrow()
    expect(run).toMatchObject({ key: 'weekly:2026-W48', peopleTotal: 236, peopleDone: 236, mails: 230 })
    expect(run.finishedAt).not.toBeNull()
    expect(await digest(db, 'weekly', on(6))).toEqual([])
    expect(await db.selectFrom('digestRun').selectAll().execute()).toHaveLength(1)
  })

  it('writes nothing for people whom another process wrote to, or who chose otherwise meanwhile', async () => {
    await follow(people.reader.userId, 'sola')
    await updateCluster(db, 'sola', on(0, 1))
    await digest(db, 'weekly', on(5))
    const before = await db.selectFrom('outbox').selectAll().execute()
    await db.updateTable('digestRun').set({ finishedAt: null }).execute()
    await writeDigestBatch(db, { key: 'weekly:2026-W48', after: '' }, postbox(), on(5))
    expect(await db.selectFrom('outbox').selectAll().execute()).toEqual(before)
  })

  it('passes over whoever’s data cannot be read, says so, and tells them all of it another day', async () => {
    const long = new Date(NOW.getTime() - 400 * DAY).toISOString()
    const readers = await Promise.all(Array.from({ length: 130 }, () => createUser(db, { createdAt: long })))
    const [told = '', other = ''] = [readers[3], readers[70]]
    for (const id of readers) await follow(id, 'sola')
    await updateCluster(db, 'sola', on(0, 1))
    // One was told before; of the other, nothing says how far digests told them this.
    const unreadable = { throughSeq: 0, told: 'Ana' }
    await db
      .insertInto('mailCursor')
      .values([
        { userId: told, kind: 'following', ...unreadable },
        { userId: other, kind: 'bulletin', ...unreadable },
      ])
      .execute()

    const box = postbox()
    const warnings: unknown[] = []
    await enqueueJob(db, { kind: 'digests.weekly', payload: {} }, on(5))
    const run = await runDueJobs(db, { ...box, warn: (facts, what) => warnings.push({ ...facts, what }) }, on(5))
    expect(run.failed).toEqual([])
    expect(box.sent.filter(isDigest)).toHaveLength(128)
    expect(await readLastDigestRuns(db)).toMatchObject([
      { peopleDone: 136, peopleSkipped: 2, mails: 128, isDone: true },
    ])
    expect(warnings).toHaveLength(2)
    expect(warnings).toContainEqual({
      run: 'weekly:2026-W48',
      digest: expect.stringMatching(/^digest-[0-9a-f]{32}$/),
      error: 'SyntaxError',
      at: expect.stringMatching(/^at /),
      what: 'a digest could not be prepared',
    })
    expect(JSON.stringify(warnings)).not.toMatch(new RegExp(`Ana|@|${told}|${other}`))

    await db.updateTable('mailCursor').set({ told: '[]' }).where('told', '=', 'Ana').execute()
    const later = await digest(db, 'weekly', on(12))
    expect(later.map(({ toEmail }) => toEmail).sort()).toEqual(
      (await listAccounts(db, [told, other])).map(({ email }) => email).sort(),
    )
    for (const mail of later) expect(mail.text).toContain('Clúster de sola')
    expect((await readLastDigestRuns(db))[0]?.peopleSkipped).toBe(0)
  })
})
