import { describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { bulletinAction } from '#app/routes/coordination-bulletins/draft/actions.server.ts'
import { action as startAction } from '#app/routes/coordination-bulletins/route.tsx'
import { confirmAlliance } from '#app/services/alliance-answers.server.ts'
import { bulletinFiguresAsCsv } from '#app/services/bulletin-csv.server.ts'
import { readBulletinForm, readDiscarded } from '#app/services/bulletin-desk.server.ts'
import { findDraftPath, readBulletinList, readBulletinPage } from '#app/services/bulletin-reading.server.ts'
import {
  correctBulletin,
  discardBulletin,
  publishBulletin,
  saveBulletin,
  startBulletin,
} from '#app/services/bulletins.server.ts'
import { createNetwork, NOW, PUBLIC_URL, propose } from '#test/support/alliances.ts'
import { bulletinRow, NATIONAL, publishNational, TEXTS } from '#test/support/bulletins.ts'
import { createTestDb } from '#test/support/db.ts'
import { sendForm } from '#test/support/send-form.ts'

async function network() {
  const db = await createTestDb()
  return { db, ...(await createNetwork(db)) }
}
const refusal = (status: number) => expect.objectContaining({ status })

it('does nothing with the text of a draft that no button says', async () => {
  const { db, coordinator } = await network()
  const id = await startBulletin(db, coordinator, NATIONAL, NOW)
  for (const intent of ['nope', 'insert:es:999', 'insert:fr:0', '']) {
    const fields = { intent, version: '1', title: 'Otro', body: 'Otro texto' }
    const answer = await sendForm(bulletinAction, db, coordinator, fields, { params: { id } })
    expect(answer.status, intent).toBe(400)
    expect(answer.typed.body).toBe('Otro texto')
  }
  expect(await bulletinRow(db, id)).toMatchObject({ version: 1, status: 'draft' })
})

describe('starting a bulletin', () => {
  it('writes the draft in both languages, with links to what happened', async () => {
    const { db, coordinator, cacao, tic } = await network()
    const alliance = await propose(db, cacao, { title: 'Uno *dos* [tres](x)' })
    await confirmAlliance(db, tic, { slug: alliance, version: 1, publicUrl: PUBLIC_URL }, NOW)
    const id = await startBulletin(db, coordinator, NATIONAL, NOW)
    const { slug, status, title, body, titleEn, bodyEn, figures } = await bulletinRow(db, id)
    expect({ slug, status, title, figures }).toEqual({
      slug: '2026-T4',
      status: 'draft',
      title: 'Boletín de la red: cuarto trimestre de 2026',
      figures: null,
    })
    expect(body).toContain(`- [Uno \\*dos\\* \\[tres\\](x)](/alianzas/${alliance}): Clúster de cacao y Clúster de tic.`)
    expect(titleEn).toBe('Bulletin of the network: fourth quarter of 2026')
    expect(bodyEn).toContain(`](/alianzas/${alliance}): Clúster de cacao and Clúster de tic.`)
    const again = await startBulletin(db, coordinator, NATIONAL, NOW)
    expect(again).toBe(id)
    const verbs = await db.selectFrom('eventLog').select('verb').where('subjectType', '=', 'bulletin').execute()
    expect(verbs).toEqual([{ verb: 'bulletin.drafted' }])
  })

  it('of a region or a cluster tells what concerns it', async () => {
    const { db, coordinator, cacao } = await network()
    await propose(db, cacao)
    const of = (scopeKey: string) => ({ period: '2026-T4', scope: 'cluster', scopeKey, slugName: scopeKey }) as const
    const mine = await bulletinRow(db, await startBulletin(db, coordinator, of('cacao'), NOW))
    const other = await bulletinRow(db, await startBulletin(db, coordinator, of('moda'), NOW))
    expect(mine).toMatchObject({ slug: '2026-T4-cluster-cacao' })
    expect(mine.body).toContain('Trazabilidad de lotes')
    expect(other.body).not.toContain('Trazabilidad')
    expect(other.body).toContain('no se registró nada')
  })

  it('is for the coordination, and for quarters that have begun', async () => {
    const { db, coordinator, cacao, reader } = await network()
    for (const actor of [cacao, reader, ANONYMOUS]) {
      await expect(startBulletin(db, actor, NATIONAL, NOW)).rejects.toEqual(refusal(403))
    }
    const future = { ...NATIONAL, period: '2027-T1' }
    await expect(startBulletin(db, coordinator, future, NOW)).rejects.toEqual(refusal(409))
  })

  it('takes the form as it is typed: a cluster by its name, a region by its code', async () => {
    const { db, coordinator, reader } = await network()
    const send = (fields: Record<string, string>, actor = coordinator) =>
      sendForm(startAction, db, actor, { period: '2026-T4', scope: 'national', ...fields })
    expect(await send({})).toMatchObject({ status: 303 })
    expect(await send({ scope: 'cluster', cluster: 'Clúster de cacao' })).toMatchObject({ status: 303 })
    expect(await send({ scope: 'region', region: 'Pacífica' })).toMatchObject({ status: 303 })
    expect((await send({ scope: 'cluster', cluster: 'Nadie' })).errors.cluster).toEqual([
      'Escriba el nombre de un clúster del registro',
    ])
    expect((await send({ scope: 'cluster', cluster: 'camara' })).status).toBe(400)
    expect((await send({ scope: 'region' })).errors.region).toEqual(['Elija la región'])
    expect((await send({ period: '' })).status).toBe(400)
    const slugs = await db.selectFrom('bulletin').select('slug').orderBy('slug').execute()
    expect(slugs.map(({ slug }) => slug)).toEqual(['2026-T4', '2026-T4-cluster-cacao', '2026-T4-region-pacifica'])
    await expect(send({}, reader))
      .rejects.toMatchObject({ init: { status: 403 } })
      .catch(() => undefined)
  })
})

describe('editing', () => {
  it('saves the next version; an older one is refused and loses nothing', async () => {
    const { db, coordinator } = await network()
    const id = await startBulletin(db, coordinator, NATIONAL, NOW)
    await saveBulletin(db, coordinator, id, { ...TEXTS, version: 1 }, NOW)
    expect(await bulletinRow(db, id)).toMatchObject({ ...TEXTS, version: 2 })
    const late = await sendForm(
      bulletinAction,
      db,
      coordinator,
      { intent: 'save', title: 'Otro', body: 'Lo mío', version: '1' },
      { params: { id } },
    )
    expect(late).toMatchObject({ status: 409, typed: { title: 'Otro', body: 'Lo mío' } })
    expect(await bulletinRow(db, id)).toMatchObject({ ...TEXTS, version: 2 })
  })

  it('of a draft ends where the coordination discards it; whoever still writes is told and keeps the words', async () => {
    const { db, coordinator, cacao } = await network()
    const id = await startBulletin(db, coordinator, NATIONAL, NOW)
    const send = (fields: Record<string, string>, actor = coordinator) =>
      sendForm(bulletinAction, db, actor, { version: '1', ...fields }, { params: { id } })
    expect(await send({ intent: 'discard' }, cacao)).toMatchObject({ status: 403 })
    await saveBulletin(db, coordinator, id, { ...TEXTS, version: 1 }, NOW)
    expect(await send({ intent: 'discard' })).toMatchObject({ status: 409, problem: { messageKey: 'errors.changed' } })
    const gone = await send({ intent: 'discard', version: '2', title: '', body: '' })
    expect(gone).toMatchObject({ status: 303, location: '/coordinacion/boletines' })
    expect(await db.selectFrom('bulletin').select('id').execute()).toEqual([])
    const [last] = await db.selectFrom('eventLog').selectAll().orderBy('seq', 'desc').limit(1).execute()
    expect(last).toMatchObject({ verb: 'bulletin.discarded', audience: 'coordination', subjectId: id })
    for (const intent of ['save', 'review', 'publish', 'insert:es:all', 'discard']) {
      const late = await send({ intent, title: 'Otro', body: 'Lo mío' })
      expect(late).toMatchObject({
        status: 409,
        problem: { messageKey: 'bulletinDesk.refusals.discarded' },
        typed: { title: 'Otro', body: 'Lo mío' },
      })
    }
    expect(await readDiscarded(db, coordinator, id)).toBe(NOW.toISOString())
    expect(await startBulletin(db, coordinator, NATIONAL, NOW)).not.toBe(id)
  })

  it('never discards what was published', async () => {
    const { db, coordinator } = await network()
    const id = await publishNational(db, coordinator)
    await expect(discardBulletin(db, coordinator, id, 2, NOW)).rejects.toMatchObject({
      status: 409,
      messageKey: 'bulletinDesk.refusals.published',
    })
    expect(await bulletinRow(db, id)).toMatchObject({ status: 'published', ...TEXTS })
  })

  it('the same text saved writes nothing', async () => {
    const { db, coordinator } = await network()
    const id = await startBulletin(db, coordinator, NATIONAL, NOW)
    await saveBulletin(db, coordinator, id, { ...TEXTS, version: 1 }, NOW)
    await saveBulletin(db, coordinator, id, { ...TEXTS, version: 2 }, NOW)
    expect(await bulletinRow(db, id)).toMatchObject({ version: 2 })
  })

  it('takes a suggestion into what is typed and saves nothing', async () => {
    const { db, coordinator, cacao } = await network()
    const id = await startBulletin(db, coordinator, NATIONAL, NOW)
    const alliance = await propose(db, cacao)
    const { suggestions } = await readBulletinForm(db, coordinator, id, 'es', NOW)
    expect(suggestions.map(({ language, heading, state }) => [language, heading, state])).toEqual([
      ['es', 'Alianzas nuevas', 'out'],
      ['en', 'New alliances', 'out'],
    ])
    const send = (intent: string, body: string) =>
      sendForm(bulletinAction, db, coordinator, { intent, title: 'T', body, version: '1' }, { params: { id } })
    const answer = await send('insert:es:0', 'Lo que escribí\r\ny no he guardado.')
    expect(answer.status).toBe(200)
    expect(answer.data.inserted).toBe('added')
    expect(answer.typed.body).toContain('Lo que escribí\ny no he guardado.\n\n## Alianzas nuevas')
    expect(answer.typed.body).toContain(`](/alianzas/${alliance})`)
    const twice = await send('insert:es:all', String(answer.typed.body))
    expect(twice.data.inserted).toBe('nothing')
    expect(twice.typed.body).toBe(answer.typed.body)
    expect((await bulletinRow(db, id)).version).toBe(1)
  })

  it('shows how it will read, without saving; wrong fields first', async () => {
    const { db, coordinator } = await network()
    const id = await startBulletin(db, coordinator, NATIONAL, NOW)
    const send = (fields: Record<string, string>) =>
      sendForm(
        bulletinAction,
        db,
        coordinator,
        { intent: 'review', title: 'T', body: '**B** <script>', version: '1', ...fields },
        { params: { id } },
      )
    const { preview } = (await send({})).data as { preview: { html: string; isReview: boolean } }
    expect(preview).toMatchObject({ isReview: true, html: '<p><strong>B</strong> &lt;script&gt;</p>' })
    expect((await send({ body: '' })).errors).toHaveProperty('body')
    expect((await send({ version: '0' })).status).toBe(409)
    expect((await bulletinRow(db, id)).version).toBe(1)
  })
})

describe('publishing', () => {
  it('freezes text and figures, writes one public event, and is there for everybody', async () => {
    const { db, coordinator, cacao, tic } = await network()
    const alliance = await propose(db, cacao)
    await confirmAlliance(db, tic, { slug: alliance, version: 1, publicUrl: PUBLIC_URL }, NOW)
    const id = await startBulletin(db, coordinator, NATIONAL, NOW)
    await expect(readBulletinPage(db, ANONYMOUS, '2026-T4', 'es')).rejects.toEqual(refusal(404))
    await expect(bulletinFiguresAsCsv(db, '2026-T4', 'es', false)).rejects.toEqual(refusal(404))
    expect(await findDraftPath(db, ANONYMOUS, '2026-T4')).toBeNull()
    expect(await findDraftPath(db, cacao, '2026-T4')).toBeNull()
    expect(await findDraftPath(db, coordinator, '2026-T4')).toBe(`/coordinacion/boletines/${id}`)
    await publishBulletin(db, coordinator, id, { ...TEXTS, version: 1 }, NOW)
    // What happens afterwards changes nothing of it.
    await propose(db, cacao, { area: 'gobernanza' })
    const page = await readBulletinPage(db, ANONYMOUS, '2026-T4', 'en')
    expect(page.bulletin).toMatchObject({
      title: 'Lo que logramos',
      isSpanish: true,
      html: '<h2>Hola</h2>\n<p>Un trimestre.</p>',
    })
    expect(page.figures.asOf).toBe('2026-11-20')
    expect(page.figures.parts[0]).toEqual({
      part: 'alliances',
      documented: 0,
      confirmed: 1,
      declared: 0,
      illustrative: 0,
    })
    const csv = await bulletinFiguresAsCsv(db, '2026-T4', 'es', true)
    expect(csv.split('\r\n')[1]).toBe(
      '2026-T4,2026-T4,national,,alliances,Alianzas nuevas,1,0,1,0,0,2026-11-20,2026-11-20T15:00:00.000Z,true',
    )
    const { list, bulletins } = await readBulletinList(db, new URLSearchParams('alcance=national&anio=2026'), 'es')
    expect([list.total, bulletins.map(({ slug }) => slug)]).toEqual([1, ['2026-T4']])
    const events = await db
      .selectFrom('eventLog')
      .select(['verb', 'audience'])
      .where('subjectType', '=', 'bulletin')
      .orderBy('seq')
      .execute()
    expect(events).toEqual([
      { verb: 'bulletin.drafted', audience: 'coordination' },
      { verb: 'bulletin.published', audience: 'public' },
    ])
  })

  it('happens once: the same form again is the same answer, another one is refused', async () => {
    const { db, coordinator } = await network()
    const id = await startBulletin(db, coordinator, NATIONAL, NOW)
    const texts = { ...TEXTS, version: 1 }
    expect(await publishBulletin(db, coordinator, id, texts, NOW, 'form')).toBe('2026-T4')
    expect(await publishBulletin(db, coordinator, id, texts, NOW, 'form')).toBe('2026-T4')
    await expect(publishBulletin(db, coordinator, id, { ...texts, version: 2 }, NOW, 'other')).rejects.toEqual(
      refusal(409),
    )
    await expect(saveBulletin(db, coordinator, id, { ...texts, version: 2 }, NOW)).rejects.toEqual(refusal(409))
    const jobs = await db.selectFrom('job').select('id').where('kind', '=', 'bulletins.mail').execute()
    expect(jobs).toHaveLength(1)
  })

  it('is final for the database too', async () => {
    const { db, coordinator } = await network()
    const id = await publishNational(db, coordinator)
    await correctBulletin(db, coordinator, id, { text: 'Eran tres.', textEn: null }, NOW)
    const refused = [
      db.updateTable('bulletin').set({ body: 'otro' }).where('id', '=', id),
      db.deleteFrom('bulletin').where('id', '=', id),
      db.updateTable('bulletinCorrection').set({ text: 'otro' }).where('bulletinId', '=', id),
      db.deleteFrom('bulletinCorrection').where('bulletinId', '=', id),
    ]
    for (const query of refused) await expect(query.execute()).rejects.toThrow(/never changes|stays|only added/)
  })

  it('is corrected by adding, with the date; a draft is corrected itself', async () => {
    const { db, coordinator, cacao } = await network()
    const draft = await startBulletin(db, coordinator, { ...NATIONAL, period: '2026-T3' }, NOW)
    const text = { text: 'Eran **tres**.', textEn: null }
    await expect(correctBulletin(db, coordinator, draft, text, NOW)).rejects.toEqual(refusal(409))
    const id = await publishNational(db, coordinator)
    await expect(correctBulletin(db, cacao, id, text, NOW)).rejects.toEqual(refusal(403))
    const later = new Date('2026-12-01T15:00:00Z')
    await correctBulletin(db, coordinator, id, text, later, 'form')
    await correctBulletin(db, coordinator, id, text, later, 'form')
    const { corrections, bulletin } = await readBulletinPage(db, ANONYMOUS, '2026-T4', 'es')
    expect(bulletin.title).toBe(TEXTS.title)
    expect(corrections).toEqual([
      expect.objectContaining({ html: '<p>Eran <strong>tres</strong>.</p>', createdAt: later.toISOString() }),
    ])
  })
})
