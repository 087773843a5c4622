import { Transform } from 'node:stream'

/**
 * Takes zero bytes out of a page: React 18 leaves one wherever a letter of several bytes does not fit the end of its
 * buffer (`suposici\0ón`, facebook/react#31134). In an address, a value or the page's data a browser reads it as a broken letter.
 */
export const withoutZeros = (): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter(byte => byte !== 0) : chunk)
    },
  })
