import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MailFrequency } from '#app/domain/mail-preferences.ts'
import { enterSchedule } from '#app/services/jobs.server.ts'
import { readMailPreferences, saveMailPreferences } from '#app/services/mail-preferences.server.ts'
import { saveFollow } from '#db/queries/follows.ts'
import type { Db } from '#db/schema.ts'
import { actor, createParty } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { isDigest, updateCluster } from '#test/support/digests.ts'
import { deliver } from '#test/support/mail.ts'
import { createUser } from '#test/support/people.ts'

const START = new Date('2026-11-03T15:00:00.000Z')
const HOUR = 3_600_000
const CLUSTERS = 12

type Step = { kind: 'event' } | { kind: 'choose'; frequency: MailFrequency } | { kind: 'wait'; hours: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ kind: 'event' }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<MailFrequency>('at-once', 'daily', 'weekly', 'never')
      .map((frequency): Step => ({ kind: 'choose', frequency })),
  },
  { weight: 4, arbitrary: fc.constantFrom(1, 9, 25, 60).map((hours): Step => ({ kind: 'wait', hours })) },
)

/** Somebody who follows clusters, each of which has at most one event: a digest counts records, so it counts events. */
async function createFollower(db: Db) {
  const user = await createUser(db, { hears: {}, createdAt: START.toISOString() })
  const clusters: string[] = []
  for (let n = 0; n < CLUSTERS; n++) clusters.push(await createParty(db, 'cluster', `cluster-${n}`))
  for (const id of clusters) {
    const subject = { type: 'cluster', id } as const
    await db.transaction().execute(trx => saveFollow(trx, user, subject, 'all', START.toISOString()))
  }
  return { user: actor(user), clusters }
}

/** Does what is due, as the server does all day; gives how many events the digests told. */
async function tellDue(db: Db, now: Date): Promise<number> {
  await enterSchedule(db, now)
  const mails = (await deliver(db, now)).filter(isDigest)
  return mails.reduce((sum, { subject }) => sum + Number(/(\d+) novedad/.exec(subject)?.[1]), 0)
}

it('whatever is chosen when, every event that is wanted is told once, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async steps => {
      const db = await createTestDb()
      const { user, clusters } = await createFollower(db)
      let now = START
      let frequency: MailFrequency = 'weekly'
      /** Wanted, and not told yet. */
      let untold = 0
      const tell = async () => {
        untold -= await tellDue(db, now)
        expect(untold).toBeGreaterThanOrEqual(0)
      }
      await tell()
      for (const one of steps) {
        now = new Date(now.getTime() + 60_000)
        if (one.kind === 'event') {
          const id = clusters.pop()
          if (!id) continue
          await updateCluster(db, id, now)
          if (frequency !== 'never') untold++
        } else if (one.kind === 'choose') {
          const { preferences } = await readMailPreferences(db, user)
          await saveMailPreferences(db, user, { ...preferences, following: one.frequency }, now)
          // What was still to be told when mail was stopped is not told later.
          if (one.frequency === 'never') untold = 0
          frequency = one.frequency
        } else {
          now = new Date(now.getTime() + one.hours * HOUR)
          await tell()
        }
      }
      // Until each digest has come.
      for (let half = 0; half <= 16; half++) {
        now = new Date(now.getTime() + 12 * HOUR)
        await tell()
      }
      expect(untold).toBe(0)
      await db.destroy()
    }),
    { numRuns: 25 },
  )
}, 120_000)
