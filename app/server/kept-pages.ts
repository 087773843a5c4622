import { randomBytes } from 'node:crypto'
import { constants, crc32, deflateRawSync } from 'node:zlib'

/** Stands where the nonce of each response goes. Random in every process, so no text anybody wrote can hold it. */
export const NONCE_PLACEHOLDER = randomBytes(16).toString('hex')

/** The HTML of an anonymous page, cut at its nonces, plain and deflated, ready to be sent with another nonce. */
export interface KeptPage {
  parts: Buffer[]
  deflated: Buffer[]
  size: number
}

const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const LAST_EMPTY_BLOCK = Buffer.from([0x03, 0x00])

export function keepPage(html: string): KeptPage {
  const parts = html.split(NONCE_PLACEHOLDER).map(part => Buffer.from(part))
  // Each part ends on a byte boundary and refers to nothing before it, so that a nonce fits between any two.
  const deflated = parts.map(p => deflateRawSync(p, { level: 6, finishFlush: constants.Z_SYNC_FLUSH }))
  return { parts, deflated, size: 2 * html.length }
}

/** The page with `nonce` in its places. */
export function withNonce(page: KeptPage, nonce: string): Buffer {
  return Buffer.concat(joined(page.parts, Buffer.from(nonce)))
}

/** The same, as one gzip stream: the kept parts, and between them the nonce as a stored block. */
export function withNonceGzipped(page: KeptPage, nonce: string): Buffer {
  const text = Buffer.from(nonce)
  const stored = Buffer.alloc(5 + text.length)
  stored.writeUInt16LE(text.length, 1)
  stored.writeUInt16LE(~text.length & 0xffff, 3)
  text.copy(stored, 5)
  let checksum = 0
  let length = 0
  for (const part of joined(page.parts, text)) {
    // Node's crc32 forgets what came before when it is handed nothing.
    if (part.length > 0) checksum = crc32(part, checksum)
    length += part.length
  }
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(checksum >>> 0, 0)
  trailer.writeUInt32LE(length >>> 0, 4)
  return Buffer.concat([GZIP_HEADER, ...joined(page.deflated, stored), LAST_EMPTY_BLOCK, trailer])
}

function joined(parts: readonly Buffer[], between: Buffer): Buffer[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]))
}

/** Pages by address and language, the least recently used given up first. */
export class PageStore {
  readonly #pages = new Map<string, { age: string; page: KeptPage }>()
  readonly #limit: number
  #size = 0

  /** @param limit bytes */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** The page kept under `key` at this `age`; one of another age is forgotten. */
  find(key: string, age: string): KeptPage | undefined {
    const known = this.#pages.get(key)
    if (!known) return undefined
    this.#pages.delete(key)
    if (known.age !== age) {
      this.#size -= known.page.size
      return undefined
    }
    this.#pages.set(key, known)
    return known.page
  }

  keep(key: string, age: string, page: KeptPage): void {
    const known = this.#pages.get(key)
    if (known) this.#size -= known.page.size
    this.#pages.delete(key)
    this.#pages.set(key, { age, page })
    this.#size += page.size
    for (const [oldest, entry] of this.#pages) {
      if (this.#size <= this.#limit) break
      this.#pages.delete(oldest)
      this.#size -= entry.page.size
    }
  }
}
