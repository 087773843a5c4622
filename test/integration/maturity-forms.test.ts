import { beforeEach, describe, expect, it } from 'vitest'
import { type Actor, ANONYMOUS } from '#app/domain/actors.ts'
import { READING_LIMITS } from '#app/domain/maturity.ts'
import { ASSESSED, fieldOf, STATEMENTS } from '#app/domain/maturity-questionnaire.ts'
import { readOnScale } from '#app/domain/maturity-scales.ts'
import { action as readings } from '#app/routes/maturity/readings/route.tsx'
import { action as record } from '#app/routes/maturity/record/route.tsx'
import { action as selfAssessment } from '#app/routes/maturity/self-assessment/route.tsx'
import type { Db } from '#db/schema.ts'
import { createNetwork } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { dumpTables } from '#test/support/dump.ts'
import { enter, kept, PUBLIC_SOURCE } from '#test/support/maturity.ts'
import { type Fields, sendForm } from '#test/support/send-form.ts'

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
})

const FORMS = { record, assess: selfAssessment, readings }
type Form = keyof typeof FORMS
const send = (form: Form, actor: Actor, fields: Fields, slug = 'cacao') =>
  sendForm(FORMS[form], db, actor, fields, { params: { slug } })
const byOf = (form: Form, fields: Fields) =>
  form === 'record' || fields.intent === 'correct' || fields.intent === 'withdraw' ? people.coordinator : people.cacao

const RECORD = {
  edition: 'SSME 5 (2024)',
  readOn: '2024-10-15',
  statedBy: 'La Red',
  'level-general': 'intermedio',
  'level-gobernanza': 'avanzado',
}
const GOVERNANCE = { 'gobernanza-start': 'yes', 'gobernanza-consolidation': 'partly', 'gobernanza-expansion': 'no' }
const CORRECT = { intent: 'correct', level: 'basico', readOn: '2024-10-15', statedBy: 'La Red', reason: 'Error' }
const LONG = 'x'.repeat(1024 * 1024)

/** Fields that are wrong, and which of them says so. */
const WRONG: [form: Form, what: string, fields: Fields, field: string][] = [
  ['record', 'nothing', {}, 'edition'],
  ['record', 'no level', { ...RECORD, 'level-general': '', 'level-gobernanza': '' }, 'level-general'],
  ['record', 'a level of another scale', { ...RECORD, 'level-general': 'consolidado' }, 'level-general'],
  ['record', 'a decimal', { ...RECORD, 'level-gobernanza': '2,5' }, 'level-gobernanza'],
  ['record', 'two levels at once', { ...RECORD, 'level-general': ['basico', 'avanzado'] }, 'level-general'],
  ['record', 'no day', { ...RECORD, readOn: '' }, 'readOn'],
  ['record', 'a day that does not exist', { ...RECORD, readOn: '2024-02-30' }, 'readOn'],
  ['record', 'nobody who says it', { ...RECORD, statedBy: ' ' }, 'statedBy'],
  ['record', '1 MB of edition', { ...RECORD, edition: LONG }, 'edition'],
  ['record', 'an address that runs', { ...RECORD, sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
  ['record', 'an address inside a network', { ...RECORD, sourceUrl: 'acta.pdf' }, 'sourceUrl'],
  ['assess', 'nothing', {}, ''],
  ['assess', 'an answer that is none', { ...GOVERNANCE, 'gobernanza-start': 'quizás' }, 'gobernanza-start'],
  ['assess', 'two answers', { ...GOVERNANCE, 'gobernanza-start': ['yes', 'no'] }, 'gobernanza-start'],
  ['assess', 'two of three answers', { ...GOVERNANCE, 'gobernanza-expansion': '' }, 'gobernanza-expansion'],
  ['assess', 'a dimension half answered', { ...GOVERNANCE, 'enfoque-start': 'yes' }, 'enfoque-consolidation'],
  ['assess', 'a show that is none', { ...GOVERNANCE, show: 'maybe' }, 'show'],
  ['readings', 'no intent', { reading: 'one' }, 'intent'],
  ['readings', 'an intent of nobody', { intent: 'toString', reading: 'one' }, 'intent'],
  ['readings', 'none chosen', { intent: 'publish' }, 'reading'],
  ['readings', 'no reason', { ...CORRECT, reading: 'one', reason: ' ' }, 'reason'],
  ['readings', '1 MB of reason', { ...CORRECT, reading: 'one', reason: LONG }, 'reason'],
  ['readings', 'a withdrawal without a reason', { intent: 'withdraw', reading: 'one', reason: ' ' }, 'reason'],
  ['readings', '1 MB of why it is withdrawn', { intent: 'withdraw', reading: 'one', reason: LONG }, 'reason'],
  ['readings', 'no level', { ...CORRECT, reading: 'one', level: '' }, 'level'],
]

describe('what is typed wrong', () => {
  it.each(WRONG)('%s: %s', async (form, _, fields, field) => {
    await enter(db, people.coordinator, { edition: 'SSME 4', readOn: '2022-10-15' })
    const before = await dumpTables(db)
    const { status, errors, typed } = await send(form, byOf(form, fields), fields)
    expect(status).toBe(400)
    expect(Object.keys(errors)).toContain(field)
    for (const [name, value] of Object.entries(fields)) if (value !== '') expect(typed[name]).toEqual(value)
    expect(await dumpTables(db)).toEqual(before)
  })

  it('no more than its limits', () => {
    expect(READING_LIMITS).toEqual({ edition: 80, statedBy: 160, reason: 1000 })
  })
})

describe('what is sent well', () => {
  it('the coordination enters a survey, once however often the form is sent', async () => {
    const form = { ...RECORD, sourceUrl: PUBLIC_SOURCE, once: 'a-form-token' }
    const answers = [await send('record', people.coordinator, form), await send('record', people.coordinator, form)]
    expect(answers.map(a => [a.status, a.location])).toEqual([
      [303, '/clusteres/cacao/madurez'],
      [303, '/clusteres/cacao/madurez'],
    ])
    expect(await kept(db)).toHaveLength(2)
  })

  it('a manager answers all there is, and all of it is kept', async () => {
    const all = ASSESSED.flatMap(name => STATEMENTS.map(statement => [fieldOf(name, statement), 'yes']))
    const answer = await send('assess', people.cacao, Object.fromEntries(all))
    expect(answer).toMatchObject({ status: 303, location: '/clusteres/cacao/madurez' })
    const rows = await kept(db)
    expect(rows).toHaveLength(readOnScale('ssme-2024').length)
    expect(rows.every(row => row.level === 'avanzado' && row.isPublic === 0 && row.provenance === 'declarado')).toBe(
      true,
    )
  })

  it('what came too late is given back with what was typed', async () => {
    await enter(db, people.coordinator)
    const [first] = await kept(db)
    const fields = { ...CORRECT, reading: first?.id ?? '' }
    expect((await send('readings', people.coordinator, fields)).status).toBe(303)
    const late = await send('readings', people.coordinator, { ...fields, reason: 'Otro motivo' })
    expect(late).toMatchObject({ status: 409, problem: { messageKey: 'maturity.refusals.corrected' } })
    expect(late.typed.reason).toBe('Otro motivo')
  })

  it('the coordination withdraws a reading, and what came too late is given back', async () => {
    await enter(db, people.coordinator)
    const [first] = await kept(db)
    const fields = { intent: 'withdraw', reason: 'Es de otro clúster', reading: first?.id ?? '' }
    expect((await send('readings', people.cacao, fields)).status).toBe(403)
    const sent = await send('readings', people.coordinator, fields)
    expect(sent).toMatchObject({ status: 303, location: '/clusteres/cacao/madurez' })
    expect((await kept(db))[0]).toMatchObject({ withdrawalReason: 'Es de otro clúster' })
    const late = await send('readings', people.coordinator, { ...fields, reason: 'Otro motivo' })
    expect(late).toMatchObject({ status: 409, problem: { messageKey: 'maturity.refusals.corrected' } })
    expect(late.typed.reason).toBe('Otro motivo')
  })

  it('nobody without an account gets past the door, whatever they send', async () => {
    for (const form of Object.keys(FORMS) as Form[]) {
      const answer = await send(form, ANONYMOUS, { ...RECORD, ...GOVERNANCE, intent: 'publish' })
      expect(answer.location).toMatch(/^\/entrar\?volver=/)
    }
    expect(await kept(db)).toEqual([])
  })
})
