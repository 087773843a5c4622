import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emailSchema } from '#app/domain/accounts.ts'
import { deviceOf } from '#app/domain/devices.ts'
import { invitationSchema } from '#app/domain/invitation-forms.ts'
import { isCommonPassword, newPasswordSchema } from '#app/domain/passwords.ts'
import { writeMail } from '#app/i18n/mail.server.ts'
import { readerAt } from '#app/services/rate-limit.server.ts'
import { hashToken, newToken } from '#app/services/tokens.server.ts'

const messagesOf = (password: unknown) =>
  newPasswordSchema.safeParse(password).error?.issues.map(issue => issue.message) ?? []

describe('a new password', () => {
  it('has at least fifteen characters, counted as people count them', () => {
    expect(messagesOf('catorce letras')).toEqual(['accounts.errors.passwordShort'])
    expect(messagesOf('quince letras ñ')).toEqual([])
    expect(messagesOf('🔑🌵🎈🧩🪁🥁🎲🚲🌙🪴🍉🧵🪐🛶')).toEqual(['accounts.errors.passwordShort'])
    expect(messagesOf(undefined)).toEqual(['errors.required'])
    expect(messagesOf('x1'.repeat(101))).toContain('errors.tooLong')
  })

  it('may hold any character', () => {
    const characters = fc.string({ unit: 'grapheme', minLength: 20, maxLength: 60 })
    fc.assert(
      fc.property(characters, password => {
        fc.pre(!isCommonPassword(password))
        expect(newPasswordSchema.safeParse(password)).toEqual({ success: true, data: password })
      }),
    )
  })

  it.each([
    'passwordpassword',
    'Password Password',
    'contraseñacontraseña',
    'Contraseña123456',
    '123456789012345',
    'qwertyuiopasdfgh',
    'AAAAAAAAAAAAAAAA',
    '•••••••••••••••••',
    '               ',
  ])('is not one that many people have: %s', password => {
    expect(messagesOf(password)).toEqual(['accounts.errors.passwordCommon'])
  })

  it.each(['una clave larga de prueba', 'el cacao de mi abuela', 'Santander tiene 87 pueblos'])(
    'may be: %s',
    password => expect(messagesOf(password)).toEqual([]),
  )
})

describe('an e-mail', () => {
  it('is compared in lower case and without spaces around it', () => {
    expect(emailSchema.parse('  Ana@Entidad.ORG ')).toBe('ana@entidad.org')
  })

  it.each(['', 'ana', 'ana@', '@entidad.org', 'ana@entidad.org\r\nBcc: x@y.org', `${'a'.repeat(200)}@x.org`])(
    'is refused when it is none: %j',
    email => expect(emailSchema.safeParse(email).success).toBe(false),
  )
})

describe('an invitation', () => {
  it('names a party, unless it is to the coordination', () => {
    const email = 'ana@entidad.org'
    expect(invitationSchema.safeParse({ email, role: 'coordinator' }).success).toBe(true)
    expect(invitationSchema.safeParse({ email, role: 'manager', party: 'Cacao' }).success).toBe(true)
    expect(invitationSchema.safeParse({ email, role: 'manager' }).error?.issues[0]?.path).toEqual(['party'])
    expect(invitationSchema.safeParse({ email, role: 'owner', party: 'Cacao' }).success).toBe(false)
  })
})

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox · Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0 Safari/537.36 Edg/128.0',
      'Edge · Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari · iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0 Mobile Safari/537.36',
      'Chrome · Android',
    ],
    ['curl/8.0', ''],
    [null, ''],
  ])('%s', (userAgent, device) => expect(deviceOf(userAgent)).toBe(device))
})

describe('a reader, for limits', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['', ''],
  ])('%s is counted as %s', (ip, reader) => expect(readerAt(ip)).toBe(reader))
})

describe('a token', () => {
  it('is long, safe in an address, another every time, and stored as something else', () => {
    const tokens = Array.from({ length: 50 }, newToken)
    expect(new Set(tokens).size).toBe(50)
    for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/)
    expect(hashToken('a')).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('a mail', () => {
  it('is written in the language of its receiver, with what was typed left as it is', () => {
    const params = {
      cluster: 'Cacao',
      name: '{{email}}',
      email: 'ana@x.org',
      message: 'Vale $1 y $&',
      link: 'https://x',
    }
    const spanish = writeMail('es', 'contact', params)
    expect(spanish.subject).toBe('Mensaje para Cacao')
    expect(spanish.text).toContain('{{email}} (ana@x.org) escribió')
    expect(spanish.text).toContain('Vale $1 y $&')
    expect(writeMail('en', 'contact', params).subject).toBe('Message for Cacao')
  })
})
