import { describe, expect, it } from 'vitest'
import { type ChainState, suggestStatus } from '#app/domain/status-suggestions.ts'

const started = { id: 'p', startedAt: '2026-03-01', targets: [] as { resultId: string; reachedAt: string | null }[] }
const state = (more: Partial<ChainState>): ChainState => ({
  status: 'prioritized',
  lastMovedAt: '2026-01-01',
  projects: [started],
  answered: [],
  ...more,
})
const reached = { ...started, targets: [{ resultId: 'r', reachedAt: '2026-06-01' }] }

describe('the status the chain suggests', () => {
  it('a project that starts suggests in progress, one step at a time', () => {
    expect(suggestStatus(state({}))).toEqual({ to: 'in_progress', cause: 'project_started', causeId: 'p' })
    expect(suggestStatus(state({ status: 'identified' }))?.to).toBe('prioritized')
    expect(suggestStatus(state({ status: 'in_progress' }))).toBeNull()
    expect(suggestStatus(state({ status: 'dismissed' }))).toBeNull()
  })

  it('targets reached suggest resolved when they are all there are, else partly', () => {
    const under = { status: 'in_progress' } as const
    expect(suggestStatus(state({ ...under, projects: [reached] }))?.to).toBe('resolved')
    const other = { ...started, id: 'q', targets: [{ resultId: 's', reachedAt: null }] }
    expect(suggestStatus(state({ ...under, projects: [reached, other] }))?.to).toBe('partly_resolved')
    expect(suggestStatus(state({ status: 'partly_resolved', projects: [reached, other] }))).toBeNull()
  })

  it('says nothing again once the coordination has decided since, or dismissed it', () => {
    expect(suggestStatus(state({ lastMovedAt: '2026-04-01' }))).toBeNull()
    const answered = [{ to: 'in_progress', cause: 'project_started', causeId: 'p' }] as const
    expect(suggestStatus(state({ answered }))).toBeNull()
  })
})
