import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '#app/domain/actors.ts'

/**
 * A sent form's fingerprint: who sent it, where to, and everything in it, its one-use token included. Undefined for a
 * form without a token, which is then not protected against being sent twice.
 */
export function formFingerprint(actor: Actor, pathname: string, form: FormData): string | undefined {
  if (!form.get('once')) return undefined
  const hash = createHash('sha256')
  hash.update(JSON.stringify([actor.kind === 'user' ? actor.userId : 'anonymous', pathname]))
  for (const [name, value] of form) {
    hash.update(JSON.stringify([name, typeof value === 'string' ? value : [value.name, value.size]]))
  }
  return hash.digest('hex')
}

/** A one-use token for the forms of a page: two honest records with the same words differ by it. */
export function newFormToken(): string {
  return randomBytes(12).toString('base64url')
}
