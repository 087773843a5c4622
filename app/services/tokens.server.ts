import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link: 24 random bytes, so that the link fits a line of a mail. Only its hash is stored. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** SHA-256, hex. A token is random enough to need nothing slower. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
