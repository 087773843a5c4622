import { createHmac, timingSafeEqual } from 'node:crypto'
import { MAIL_STOPS, type MailStop } from '#app/domain/mail-preferences.ts'

const ID_BYTES = 16
const MAC_BYTES = 15
const LENGTH = ID_BYTES + 1 + MAC_BYTES

/**
 * What the link at the foot of a mail carries: who, what it stops, and a seal that only we can make. 43 characters, so that
 * the link fits a line; it says nothing of the address and is stored nowhere.
 *
 * @param userId a UUID
 */
export function unsubscribeToken(secret: string, userId: string, stop: MailStop): string {
  const head = Buffer.concat([Buffer.from(userId.replaceAll('-', ''), 'hex'), Buffer.from([MAIL_STOPS.indexOf(stop)])])
  return Buffer.concat([head, seal(secret, head)]).toString('base64url')
}

/** Whose token it is and what it stops; null for what we did not make. */
export function readUnsubscribeToken(secret: string, token: string): { userId: string; stop: MailStop } | null {
  const bytes = Buffer.from(token, 'base64url')
  // Base64 can be written in several ways; there is one address for each token.
  if (bytes.length !== LENGTH || bytes.toString('base64url') !== token) return null
  const head = bytes.subarray(0, ID_BYTES + 1)
  if (!timingSafeEqual(bytes.subarray(ID_BYTES + 1), seal(secret, head))) return null
  const stop = MAIL_STOPS[head[ID_BYTES] ?? -1]
  const userId = head
    .subarray(0, ID_BYTES)
    .toString('hex')
    .replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  return stop ? { userId, stop } : null
}

const seal = (secret: string, head: Uint8Array) =>
  createHmac('sha256', secret).update('unsubscribe\n').update(head).digest().subarray(0, MAC_BYTES)
