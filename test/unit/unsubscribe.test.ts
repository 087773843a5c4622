import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DIGEST_FREQUENCIES,
  MAIL_FREQUENCIES,
  MAIL_STOPS,
  preferencesOf,
  topicsOfDigest,
  topicsStopped,
} from '#app/domain/mail-preferences.ts'
import { mail } from '#app/i18n/es/mail.ts'
import { stopOfMail } from '#app/services/mail-topics.server.ts'
import { readUnsubscribeToken, unsubscribeToken } from '#app/services/unsubscribe-token.server.ts'

const SECRET = 'a secret of thirty-two characters or more'
const userIds = fc.uuid()
const stops = fc.constantFrom(...MAIL_STOPS)

describe('what the link at the foot of a mail carries', () => {
  it('is who and what, in one way to write it', () => {
    fc.assert(
      fc.property(userIds, stops, (userId, stop) => {
        const token = unsubscribeToken(SECRET, userId, stop)
        expect(token).toMatch(/^[\w-]{43}$/)
        expect(readUnsubscribeToken(SECRET, token)).toEqual({ userId, stop })
        for (const other of [`${token}=`, ` ${token}`, token.replace('_', '/'), token.slice(1)]) {
          if (other !== token) expect(readUnsubscribeToken(SECRET, other)).toBeNull()
        }
      }),
    )
  })

  it('is nothing where any of it was changed, or with another secret', () => {
    fc.assert(
      fc.property(userIds, stops, fc.nat(31), fc.integer({ min: 1, max: 255 }), (userId, stop, at, change) => {
        const token = unsubscribeToken(SECRET, userId, stop)
        const bytes = Buffer.from(token, 'base64url')
        bytes[at] = (bytes[at] ?? 0) ^ change
        expect(readUnsubscribeToken(SECRET, bytes.toString('base64url'))).toBeNull()
        expect(readUnsubscribeToken(`${SECRET}!`, token)).toBeNull()
      }),
    )
  })

  it('is read of anything without a fault', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(readUnsubscribeToken(SECRET, text)).toBeNull()
      }),
    )
  })
})

describe('what a mail is about', () => {
  it('is known of every mail that is written, and all but those of the account can be stopped', () => {
    const never = Object.keys(mail.kinds).filter(kind => stopOfMail(kind) === null)
    expect(never.sort()).toEqual([
      'accessRequested',
      'contact',
      'contactCoordination',
      'emailChange',
      'emailChanged',
      'errorHandled',
      'errorReported',
      'handedBack',
      'invitation',
      'passwordChanged',
      'recovery',
    ])
    for (const frequency of DIGEST_FREQUENCIES) expect(stopOfMail(`digest-${frequency}`)).toBe(`digest-${frequency}`)
    expect(stopOfMail('bulletin')).toBe('bulletin')
    expect(stopOfMail('toString')).toBeNull()
  })

  it('of a digest is stopped as a whole, and nothing else with it', () => {
    const frequencies = fc.constantFrom(...MAIL_FREQUENCIES)
    const preferences = fc.record({ waiting: frequencies, 'taking-part': frequencies, following: frequencies })
    fc.assert(
      fc.property(preferences, stops, (chosen, stop) => {
        const before = { ...preferencesOf([]), ...chosen }
        const after = { ...before }
        for (const topic of topicsStopped(before, stop)) after[topic] = 'never'
        expect(topicsStopped(after, stop)).toEqual([])
        for (const frequency of DIGEST_FREQUENCIES) {
          const left = stop === `digest-${frequency}` ? [] : topicsOfDigest(before, frequency).filter(t => t !== stop)
          expect(topicsOfDigest(after, frequency)).toEqual(left)
        }
      }),
    )
  })
})
