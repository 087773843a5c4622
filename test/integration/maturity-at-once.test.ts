import { describe, expect, it } from 'vitest'
import { createNetwork, verbs } from '#test/support/alliances.ts'
import { networksOnFiles, processesOf, statuses } from '#test/support/at-once.ts'
import { enter, kept, levelOfCluster } from '#test/support/maturity.ts'
import type { MaturityTask } from '#test/support/maturity-process.ts'

const onFile = networksOnFiles(createNetwork)
const atOnce = processesOf<MaturityTask>('test/support/maturity-process.ts')

describe('in processes of their own, at the same time', { timeout: 60_000 }, () => {
  it('two correct the same reading: one does, the other is told, and one reading stands', async () => {
    const { db, url, coordinator } = await onFile()
    await enter(db, coordinator)
    const reading = (await kept(db))[0]?.id ?? ''
    const task = { act: 'correct', actor: coordinator, reading } as const
    expect(statuses(await atOnce(url, task, task))).toEqual([303, 409])
    const overall = (await kept(db)).filter(row => row.dimension === null)
    expect(overall.map(row => [row.level, row.correctedAt === null, row.correctsId])).toEqual([
      ['intermedio', false, null],
      ['avanzado', true, reading],
    ])
    expect((await verbs(db)).filter(verb => verb === 'maturity.corrected')).toHaveLength(1)
  })

  it('one corrects what another withdraws: one does, the other is told', async () => {
    const { db, url, coordinator } = await onFile()
    await enter(db, coordinator)
    const reading = (await kept(db))[0]?.id ?? ''
    const tasks = (['correct', 'withdraw'] as const).map(act => ({ act, actor: coordinator, reading }))
    expect(statuses(await atOnce(url, ...tasks))).toEqual([303, 409])
    const ends = (await verbs(db)).filter(verb => verb === 'maturity.corrected' || verb === 'maturity.withdrawn')
    expect(ends).toHaveLength(1)
  })

  it('one shows what another corrects: the level that lists filter by is that of what stands and is public', async () => {
    const { db, url, coordinator, cacao } = await onFile()
    await enter(db, coordinator)
    const reading = (await kept(db))[0]?.id ?? ''
    const [shown] = await atOnce(
      url,
      { act: 'publish', actor: cacao, reading },
      { act: 'correct', actor: coordinator, reading },
    )
    // Shown first: the correction takes it over. Corrected first: there is nothing to show any more.
    expect(await levelOfCluster(db)).toBe(shown?.status === 409 ? null : 'avanzado')
  })

  it('the same form twice is one self-assessment; the same survey from two is one survey', async () => {
    const { db, url, coordinator, cacao } = await onFile()
    const task = { act: 'assess', actor: cacao, once: 'form' } as const
    expect(statuses(await atOnce(url, task, task))).toEqual([303, 303])
    expect(await kept(db)).toHaveLength(1)
    const survey = { act: 'record', actor: coordinator } as const
    expect(statuses(await atOnce(url, survey, survey))).toEqual([303, 409])
    expect(await kept(db)).toHaveLength(4)
  })
})
