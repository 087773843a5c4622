import { randomBytes } from 'node:crypto'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { multiply, shiftBy } from './checksum.ts'

/** Stands where the nonce of each response goes. Random in every process, so no text anybody wrote can hold it. */
export const NONCE_PLACEHOLDER = randomBytes(16).toString('hex')

const NONCE_BYTES = 16
const NONCE_LENGTH = 22

/** A nonce of the length that kept pages leave room for. */
export const newNonce = (): string => randomBytes(NONCE_BYTES).toString('base64url')

/** Bytes with gaps for the nonce. */
interface Template {
  bytes: Buffer
  gaps: number[]
}

/** The HTML of an anonymous page with room for its nonces, plain and as one gzip stream. */
export interface KeptPage {
  plain: Template
  gzip: Template
  /** The CRC-32 of the text without its nonces, and what that of the nonce is multiplied by to be added to it. */
  checksum: { text: number; nonce: number }
  /** In memory, about. */
  size: number
}

const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const LAST_EMPTY_BLOCK = Buffer.from([0x03, 0x00])
const TRAILER_LENGTH = 8

export function keepPage(html: string): KeptPage {
  const parts = html.split(NONCE_PLACEHOLDER).map(part => Buffer.from(part))
  const plain = template(parts)
  // Each part ends on a byte boundary and refers to nothing before it, so that a nonce fits between any two.
  const deflated = parts.map(p => deflateRawSync(p, { level: 6, finishFlush: constants.Z_SYNC_FLUSH }))
  const blocks = deflated.map((part, index) =>
    index < deflated.length - 1 ? Buffer.concat([part, storedHead()]) : part,
  )
  const trailer = Buffer.alloc(TRAILER_LENGTH)
  trailer.writeUInt32LE(plain.bytes.length >>> 0, 4)
  const gzip = template(blocks, GZIP_HEADER, Buffer.concat([LAST_EMPTY_BLOCK, trailer]))
  return { plain, gzip, checksum: checksumOf(parts), size: 2 * html.length }
}

/** The page with `nonce`, one of `newNonce`, in its places. */
export function withNonce({ plain }: KeptPage, nonce: string): Buffer {
  return filled(plain, nonce)
}

/** The same, as one gzip stream: the kept parts, and between them the nonce as a stored block. */
export function withNonceGzipped({ gzip, checksum }: KeptPage, nonce: string): Buffer {
  const stream = filled(gzip, nonce)
  const sum = checksum.text ^ multiply(checksum.nonce, crc32(nonce))
  stream.writeUInt32LE(sum >>> 0, stream.length - TRAILER_LENGTH)
  return stream
}

function filled({ bytes, gaps }: Template, nonce: string): Buffer {
  const copy = Buffer.allocUnsafe(bytes.length)
  bytes.copy(copy)
  for (const gap of gaps) copy.write(nonce, gap, 'latin1')
  return copy
}

/** What stands before a stored block of the nonce's length. */
function storedHead(): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt16LE(NONCE_LENGTH, 1)
  head.writeUInt16LE(~NONCE_LENGTH & 0xffff, 3)
  return head
}

function template(parts: readonly Buffer[], before = Buffer.alloc(0), after = Buffer.alloc(0)): Template {
  const gaps: number[] = []
  const pieces: Buffer[] = [before]
  let length = before.length
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      gaps.push(length)
      pieces.push(Buffer.alloc(NONCE_LENGTH))
      length += NONCE_LENGTH
    }
    pieces.push(part)
    length += part.length
  }
  return { bytes: Buffer.concat([...pieces, after]), gaps }
}

function checksumOf(parts: readonly Buffer[]): KeptPage['checksum'] {
  const sum = { text: 0, nonce: 0 }
  let following = 0
  for (const [index, part] of [...parts.entries()].reverse()) {
    sum.text ^= multiply(shiftBy(following), part.length > 0 ? crc32(part) : 0)
    following += part.length
    if (index === 0) break
    sum.nonce ^= shiftBy(following)
    following += NONCE_LENGTH
  }
  return { text: sum.text >>> 0, nonce: sum.nonce >>> 0 }
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

  /** Whether a page is kept under `key`, of whatever age. */
  has(key: string): boolean {
    return this.#pages.has(key)
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
