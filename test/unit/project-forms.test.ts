import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  answerProjectSchema,
  budgetSchema,
  editProjectSchema,
  milestoneSchema,
  postUpdateSchema,
  recordProjectSchema,
} from '#app/domain/project-forms.ts'
import { es } from '#app/i18n/es.ts'

type Fields = Record<string, string | string[]>

function parse(schema: z.ZodType, fields: Fields) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return parseWithZod(form, { schema })
}
/** Field → translation key of its first error. */
function errorsOf(schema: z.ZodType, fields: Fields): Record<string, string> {
  const submission = parse(schema, fields)
  const errors = submission.status === 'success' ? {} : (submission.error ?? {})
  return Object.fromEntries(Object.entries(errors).map(([name, keys]) => [name, keys?.[0] ?? '']))
}
const parsed = (schema: z.ZodType, fields: Fields) => {
  const submission = parse(schema, fields)
  return submission.status === 'success' ? submission.value : null
}

const PROJECT = { title: 'Laboratorio', description: 'Medir lotes', startDate: '2026-12-01', party: ['tic'] }
const LINE = { intent: 'add-budget', source: 'nacional', form: 'efectivo' }
const MILESTONE = { intent: 'add-milestone', title: 'Montar', owner: 'tic', dueOn: '2027-01-31' }
const OF = { milestone: 'm', version: '1' }

describe('the form that records a project', () => {
  it('takes what was typed, trimmed, with the places of empty parties kept', () => {
    const party = ['', ' tic ', '']
    expect(parsed(recordProjectSchema, { ...PROJECT, title: '  Laboratorio\n  de  calidad ', party })).toMatchObject({
      title: 'Laboratorio de calidad',
      party: ['', 'tic', ''],
      bottleneck: [],
    })
  })

  it.each<[Fields, Record<string, string>]>([
    [{ title: '   ' }, { title: 'projects.errors.title' }],
    [{ title: 'x'.repeat(161) }, { title: 'errors.tooLong' }],
    [{ description: 'x'.repeat(4001) }, { description: 'errors.tooLong' }],
    [{ startDate: '2026-02-30' }, { startDate: 'errors.invalidDate' }],
    [{ startDate: '1/12/2026' }, { startDate: 'errors.invalidDate' }],
    [{ endDate: '2026-11-30' }, { endDate: 'projects.errors.endBeforeStart' }],
    [{ role: ['jefe'] }, { 'role[0]': 'errors.invalidChoice' }],
    [{ party: Array(13).fill('tic') }, { party: 'projects.errors.tooManyParties' }],
    [{ bottleneck: Array(11).fill('CB-001') }, { bottleneck: 'projects.errors.tooManyBottlenecks' }],
    [{ evidenceUrl: 'javascript:alert(1)' }, { evidenceUrl: 'errors.invalidUrl' }],
  ])('refuses %j', (more, expected) => {
    expect(errorsOf(recordProjectSchema, { ...PROJECT, ...more })).toEqual(expected)
  })

  it('and the one that changes it wants the version it was shown', () => {
    expect(errorsOf(editProjectSchema, PROJECT)).toEqual({ version: 'errors.invalidChoice' })
    expect(parsed(editProjectSchema, { ...PROJECT, version: '3' })).toMatchObject({ version: 3 })
  })
})

describe('money', () => {
  it('is whole pesos, an empty field is none', () => {
    const amounts = { committed: '12.500.000', received: '12,500,000', spent: '' }
    expect(parsed(budgetSchema, { ...LINE, ...amounts })).toMatchObject({
      committed: 12_500_000,
      received: 12_500_000,
      spent: 0,
    })
  })

  it.each(['-1', '1,5', '0.5', 'mucho', '1e9', '10000000000001', 'Infinity'])('refuses %s', typed => {
    expect(errorsOf(budgetSchema, { ...LINE, spent: typed })).toEqual({ spent: 'projects.errors.pesos' })
  })

  it('comes from a source of the vocabulary, in one of its forms', () => {
    expect(errorsOf(budgetSchema, { intent: 'add-budget', source: 'lotería', form: '' })).toEqual({
      source: 'errors.invalidChoice',
      form: 'projects.errors.form',
    })
  })
})

describe('milestones, answers and news', () => {
  it.each<[z.ZodType, Fields, string[]]>([
    [milestoneSchema, { intent: 'add-milestone' }, ['title', 'owner', 'dueOn']],
    [milestoneSchema, { ...MILESTONE, dueOn: '2101-01-01' }, ['dueOn']],
    [milestoneSchema, { intent: 'milestone-done', ...OF }, ['doneOn']],
    [milestoneSchema, { intent: 'milestone-done', ...OF, doneOn: '2026-01-01', evidenceUrl: 'x' }, ['evidenceUrl']],
    [milestoneSchema, { intent: 'drop-milestone', ...OF, note: ' ' }, ['note']],
    [milestoneSchema, { intent: 'drop-milestone', milestone: 'm', version: 'uno', note: 'x' }, ['version']],
    [answerProjectSchema, { intent: 'decline' }, ['reason']],
    [answerProjectSchema, { intent: 'suspend', reason: 'x'.repeat(2001) }, ['reason']],
    [answerProjectSchema, { intent: 'complete', endDate: 'ayer' }, ['report', 'endDate']],
    [answerProjectSchema, { intent: 'confirm', version: '-1' }, ['version']],
    [answerProjectSchema, { intent: 'explotar' }, ['intent']],
    [postUpdateSchema, { intent: 'post-update', body: '\u0000 ' }, ['body']],
  ])('%# names the fields to correct', (schema, fields, expected) => {
    expect(Object.keys(errorsOf(schema, fields))).toEqual(expected)
  })

  it('say why in words that exist', () => {
    const said = [
      errorsOf(milestoneSchema, { intent: 'add-milestone' }),
      errorsOf(answerProjectSchema, { intent: 'complete', endDate: 'ayer' }),
      errorsOf(budgetSchema, { intent: 'add-budget', spent: 'x' }),
    ].flatMap(errors => Object.values(errors))
    for (const key of said) {
      const text = key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], es)
      expect(text, key).toBeTypeOf('string')
    }
  })
})
