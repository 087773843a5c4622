import { beforeEach, describe, expect, it } from 'vitest'
import { ANONYMOUS, type SignedIn } from '#app/domain/actors.ts'
import { handleAccessRequest, readAccessRequests, requestAccess } from '#app/services/access-requests.server.ts'
import { contactCluster, readContact } from '#app/services/contact.server.ts'
import { handleErrorReport, readErrorReports, reportError } from '#app/services/error-reports.server.ts'
import { acceptWithNewAccount } from '#app/services/invitation-answers.server.ts'
import { getReportSubject } from '#app/services/report-subjects.server.ts'
import type { Db } from '#db/schema.ts'
import { actor, createNetwork, NOW, PUBLIC_URL, propose } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { deliver, tokenIn } from '#test/support/mail.ts'
import { createUser } from '#test/support/people.ts'

const COORDINATION = 'coordinacion@red.org'
const FROM = { ip: '203.0.113.7', publicUrl: PUBLIC_URL }

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
let coordinator: SignedIn
const receivers = async () => (await deliver(db, NOW)).map(mail => mail.toEmail)

beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
  coordinator = actor(await createUser(db, { isCoordinator: 1, email: COORDINATION }), [], true)
})

describe('asking for access', () => {
  const REQUEST = {
    name: 'Luz Marina',
    email: 'luz@entidad.org',
    organization: 'clúster de CACAO',
    message: 'Coordino la mesa de productores.',
    ...FROM,
  }
  const ask = (more: object = {}, once?: string) => requestAccess(db, ANONYMOUS, { ...REQUEST, ...more }, NOW, once)

  it('reaches the coordination, with the party recognised by its name', async () => {
    await ask()
    await ask({ organization: 'Una que no está' })
    expect(await readAccessRequests(db, coordinator)).toMatchObject([
      { name: 'Luz Marina', party: { slug: 'cacao' } },
      { organization: 'Una que no está', party: null },
    ])
    expect(await receivers()).toEqual([COORDINATION, COORDINATION])
    await expect(readAccessRequests(db, people.cacao)).rejects.toMatchObject({ status: 403 })
  })

  it('is one request when the same form is sent twice', async () => {
    await ask({}, 'the form')
    await ask({}, 'the form')
    expect(await readAccessRequests(db, coordinator)).toHaveLength(1)
  })

  it('is throttled by address', async () => {
    for (let i = 0; i < 5; i++) await ask()
    await expect(ask()).rejects.toMatchObject({ status: 429 })
    await ask({ ip: '198.51.100.1' })
  })

  it('is answered with an invitation, by the coordination, once', async () => {
    const id = await ask()
    await receivers()
    const answer = { status: 'invited', role: 'editor', partyId: 'cacao', publicUrl: PUBLIC_URL } as const
    await expect(handleAccessRequest(db, people.cacao, id, answer, NOW)).rejects.toMatchObject({ status: 403 })
    await handleAccessRequest(db, coordinator, id, answer, NOW)
    await expect(handleAccessRequest(db, coordinator, id, { status: 'dismissed' }, NOW)).rejects.toMatchObject({
      status: 409,
    })
    const [mail] = await deliver(db, NOW)
    const account = { name: 'Luz Marina', password: 'una frase bien larga', language: 'es', userAgent: null } as const
    expect((await acceptWithNewAccount(db, tokenIn(mail), account, NOW)).href).toBe('/clusteres/cacao')
    expect(await readAccessRequests(db, coordinator)).toEqual([])
  })
})

describe('reporting an error', () => {
  const REPORT = { kind: 'error', message: 'El municipio está mal escrito.', ...FROM } as const
  const about = (type: string, key: string) => getReportSubject(db, type, key, 'es')

  it('needs no account, reaches the coordination and leaves an event', async () => {
    await reportError(db, ANONYMOUS, await about('cluster', 'cacao'), REPORT, NOW)
    expect(await readErrorReports(db, coordinator, 'open', 'es')).toMatchObject([
      { message: REPORT.message, subject: { title: 'Clúster de cacao', href: '/clusteres/cacao' } },
    ])
    expect(await receivers()).toEqual([COORDINATION])
    const log = await db.selectFrom('eventLog').selectAll().execute()
    expect(log).toMatchObject([{ verb: 'record.error-reported', audience: 'coordination', subjectId: 'cacao' }])
    expect(JSON.stringify(log)).not.toContain('municipio')
  })

  it('is about a record that is public, by type and slug', async () => {
    const slug = await propose(db, people.cacao)
    expect(await about('alliance', slug)).toMatchObject({ href: `/alianzas/${slug}` })
    await db.updateTable('alliance').set({ status: 'declined' }).execute()
    for (const [type, key] of [
      ['alliance', slug],
      ['cluster', 'camara'],
      ['cluster', 'nada'],
      ['user', 'cacao'],
    ]) {
      await expect(about(type ?? '', key ?? '')).rejects.toMatchObject({ status: 404 })
    }
  })

  it('is throttled by address', async () => {
    const subject = await about('cluster', 'cacao')
    for (let i = 0; i < 10; i++) await reportError(db, ANONYMOUS, subject, REPORT, NOW)
    await expect(reportError(db, ANONYMOUS, subject, REPORT, NOW)).rejects.toMatchObject({ status: 429 })
  })

  it('is closed once, with an answer that goes to whoever left an address', async () => {
    const subject = await about('organization', 'camara')
    const report = await reportError(db, ANONYMOUS, subject, { ...REPORT, email: 'luz@entidad.org' }, NOW)
    await receivers()
    const input = { report, status: 'resolved', resolution: 'Corregido.', publicUrl: PUBLIC_URL } as const
    await expect(handleErrorReport(db, people.cacao, input, NOW)).rejects.toMatchObject({ status: 403 })
    await handleErrorReport(db, coordinator, input, NOW)
    await expect(handleErrorReport(db, coordinator, input, NOW)).rejects.toMatchObject({ status: 409 })
    const [mail] = await deliver(db, NOW)
    expect(mail?.toEmail).toBe('luz@entidad.org')
    expect(mail?.text).toContain('Corregido.')
    expect(await readErrorReports(db, coordinator, 'open', 'es')).toEqual([])
    expect(await readErrorReports(db, coordinator, 'resolved', 'es')).toMatchObject([{ resolution: 'Corregido.' }])
  })
})

describe('writing to a cluster', () => {
  const MESSAGE = { name: 'Luz Marina', email: 'luz@entidad.org', message: '¿Venden cacao fino?', ...FROM }
  const write = (slug: string, more: object = {}, once?: string) =>
    contactCluster(db, ANONYMOUS, slug, { ...MESSAGE, ...more }, NOW, once)

  it('reaches its managers and its address, who can answer, and shows no address', async () => {
    await db.updateTable('cluster').set({ contactEmail: 'Contacto@Cacao.org' }).where('id', '=', 'cacao').execute()
    const shown = JSON.stringify(await readContact(db, 'cacao'))
    expect(shown).not.toContain('@')
    await write('cacao')
    const mails = await deliver(db, NOW)
    expect(mails.map(mail => mail.toEmail).sort()).toEqual(
      ['contacto@cacao.org', `${people.cacao.userId}@entidad.org`].sort(),
    )
    for (const mail of mails) {
      expect(JSON.parse(mail.headers)).toMatchObject({ 'Reply-To': 'luz@entidad.org' })
      expect(mail.text).toContain('¿Venden cacao fino?')
      expect(mail.text).not.toContain('contacto@cacao.org')
    }
  })

  it('goes to the coordination while nobody manages it', async () => {
    expect(await readContact(db, 'sola')).toMatchObject({ isManaged: false, hasAddress: false })
    await write('sola')
    expect(await receivers()).toEqual([COORDINATION])
  })

  it('is one message when the same form is sent twice, and throttled by address and cluster', async () => {
    await write('cacao', {}, 'the form')
    await write('cacao', {}, 'the form')
    expect(await receivers()).toHaveLength(1)
    for (let i = 0; i < 3; i++) await write('tic')
    await expect(write('tic')).rejects.toMatchObject({ status: 429 })
    for (let i = 0; i < 28; i++) await write('cacao', { ip: `198.51.100.${i}` })
    await expect(write('cacao', { ip: '198.51.100.99' })).rejects.toMatchObject({ status: 429 })
  })

  it('is for clusters alone', async () => {
    await expect(write('camara')).rejects.toMatchObject({ status: 404 })
  })
})
