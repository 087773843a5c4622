import { expect, it } from 'vitest'
import { MOST_TOPICS } from '#app/domain/follows.ts'
import { MOST_SAVED_VIEWS } from '#app/domain/saved-views.ts'
import { saveView } from '#app/services/saved-views.server.ts'
import { followTopic } from '#app/services/topic-follows.server.ts'
import { createNetwork, NOW } from '#test/support/alliances.ts'
import { networksOnFiles, processesOf, statuses } from '#test/support/at-once.ts'
import type { FollowingTask } from '#test/support/following-process.ts'

const onFile = networksOnFiles(createNetwork)
const together = processesOf<FollowingTask>('test/support/following-process.ts')
const atOnce = async (url: string, ...tasks: FollowingTask[]) => statuses(await together(url, ...tasks))

it('somebody follows a record and a sector in two windows at once: once each', { timeout: 60_000 }, async () => {
  const { db, url, cacao } = await onFile()
  for (const act of ['record', 'topic'] as const) {
    const follow = { act, actor: cacao, intent: 'follow' } as const
    expect(await atOnce(url, follow, follow)).toEqual([303, 303])
    expect(await atOnce(url, follow, { ...follow, intent: 'unfollow' })).toEqual([303, 303])
    expect(await atOnce(url, follow, follow)).toEqual([303, 303])
  }
  expect(await db.selectFrom('follow').select('subjectId').execute()).toHaveLength(1)
  expect(await db.selectFrom('topicFollow').select('query').execute()).toEqual([{ query: 'cacao' }])
})

it('the last topic there is room for, asked for twice, takes one place', { timeout: 60_000 }, async () => {
  const { db, url, cacao } = await onFile()
  for (let n = 1; n < MOST_TOPICS; n++) {
    await followTopic(db, cacao, { topic: 'clusters', asked: new URLSearchParams({ q: `tema${n}` }) }, 'follow', NOW)
  }
  const follow = { act: 'topic', actor: cacao, intent: 'follow' } as const
  expect(await atOnce(url, follow, follow)).toEqual([303, 303])
  expect(await db.selectFrom('topicFollow').select('id').execute()).toHaveLength(MOST_TOPICS)
})

it('two people of a cluster give a view the same name at once, and the same form arrives twice', {
  timeout: 60_000,
}, async () => {
  const { db, url, cacao, editor } = await onFile()
  const view = { act: 'view', name: 'El Caribe' } as const
  expect(await atOnce(url, { ...view, actor: cacao }, { ...view, actor: editor, name: 'el  caribe' })).toEqual([
    303, 409,
  ])
  const same = { act: 'view', name: 'Otra', actor: cacao, once: 'the same form' } as const
  expect(await atOnce(url, same, same)).toEqual([303, 303])
  expect(await db.selectFrom('savedView').select('id').execute()).toHaveLength(2)

  for (let n = 3; n < MOST_SAVED_VIEWS; n++) await saveView(db, cacao, { name: `Vista ${n}`, state: '' }, NOW)
  const last = [cacao, editor].map((actor, n): FollowingTask => ({ act: 'view', name: `Última ${n}`, actor }))
  expect(await atOnce(url, ...last)).toEqual([303, 409])
  expect(await db.selectFrom('savedView').select('id').execute()).toHaveLength(MOST_SAVED_VIEWS)
})
