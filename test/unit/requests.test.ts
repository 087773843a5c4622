import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '#app/domain/languages.ts'
import { clockFrom } from '#app/server/clock.ts'
import { readEnv } from '#app/server/env.ts'
import { noticeCookie, readNotice } from '#app/server/notices.server.ts'
import { isFromOwnPages } from '#app/server/origin-check.ts'
import { insidePath } from '#app/server/redirects.ts'

const SITE = 'https://red.example'

describe('where a post comes from', () => {
  const host = 'red.example'
  it.each([
    [{ site: 'same-origin', host }, true],
    [{ site: 'same-origin', origin: 'null', host }, true],
    [{ site: 'same-site', origin: SITE, host }, false],
    [{ site: 'cross-site', host }, false],
    [{ site: 'none', host }, false],
    [{ origin: SITE, host }, true],
    [{ origin: SITE, host: 'interno:3000' }, true],
    [{ origin: 'https://red.example.evil', host }, false],
    [{ origin: 'null', host }, false],
    [{ host }, false],
  ])('%j → %s', (headers, own) => {
    expect(isFromOwnPages(headers, SITE)).toBe(own)
  })
})

describe('redirects stay inside the site', () => {
  it.each(['/clusteres', '/mapa?foco=cacao-santander#panel', '/'])('%s', path => {
    expect(insidePath(path)).toBe(path)
  })
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '',
    null,
  ])('%j is not followed', path => {
    expect(insidePath(path, '/inicio')).toBe('/inicio')
  })
  it('never leaves, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(new URL(insidePath(text), SITE).origin).toBe(SITE)
        expect(new URL(insidePath(`/${text}`), SITE).origin).toBe(SITE)
      }),
    )
  })
})

describe('the language of an answer', () => {
  it.each([
    ['en', 'es', 'es', 'en'],
    ['fr', 'en', 'es', 'en'],
    [null, null, 'fr;q=0.9, en-US;q=0.8, es;q=0.7', 'en'],
    [null, null, 'es-CO,es;q=0.9,en;q=0.8', 'es'],
    [null, null, 'de', 'es'],
    [null, null, null, 'es'],
  ] as const)('?lang=%s, cookie %s, Accept-Language %s → %s', (asked, cookie, accept, language) => {
    expect(chooseLanguage(asked, cookie, accept)).toBe(language)
  })
})

describe('the environment', () => {
  const complete = { NODE_ENV: 'production', APP_SECRET: 'x'.repeat(32), PUBLIC_URL: SITE }
  it('names everything production lacks', () => {
    expect(() => readEnv({ NODE_ENV: 'production' })).toThrow(/APP_SECRET: required[\s\S]*PUBLIC_URL: required/)
  })
  it('fills in what may be absent', () => {
    expect(readEnv(complete)).toMatchObject({
      PORT: 3000,
      DATABASE_URL: 'file:./data/intercluster.db',
      SEED: 'documented',
    })
  })
  it.each([
    ['PORT', 'ochenta'],
    ['SEED', 'otro'],
    ['APP_NOW', '2026-11-20T10:00:00Z'],
    ['DEMO_PASSWORD', 'una-clave-larga-de-prueba'],
    ['APP_SECRET', 'corta'],
    ['DATABASE_URL', 'mysql://x'],
    ['PUBLIC_URL', 'https://red.example/clusteres'],
    ['PUBLIC_URL', 'https://red.example/?a=b'],
    ['PUBLIC_URL', 'ftp://red.example'],
  ])('refuses %s=%s in production', (name, value) => {
    expect(() => readEnv({ ...complete, [name]: value })).toThrow(name)
  })
  it('links to the public address with one slash, however it was written', () => {
    expect(readEnv({ ...complete, PUBLIC_URL: `${SITE}/` }).PUBLIC_URL).toBe(SITE)
    expect(readEnv({ ...complete, PUBLIC_URL: 'https://red.example:8443' }).PUBLIC_URL).toBe('https://red.example:8443')
  })
  it('lets demonstration mode do without secrets and set the clock', () => {
    const env = readEnv({ INTERCLUSTER_MODE: 'demo', APP_NOW: '2026-11-20T10:00:00Z', PORT: '4321' })
    expect(env).toMatchObject({ demoMode: true, PUBLIC_URL: 'http://localhost:4321' })
    expect(clockFrom(env.APP_NOW)().toISOString()).toMatch(/^2026-11-20T10:00:0/)
  })
})

describe('the notice after a redirect', () => {
  it('comes back as it was sent', () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (key, params) => {
        const cookie = noticeCookie({ key, params }).split(';')[0] ?? ''
        expect(readNotice(`otra=1; ${cookie}`)).toEqual({ key, params: { ...params } })
      }),
    )
  })
  it.each(['aviso=%7Broto', 'aviso=%E0%A4%A', 'aviso=7', '', null])('%j is no notice', header => {
    expect(readNotice(header)).toBeNull()
  })
})
