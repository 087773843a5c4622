import { BOTTLENECK_PATH, type BottleneckStatus, canMove } from '#app/domain/bottlenecks.ts'
import type { Row } from '#db/schema.ts'
import type { DemoOrganization } from './organizations.ts'
import type { Random } from './random.ts'
import { daysAfter, type Story } from './story.ts'
import { MOVE_REASONS } from './words.ts'

/** Where the entries of the register stand after three years, and how often. */
const GOALS = {
  identified: 40,
  prioritized: 18,
  in_progress: 22,
  partly_resolved: 8,
  resolved: 8,
  dismissed: 4,
} as const

/** What has become of an entry. */
export interface Moved {
  status: BottleneckStatus
  dismissedAt: Date | null
}

/**
 * The coordination of the demonstration moves the register: each entry step by step towards a goal, by the transitions there
 * are. Every goal is reached by at least one. Gives what became of each, by key.
 */
export function tellMoves(
  story: Story,
  register: readonly Pick<Row<'bottleneck'>, 'id' | 'status' | 'version'>[],
  organizations: readonly DemoOrganization[],
): Map<string, Moved> {
  const random = story.random('register')
  const responsible = organizations.filter(o => o.region === null)
  const sure = Object.keys(GOALS) as (keyof typeof GOALS)[]
  const moved = new Map<string, Moved>()
  for (const [i, entry] of random.sample(register, register.length).entries()) {
    const goal = sure[i] ?? random.weighted(GOALS)
    moved.set(entry.id, tellWay(story, random, entry, goal, responsible))
  }
  return moved
}

function tellWay(
  story: Story,
  random: Random,
  entry: Pick<Row<'bottleneck'>, 'id' | 'status' | 'version'>,
  goal: BottleneckStatus,
  responsible: readonly DemoOrganization[],
): Moved {
  const steps = wayTo(goal).length + 2
  const change: Partial<Row<'bottleneck'>> = {}
  const result: Moved = { status: entry.status, dismissedAt: null }
  let version = entry.version
  let at = daysAfter(story.begin, random.whole(30, 200))
  const decide = (to: BottleneckStatus) => {
    version += 1
    tellMove(story, entry.id, result.status, to, at)
    Object.assign(change, { status: to, version, updatedAt: at.toISOString() })
    result.status = to
  }
  for (const to of wayTo(goal)) {
    if (!canMove(result.status, to) || at >= story.end) break
    decide(to)
    if (to === 'dismissed') result.dismissedAt = at
    if (to === 'in_progress') {
      const responsibleId = random.pick(responsible).id
      const targetDate = daysAfter(at, random.whole(180, 700)).toISOString().slice(0, 10)
      tellAssignment(story, entry.id, to, { responsibleId, targetDate }, at)
      version += 1
      Object.assign(change, { responsibleId, targetDate, version })
    }
    at = daysAfter(at, random.whole(30, Math.floor(900 / steps)))
  }
  if (version > entry.version) story.changeBottleneck(entry.id, change)
  return result
}

/** The statuses between identified and a goal, the goal included. */
function wayTo(goal: BottleneckStatus): BottleneckStatus[] {
  if (goal === 'dismissed') return ['dismissed']
  const path: readonly BottleneckStatus[] = BOTTLENECK_PATH
  return path.slice(1, path.indexOf(goal) + 1)
}

/** One decision: its reason, which the public does not see, and its event. */
export function tellMove(
  story: Story,
  bottleneckId: string,
  from: BottleneckStatus,
  to: BottleneckStatus,
  at: Date,
): void {
  const subject = { type: 'bottleneck', id: bottleneckId } as const
  noteReason(story, bottleneckId, from, to, at)
  story.tell({ verb: 'bottleneck.moved', subject, audience: 'public', payload: { from, to } }, at, null)
}

function tellAssignment(
  story: Story,
  bottleneckId: string,
  status: BottleneckStatus,
  payload: { responsibleId: string; targetDate: string },
  at: Date,
): void {
  const subject = { type: 'bottleneck', id: bottleneckId } as const
  noteReason(story, bottleneckId, status, status, at)
  story.tell({ verb: 'bottleneck.assigned', subject, audience: 'public', payload }, at, null)
}

export function noteReason(
  story: Story,
  bottleneckId: string,
  from: BottleneckStatus,
  to: BottleneckStatus,
  at: Date,
): void {
  story.add('bottleneckMove', {
    id: story.newKey(at),
    bottleneckId,
    fromStatus: from,
    toStatus: to,
    reason: MOVE_REASONS[to],
    sameAsId: null,
    authorId: null,
    movedAt: at.toISOString(),
  })
}
