import { expect, it } from 'vitest'
import { groupRepeated } from '#app/domain/event-groups.ts'
import type { EventVerb } from '#app/domain/events.ts'

const line = (seq: number, verb: EventVerb, more: Partial<Parameters<typeof groupRepeated>[0][number]> = {}) => ({
  seq,
  verb,
  subjectType: 'project',
  subjectId: 'p',
  actorId: 'ana',
  onBehalfOf: 'cacao',
  audience: 'public',
  recordedAt: '2026-11-20T15:00:10.000Z',
  occurredOn: null,
  ...more,
})
const told = (...lines: ReturnType<typeof line>[]) => groupRepeated(lines).map(({ seq, times }) => [seq, times])

it('what one party did several times within a minute is told once', () => {
  const later = { recordedAt: '2026-11-20T15:00:59.000Z' }
  expect(told(line(3, 'project.milestone-added', later), line(2, 'project.milestone-added'))).toEqual([[3, 2]])
  expect(
    told(line(3, 'project.budget-added'), line(2, 'project.milestone-added'), line(1, 'project.milestone-added')),
  ).toEqual([
    [3, 1],
    [2, 2],
  ])
})

it.each([
  ['minute', { recordedAt: '2026-11-20T15:01:00.000Z' }],
  ['party', { onBehalfOf: 'tic' }],
  ['person', { actorId: 'luz' }],
  ['record', { subjectId: 'q' }],
  ['audience', { audience: 'parties' }],
])('in another %s it is another line', (_, more) => {
  expect(told(line(2, 'project.milestone-added', more), line(1, 'project.milestone-added'))).toEqual([
    [2, 1],
    [1, 1],
  ])
})

it('what happens in between keeps its place, and what says something of its own is never one of many', () => {
  const lines = [line(3, 'project.milestone-added'), line(2, 'project.edited'), line(1, 'project.milestone-added')]
  expect(told(...lines)).toEqual([
    [3, 1],
    [2, 1],
    [1, 1],
  ])
  expect(told(line(2, 'project.milestone-overdue'), line(1, 'project.milestone-overdue'))).toEqual([
    [2, 1],
    [1, 1],
  ])
})
