import { describe, expect, it } from 'vitest'
import { type Chain, type ChainProject, inTimeOrder, missingStep } from '#app/domain/chain.ts'

const bottleneck = {
  code: 'CB-001',
  titleEs: 'Cuello',
  titleEn: null,
  status: 'identified',
  provenance: 'declarado',
  clusters: 4,
} as const
const initiative = {
  code: 'IC-001',
  slug: 'i',
  title: 'I',
  status: 'open',
  provenance: 'declarado',
  committed: 1,
  minimum: 3,
} as const
const project: ChainProject = {
  code: 'PC-001',
  slug: 'p',
  title: 'P',
  status: 'in_progress',
  provenance: 'confirmado',
  milestones: { total: 0, done: 0, overdue: 0 },
  committed: 0,
  results: 1,
}
const result = {
  id: 'r',
  indicator: 'Energía',
  unit: '%',
  provenance: 'declarado',
  target: '85',
  latest: null,
  isMet: null,
  progress: null,
} as const
const latest = { value: '91', comparator: '', readOn: '2026-11-16', precision: 'day' } as const
const chain = (more: Partial<Chain>): Chain => ({
  bottlenecks: [bottleneck],
  initiatives: [],
  projects: [],
  results: [],
  ...more,
})

describe('the next missing step', () => {
  const steps: [string, Partial<Chain>, object | null][] = [
    ['nobody has said that they suffer it', { bottlenecks: [{ ...bottleneck, clusters: 0 }] }, { step: 'report' }],
    ['one cluster alone', { bottlenecks: [{ ...bottleneck, clusters: 1 }] }, { step: 'second-cluster' }],
    ['four clusters and no initiative', {}, { step: 'initiative', clusters: 4 }],
    [
      'a cancelled initiative is none',
      { initiatives: [{ ...initiative, status: 'cancelled' }] },
      { step: 'initiative', clusters: 4 },
    ],
    [
      'one that lapsed can be opened again',
      { initiatives: [{ ...initiative, status: 'closed_without_quorum' }] },
      { step: 'reopen', name: 'IC-001', slug: 'i' },
    ],
    ['short of its quorum', { initiatives: [initiative] }, { step: 'quorum', name: 'IC-001', slug: 'i', missing: 2 }],
    [
      'being voted on',
      { initiatives: [{ ...initiative, status: 'deciding' }] },
      { step: 'vote', name: 'IC-001', slug: 'i' },
    ],
    [
      'late',
      { projects: [{ ...project, milestones: { total: 3, done: 1, overdue: 1 } }] },
      { step: 'milestone', name: 'PC-001', slug: 'p', overdue: 1 },
    ],
    ['measures nothing', { projects: [{ ...project, results: 0 }] }, { step: 'indicator', name: 'PC-001', slug: 'p' }],
    [
      'has not begun',
      { projects: [{ ...project, status: 'planned' }], results: [result] },
      { step: 'start', name: 'PC-001', slug: 'p' },
    ],
    ['has no reading', { projects: [project], results: [result] }, { step: 'reading', name: 'Energía', id: 'r' }],
    [
      'is behind',
      { projects: [project], results: [{ ...result, latest, isMet: false, progress: 60 }] },
      { step: 'target', name: 'Energía', id: 'r', progress: 60 },
    ],
    [
      'has reached its target',
      { projects: [project], results: [{ ...result, latest, isMet: true, progress: 100 }] },
      null,
    ],
    ['a resolved bottleneck', { bottlenecks: [{ ...bottleneck, status: 'resolved' }] }, null],
  ]
  it.each(steps)('%s', (_, more, expected) => expect(missingStep(chain(more))).toEqual(expected))
})

it('tells moments in time order, of the same day along the chain, undated ones last', () => {
  const moment = { precision: 'day', title: '', path: '/', provenance: 'declarado', detail: null } as const
  const told = inTimeOrder([
    { ...moment, on: null, link: 'bottleneck', kind: 'registered', name: 'e' },
    { ...moment, on: '2026-02-01', link: 'result', kind: 'reading', name: 'd' },
    { ...moment, on: '2026-02-01', link: 'project', kind: 'started', name: 'c' },
    { ...moment, on: '2026-02-01', link: 'project', kind: 'recorded', name: 'b' },
    { ...moment, on: '2026-01-01', link: 'initiative', kind: 'published', name: 'a' },
  ])
  expect(told.map(m => m.name)).toEqual(['a', 'b', 'c', 'd', 'e'])
})
