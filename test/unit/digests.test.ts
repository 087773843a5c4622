import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byRecord,
  type Digest,
  digestKey,
  firstDigestFrom,
  isoWeek,
  nextDigestAt,
  untold,
} from '#app/domain/digests.ts'
import type { EventView } from '#app/domain/event-view.ts'
import { DEFAULT_MAIL_FREQUENCY } from '#app/domain/mail-preferences.ts'
import type { Provenance } from '#app/domain/vocabularies.ts'
import { composeDigest } from '#app/services/digest-content.server.ts'
import { writeDigest } from '#app/services/digest-mail.server.ts'
import { type DigestPerson, isSamePerson } from '#app/services/digest-people.server.ts'
import { html, mailPage, oneLine, withFoot } from '#app/services/mail-html.server.ts'

describe('when a digest is due', () => {
  it.each([
    ['2026-11-20T11:00:00.000Z', 'daily:2026-11-20', 'weekly:2026-W47'],
    ['2026-11-20T10:59:59.999Z', 'daily:2026-11-19', 'weekly:2026-W47'],
    ['2026-11-23T10:59:59.999Z', 'daily:2026-11-22', 'weekly:2026-W47'],
    ['2026-11-23T11:00:00.000Z', 'daily:2026-11-23', 'weekly:2026-W48'],
    ['2027-01-01T12:00:00.000Z', 'daily:2027-01-01', 'weekly:2026-W53'],
    ['2027-01-04T12:00:00.000Z', 'daily:2027-01-04', 'weekly:2027-W01'],
  ])('at %s: %s, %s', (now, daily, weekly) => {
    expect(digestKey('daily', new Date(now))).toBe(daily)
    expect(digestKey('weekly', new Date(now))).toBe(weekly)
  })

  it('the next has another name, and comes at six on the clocks of Bogotá', () => {
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, fc.constantFrom('daily' as const, 'weekly' as const), (now, frequency) => {
        const next = nextDigestAt(frequency, now)
        expect(next.getTime()).toBeGreaterThan(now.getTime())
        expect(next.toISOString().slice(10)).toBe('T11:00:00.000Z')
        expect(digestKey(frequency, next)).not.toBe(digestKey(frequency, now))
        expect(digestKey(frequency, new Date(next.getTime() - 1))).toBe(digestKey(frequency, now))
      }),
    )
  })

  it('counts weeks as ISO 8601 does', () => {
    expect(['2024-12-30', '2025-12-28', '2026-01-01', '2021-01-03', '2020-12-31'].map(isoWeek)).toEqual([
      '2025-W01',
      '2025-W52',
      '2026-W01',
      '2020-W53',
      '2020-W53',
    ])
  })

  it('begins with the account while that is new, else a day or a week back', () => {
    const now = new Date('2026-11-20T11:00:00.000Z')
    expect(firstDigestFrom('daily', '2026-11-10T00:00:00.000Z', now)).toBe('2026-11-10T00:00:00.000Z')
    expect(firstDigestFrom('daily', '2025-11-10T00:00:00.000Z', now)).toBe('2026-11-19T11:00:00.000Z')
    expect(firstDigestFrom('weekly', '2025-11-10T00:00:00.000Z', now)).toBe('2026-11-13T11:00:00.000Z')
  })
})

describe('what a digest chooses', () => {
  it('gathers what is about one record where its newest stands', () => {
    const [a1, b1, a2] = [
      { record: 'a', n: 1 },
      { record: 'b', n: 1 },
      { record: 'a', n: 2 },
    ] as const
    expect(byRecord([a1, b1, a2])).toEqual([[a1, a2], [b1]])
  })

  it('says what was not told, and what was asked for again', () => {
    const waiting = ['x', 'y', 'z'].map(toldKey => ({ toldKey, href: `/${toldKey}` }))
    const told = untold(waiting, new Set(['x', 'y']), new Set(['/y']))
    expect(told.map(one => one.toldKey)).toEqual(['y', 'z'])
  })
})

const digestOf = (name: string): Digest => ({
  subject: `Su día: ${name}`,
  sections: [
    {
      title: name,
      lines: [{ parts: [name, { name, href: '/alianzas/uno' }, ' fin.'], note: name, href: '/alianzas/uno' }],
      more: { label: `y 3 más de ${name}`, href: '/avisos' },
    },
  ],
  still: { label: name, href: '/pendientes' },
})
const SENT = { language: 'es', frequency: 'daily', publicUrl: 'https://red.example' } as const
const TAGS = /<(?!\/?(a|bdi|body|div|h1|h2|head|html|li|main|meta|p|style|title|ul|!doctype|!--foot--)[\s>])/

const READER: DigestPerson = {
  id: 'p',
  email: 'p@x.test',
  language: 'es',
  isCoordinator: true,
  createdAt: '2026-01-01T00:00:00.000Z',
  preferences: DEFAULT_MAIL_FREQUENCY,
  cursors: { following: { throughSeq: 3, told: [] } },
  memberships: [{ partyId: 'cacao', role: 'manager', partyName: 'Cacao' }],
}

describe('a digest that was written', () => {
  it('is for nobody who was erased, left a party or the coordination, or chose otherwise meanwhile', () => {
    expect(isSamePerson(READER, structuredClone(READER))).toBe(true)
    const others: (DigestPerson | undefined)[] = [
      undefined,
      { ...READER, email: 'q@x.test' },
      { ...READER, memberships: [] },
      { ...READER, isCoordinator: false },
      { ...READER, preferences: { ...READER.preferences, following: 'never' } },
      { ...READER, cursors: { following: { throughSeq: 4, told: [] } } },
    ]
    for (const other of others) expect(isSamePerson(READER, other)).toBe(false)
  })
})

it('a digest says of an example that it is one', () => {
  const subject = { type: 'bottleneck', name: 'CB-001 Caja', href: '/cuellos-de-botella/CB-001' } as const
  const notesOf = (provenance: Provenance) => {
    const view: EventView = {
      ...{ seq: 7, verb: 'bottleneck.moved', sentence: 'Cambió', subject: { ...subject, provenance } },
      ...{ party: null, who: '', person: null, responsible: null },
      ...{ recordedAt: '2026-11-20T15:00:00.000Z', occurredOn: null },
    }
    const events = [{ seq: 7, topic: 'following', record: 'bottleneck/b', view }] as const
    const person = { ...READER, preferences: { ...DEFAULT_MAIL_FREQUENCY, following: 'daily' } } as const
    const span = { frequency: 'daily', through: 9, now: new Date() } as const
    const digest = composeDigest(person, { events, waiting: [], cursorOf: () => 0, span })
    return digest?.sections.flatMap(({ lines }) => lines.map(({ note }) => note))
  }
  expect(notesOf('ilustrativo')).toEqual(['Ilustrativo, 20 nov 2026'])
  expect(notesOf('declarado')).toEqual(['20 nov 2026'])
})

describe('a digest as a mail', () => {
  it('holds whatever somebody calls a record as text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), name => {
        const mail = writeDigest(digestOf(name), SENT)
        expect(mail.subject).not.toMatch(/\p{Cc}/u)
        const words = mail.html.replace(/<style>.*?<\/style>/s, '')
        expect(words).not.toMatch(TAGS)
        expect(words.match(/<a /g)).toHaveLength(3)
        expect(words.match(/<!--/g)).toHaveLength(1)
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' style='background:url(//evil.example)",
    '<!--foot-->',
    'Uno\r\nBcc: todos@entidad.org',
    'arriba\u202Eobaja',
  ])('%j is words in it', name => {
    const mail = writeDigest(digestOf(name), SENT)
    expect(mail.html).not.toMatch(/<script|<img|' style|" style="background:url|\u202E/)
    expect(mail.subject).toBe(oneLine(`Su día: ${name}`))
    expect(mail.subject).not.toMatch(/[\r\n\u202E]/)
    const sent = withFoot(mail.html, html`<p>el pie</p>`)
    expect(sent.indexOf('el pie')).toBeGreaterThan(sent.lastIndexOf('</ul>'))
    expect(sent.match(/el pie/g)).toHaveLength(1)
  })

  it('says the same as text and as HTML, with whole addresses, and fetches nothing', () => {
    const mail = writeDigest(digestOf('Cacao & Cía.'), SENT)
    for (const part of [
      'https://red.example/alianzas/uno',
      'https://red.example/avisos',
      'https://red.example/pendientes',
    ]) {
      expect(mail.text).toContain(part)
      expect(mail.html).toContain(`"${part}"`)
    }
    expect(mail.text).toContain('Cacao & Cía.Cacao & Cía. fin.')
    expect(mail.html).toContain('<bdi>Cacao &#38; Cía.</bdi>')
    expect(mail.html).not.toMatch(/src=|<link|@import|url\(|http-equiv/)
    expect(mailPage({ language: 'en', title: 'x', body: html`y` })).toContain('<html lang="en">')
  })
})
