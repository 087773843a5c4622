/** A process of its own that follows and saves views. */
import type { SignedIn } from '#app/domain/actors.ts'
import type { FollowIntent } from '#app/domain/follows.ts'
import { followRecord } from '#app/services/follows.server.ts'
import { saveView } from '#app/services/saved-views.server.ts'
import { followTopic } from '#app/services/topic-follows.server.ts'
import { NOW } from './alliances.ts'
import { takePart } from './at-once-process.ts'

export type FollowingTask = { actor: SignedIn; once?: string } & (
  | { act: 'record' | 'topic'; intent: FollowIntent }
  | { act: 'view'; name: string }
)

takePart<FollowingTask>((db, task) => async () => {
  const { actor, once } = task
  if (task.act === 'view') return saveView(db, actor, { name: task.name, state: 'region=Caribe' }, NOW, once)
  if (task.act === 'record') await followRecord(db, actor, '/clusteres/moda', task.intent, NOW)
  else await followTopic(db, actor, { topic: 'sector', asked: 'cacao' }, task.intent, NOW)
  return ''
})
