import { describe, expect, it } from 'vitest'
import { confirmAlliance, withdrawAlliance } from '#app/services/alliance-answers.server.ts'
import type { AllianceTask } from '#test/support/alliance-process.ts'
import { createNetwork, NOW, PUBLIC_URL, propose, verbs } from '#test/support/alliances.ts'
import { networksOnFiles, processesOf, statuses } from '#test/support/at-once.ts'
import { createTestDb } from '#test/support/db.ts'

async function network() {
  const db = await createTestDb()
  return { db, ...(await createNetwork(db)) }
}
const answer = <M extends object>(slug: string, more?: M) => ({ slug, publicUrl: PUBLIC_URL, ...(more as M) })

describe('two at once', () => {
  it('one withdraws, the other confirms: one wins, the other gets 409', async () => {
    const { db, cacao, tic } = await network()
    const slug = await propose(db, cacao)
    const results = await Promise.allSettled([
      withdrawAlliance(db, cacao, answer(slug, { version: 1 }), NOW),
      confirmAlliance(db, tic, answer(slug, { version: 1 }), NOW),
    ])
    expect(results.map(r => r.status)).toEqual(['fulfilled', 'rejected'])
    expect((results[1] as PromiseRejectedResult).reason).toMatchObject({ status: 409 })
    expect(await verbs(db)).toHaveLength(2)
  })

  describe('in two processes', () => {
    const onFile = networksOnFiles(createNetwork)
    const together = processesOf<AllianceTask>('test/support/alliance-process.ts')

    it('both propose the same: there is one, the other is offered it', async () => {
      const { db, url, cacao, tic } = await onFile()
      const results = await together(url, { act: 'propose', actor: cacao }, { act: 'propose', actor: tic })
      expect(statuses(results)).toEqual([303, 409])
      expect(await verbs(db)).toEqual(['alliance.proposed'])
    })

    it('one withdraws, the other confirms: one wins', async () => {
      const { db, url, cacao, tic } = await onFile()
      const slug = await propose(db, cacao)
      const task = { slug, version: 1 }
      const results = await together(
        url,
        { ...task, act: 'withdraw', actor: cacao },
        { ...task, act: 'confirm', actor: tic },
      )
      expect(statuses(results)).toEqual([303, 409])
      expect(await verbs(db)).toHaveLength(2)
    })

    it('the same form makes one record, and both get it', async () => {
      const { db, url, cacao } = await onFile()
      const form = { act: 'propose', actor: cacao, once: 'x' } as const
      const results = await together(url, form, form)
      expect(results[0]?.result).toBe('trazabilidad-de-lotes')
      expect(results[1]).toEqual(results[0])
      expect(await verbs(db)).toEqual(['alliance.proposed'])
    })
  })
})
