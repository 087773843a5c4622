import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  keepPage,
  NONCE_PLACEHOLDER,
  newNonce,
  PageStore,
  withNonce,
  withNonceGzipped,
} from '#app/server/kept-pages.ts'

const html = `<p>é</p><script nonce="${NONCE_PLACEHOLDER}">1</script><script nonce="${NONCE_PLACEHOLDER}">2</script>`

describe('a kept page', () => {
  it('carries the nonce it is sent with, wherever one belongs', () => {
    const nonce = newNonce()
    expect(withNonce(keepPage(html), nonce).toString()).toBe(
      `<p>é</p><script nonce="${nonce}">1</script><script nonce="${nonce}">2</script>`,
    )
  })

  it('unzips to the same bytes as the plain one', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), texts => {
        const nonce = newNonce()
        const page = keepPage(texts.join(NONCE_PLACEHOLDER))
        expect(withNonce(page, nonce).toString()).toBe(texts.join(nonce))
        expect(gunzipSync(withNonceGzipped(page, nonce))).toEqual(withNonce(page, nonce))
      }),
    )
  })
})

describe('the store of pages', () => {
  it('forgets a page when its age is another', () => {
    const store = new PageStore(1_000)
    store.keep('/', '7 hoy', keepPage('a'))
    expect(store.find('/', '7 hoy')).toBeDefined()
    expect(store.find('/', '8 hoy')).toBeUndefined()
    expect(store.find('/', '7 hoy')).toBeUndefined()
  })

  it('gives up the least recently used when it is full', () => {
    const store = new PageStore(50)
    store.keep('a', '1', keepPage('x'.repeat(10)))
    store.keep('b', '1', keepPage('x'.repeat(10)))
    store.find('a', '1')
    store.keep('c', '1', keepPage('x'.repeat(10)))
    expect(store.find('b', '1')).toBeUndefined()
    expect(store.find('a', '1')).toBeDefined()
    expect(store.find('c', '1')).toBeDefined()
  })
})
