import { beforeEach, describe, expect, it } from 'vitest'
import { erasePerson } from '#app/services/erasure.server.ts'
import { endMembership } from '#app/services/memberships.server.ts'
import { listMembershipsOfUser } from '#db/queries/memberships.ts'
import { findMentorship, insertMentorship } from '#db/queries/mentorships.ts'
import type { Db } from '#db/schema.ts'
import { createMember, createNetwork, NOW, PUBLIC_URL } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
})

async function accompany(id: string, mentorId: string, menteeId: string) {
  const at = NOW.toISOString()
  const contactOf = (party: string) => (party === 'cacao' ? people.cacao.userId : people.tic.userId)
  await db.transaction().execute(trx =>
    insertMentorship(trx, {
      id,
      mentorId,
      menteeId,
      dimension: 'gobernanza',
      status: 'active',
      provenance: 'confirmado',
      seat: 1,
      goal: 'Meta',
      expected: 'Resultado',
      mentorContactId: contactOf(mentorId),
      menteeContactId: contactOf(menteeId),
      requestedAt: at,
      validFrom: '2026-11-01',
      createdAt: at,
      updatedAt: at,
    }),
  )
}
const contacts = async (id: string) => {
  const found = await findMentorship(db, id)
  return [found?.mentorContactId, found?.menteeContactId]
}

describe('whoever looks after a mentorship', () => {
  it('no longer does when their account is erased, on either side; the others stay', async () => {
    await accompany('one', 'cacao', 'tic')
    await accompany('other', 'tic', 'cacao')
    await erasePerson(db, people.coordinator, { userId: people.cacao.userId, publicUrl: PUBLIC_URL }, NOW)
    expect(await contacts('one')).toEqual([null, people.tic.userId])
    expect(await contacts('other')).toEqual([people.tic.userId, null])
  })

  it('no longer does when they leave the cluster, for that cluster alone', async () => {
    await accompany('one', 'cacao', 'tic')
    await createMember(db, 'cacao')
    const [membership] = await listMembershipsOfUser(db, people.cacao.userId)
    await db.transaction().execute(async trx => {
      if (membership) {
        await endMembership(trx, people.coordinator, membership, { handBack: false, publicUrl: PUBLIC_URL }, NOW)
      }
    })
    expect(await contacts('one')).toEqual([null, people.tic.userId])
  })
})
