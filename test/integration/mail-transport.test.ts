import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMailTransport, type OutgoingMail } from '#app/services/mail-transport.server.ts'

const MAIL: OutgoingMail = {
  id: '0190-uno',
  messageId: '0190-uno@intercluster',
  toEmail: 'ana@entidad.org',
  subject: 'Confirmación pendiente',
  text: 'Orinoco TIC confirmó la alianza.',
  html: null,
  headers: JSON.stringify({ 'Reply-To': 'otra@entidad.org' }),
  createdAt: '2026-11-20T15:00:00.000Z',
}
const MAIL_FROM = 'Interclúster <no-responder@red.test>'

describe('without an SMTP server', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'intercluster-mail-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true }))

  it('each message is one .eml file, also when it is sent again', async () => {
    const transport = createMailTransport({ DATA_DIR: dataDir, MAIL_FROM, SMTP_URL: undefined })
    await Promise.all([transport.send(MAIL), transport.send(MAIL)])
    await transport.send({ ...MAIL, id: '0190-dos', messageId: '0190-dos@intercluster' })
    expect(readdirSync(join(dataDir, 'mail')).sort()).toEqual(['0190-dos.eml', '0190-uno.eml'])
    const text = readFileSync(join(dataDir, 'mail', '0190-uno.eml'), 'utf8')
    expect(text).toContain('Message-ID: <0190-uno@intercluster>')
    expect(text).toContain('To: ana@entidad.org')
    expect(text).toContain('Reply-To: otra@entidad.org')
    expect(text).toContain('Auto-Submitted: auto-generated')
    expect(text).toContain('Date: Fri, 20 Nov 2026 15:00:00 +0000')
  })

  it('a name that tries to add a line adds none', async () => {
    const transport = createMailTransport({ DATA_DIR: dataDir, MAIL_FROM, SMTP_URL: undefined })
    await transport.send({ ...MAIL, subject: 'Hola\r\nBcc: todos@entidad.org' })
    const text = readFileSync(join(dataDir, 'mail', '0190-uno.eml'), 'utf8')
    expect(text).not.toMatch(/^Bcc:/m)
  })
})

describe('with an SMTP server', () => {
  const received: { to: string[]; text: string }[] = []
  let server: SMTPServer
  let url: string

  beforeEach(async () => {
    received.length = 0
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        let text = ''
        stream.setEncoding('utf8')
        stream.on('data', chunk => (text += chunk))
        stream.on('end', () => {
          received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text })
          done()
        })
      },
      onRcptTo({ address }, _session, done) {
        done(address === 'nadie@entidad.org' ? new Error('no such mailbox') : null)
      },
    })
    await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
    const address = server.server.address()
    url = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  })
  afterEach(() => new Promise<void>(closed => server.close(closed)))

  it('hands the message over with its own Message-ID', async () => {
    await createMailTransport({ DATA_DIR: '/nowhere', MAIL_FROM, SMTP_URL: url }).send(MAIL)
    expect(received).toHaveLength(1)
    expect(received[0]?.to).toEqual(['ana@entidad.org'])
    expect(received[0]?.text).toContain('Message-ID: <0190-uno@intercluster>')
    expect(received[0]?.text).toContain('no-responder@red.test')
  })

  it('fails when the server refuses', async () => {
    const transport = createMailTransport({ DATA_DIR: '/nowhere', MAIL_FROM, SMTP_URL: url })
    await expect(transport.send({ ...MAIL, toEmail: 'nadie@entidad.org' })).rejects.toThrow('no such mailbox')
  })
})
