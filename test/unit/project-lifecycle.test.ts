import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isPublicProject,
  LEADER_ACTS,
  PROJECT_ACTS,
  PROJECT_TRANSITIONS,
  type ProjectAct,
  type ProjectState,
  possibleProjectActs,
  projectWaitsFor,
  provenanceOfProject,
  startProject,
  stepProject,
} from '#app/domain/project-lifecycle.ts'
import { isOverdue, MILESTONE_STATUSES, MILESTONE_TRANSITIONS } from '#app/domain/project-milestones.ts'
import { nextProjectCode } from '#app/domain/projects.ts'

const PARTIES = ['lead', 'a', 'b'] as const
const begin = (withMembers: readonly string[] = PARTIES) =>
  startProject(
    'lead',
    PARTIES.map(id => ({ id, hasMembers: withMembers.includes(id) })),
  )

/** The state after acts that must all be possible. */
function afterActs(state: ProjectState, ...acts: [ProjectAct, string][]): ProjectState {
  return acts.reduce((now, [act, by]) => {
    const step = stepProject(now, act, by)
    if (!step.ok) throw new Error(`${act} by ${by}: ${step.refusal}`)
    return step.state
  }, state)
}
const refusal = (state: ProjectState, act: ProjectAct, by: string) => {
  const step = stepProject(state, act, by)
  return step.ok ? null : step.refusal
}

describe('a project recorded by its leader', () => {
  it('is declared until every party has confirmed, and waits for those who can answer', () => {
    const state = begin()
    expect(provenanceOfProject(state)).toBe('declarado')
    expect(PARTIES.filter(id => projectWaitsFor(state, id))).toEqual(['a', 'b'])
    expect(refusal(state, 'start', 'lead')).toBe('awaitsParties')
    const agreed = afterActs(state, ['confirm', 'a'], ['confirm', 'b'])
    expect(provenanceOfProject(agreed)).toBe('confirmado')
    expect(afterActs(agreed, ['start', 'lead']).status).toBe('in_progress')
  })

  it('starts without those who have nobody here, and stays declared', () => {
    const started = afterActs(begin(['lead', 'a']), ['confirm', 'a'], ['start', 'lead'])
    expect(started.status).toBe('in_progress')
    expect(provenanceOfProject(started)).toBe('declarado')
  })

  it('loses who declines, and ends unseen when nobody else is left', () => {
    const one = afterActs(begin(), ['decline', 'a'])
    expect([one.status, isPublicProject(one)]).toEqual(['planned', true])
    expect(provenanceOfProject(afterActs(one, ['confirm', 'b']))).toBe('confirmado')
    const none = afterActs(one, ['decline', 'b'])
    expect([none.status, isPublicProject(none), provenanceOfProject(none)]).toEqual(['cancelled', false, 'declarado'])
  })

  it('is not seen when it is cancelled before anybody stood behind it, and is when somebody had', () => {
    expect(isPublicProject(afterActs(begin(), ['cancel', 'lead']))).toBe(false)
    expect(isPublicProject(afterActs(begin(), ['confirm', 'a'], ['cancel', 'lead']))).toBe(true)
  })

  it('stands still while a party objects, until it confirms again', () => {
    const running = afterActs(begin(), ['confirm', 'a'], ['confirm', 'b'], ['start', 'lead'], ['dispute', 'a'])
    expect(refusal(running, 'complete', 'lead')).toBe('isDisputed')
    expect(refusal(running, 'decline', 'a')).toBe('confirmedBefore')
    expect(afterActs(running, ['confirm', 'a'], ['complete', 'lead']).status).toBe('completed')
  })

  it('asks everybody again when what was agreed changes', () => {
    const edited = afterActs(begin(), ['confirm', 'a'], ['confirm', 'b'], ['edit', 'lead'])
    expect(PARTIES.filter(id => projectWaitsFor(edited, id))).toEqual(['a', 'b'])
    expect(provenanceOfProject(edited)).toBe('declarado')
  })

  it('is completed only when no milestone is left to do', () => {
    const running = { ...afterActs(begin(['lead']), ['start', 'lead']), pendingMilestones: 1 }
    expect(refusal(running, 'complete', 'lead')).toBe('milestonesPending')
  })

  it('leaves what a source tells alone', () => {
    const state: ProjectState = { ...begin(), documented: true }
    expect(PARTIES.flatMap(id => possibleProjectActs(state, id))).toEqual([])
    expect([provenanceOfProject(state), isPublicProject(state)]).toEqual(['documentado', true])
  })
})

describe('the life of a project', () => {
  it('goes only where the table says, whatever is tried', () => {
    const act = fc.tuple(fc.constantFrom(...PROJECT_ACTS), fc.constantFrom(...PARTIES, 'stranger'))
    fc.assert(
      fc.property(fc.subarray([...PARTIES]), fc.array(act, { maxLength: 25 }), (members, tries) => {
        let state = begin(members)
        for (const [name, by] of tries) {
          const step = stepProject(state, name, by)
          if (!step.ok) continue
          expect(PROJECT_TRANSITIONS[name][state.status]).toContain(step.state.status)
          expect((LEADER_ACTS as readonly string[]).includes(name) && by !== 'lead').toBe(false)
          expect(step.state.parties.map(p => p.partyId)).toEqual([...PARTIES])
          state = step.state
        }
        const ended = state.status === 'completed' || state.status === 'cancelled'
        if (ended) expect(PARTIES.flatMap(id => possibleProjectActs(state, id))).toEqual([])
        if (provenanceOfProject(state) === 'confirmado') expect(isPublicProject(state)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a milestone', () => {
  it('is overdue from the midnight in Bogotá after its day, while it is pending', () => {
    const due = { status: 'pending', dueOn: '2026-11-20' } as const
    expect(isOverdue(due, new Date('2026-11-21T04:59:59.999Z'))).toBe(false)
    expect(isOverdue(due, new Date('2026-11-21T05:00:00.000Z'))).toBe(true)
    expect(isOverdue({ ...due, status: 'done' }, new Date('2027-01-01T00:00:00Z'))).toBe(false)
  })

  it('can always be brought back to pending', () => {
    for (const status of MILESTONE_STATUSES.filter(s => s !== 'pending')) {
      expect(MILESTONE_TRANSITIONS.reopen[status]).toBe('pending')
    }
  })
})

describe('codes', () => {
  it('follow the highest there is', () => {
    expect(nextProjectCode([])).toBe('PC-001')
    expect(nextProjectCode(['PC-009', null, 'PC-010', 'otra'])).toBe('PC-011')
    expect(nextProjectCode(['PC-999'])).toBe('PC-1000')
  })
})
