import { describe, expect, it } from 'vitest'
import { type Actor, ANONYMOUS } from '#app/domain/actors.ts'
import { es } from '#app/i18n/es.ts'
import { loader as page, action as pageForms } from '#app/routes/bottlenecks/detail/route.tsx'
import { action as newForm } from '#app/routes/bottlenecks/new/route.tsx'
import type { Db } from '#db/schema.ts'
import { createBottleneck, registerOfOne } from '#test/support/bottlenecks.ts'
import { testContext } from '#test/support/context.ts'
import { dumpTables } from '#test/support/dump.ts'

type Fields = Record<string, string | string[]>
interface Answer {
  status: number
  /** Errors by field, and what was typed. */
  errors: Record<string, string[]>
  typed: Record<string, unknown>
  problem: { messageKey: string } | null
  location: string | null
}

async function send(act: typeof pageForms, db: Db, actor: Actor, address: string, fields: Fields): Promise<Answer> {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  const request = new Request(`https://interclusters.test/cuellos-de-botella/${address}`, { method: 'POST', body })
  const args = { context: testContext(db, { actor }), request, params: { code: address } }
  const given = await act(args).catch((thrown: unknown) => thrown)
  if (given instanceof Response) {
    return { status: given.status, errors: {}, typed: {}, problem: null, location: given.headers.get('Location') }
  }
  if (given instanceof Error) throw given
  const { data, init } = given as { data: Record<string, unknown>; init: { status: number } }
  const result = data.result as { error?: Record<string, string[]>; initialValue?: Record<string, unknown> } | undefined
  return {
    status: init.status,
    errors: result?.error ?? {},
    typed: result?.initialValue ?? {},
    problem: data.problem as Answer['problem'],
    location: null,
  }
}

const LONG = 'x'.repeat(1024 * 1024)
const SEVERITY = { intent: 'report-severity', severity: '4', version: '0' }
const MOVE = { intent: 'move', status: 'prioritized', reason: 'Lo acordó la mesa', version: '1' }
const REPORT = {
  title: 'La energía se corta',
  description: 'Paran las plantas',
  productiveSector: 'cacao',
  category: 'infraestructura',
  region: ['Central', 'Caribe'],
  severity: '4',
}

/** Fields that are wrong, and which of them says so. */
const WRONG: [form: 'severity' | 'news' | 'move' | 'report', what: string, fields: Fields, field: string][] = [
  ['severity', 'no severity', { ...SEVERITY, severity: '' }, 'severity'],
  ['severity', 'severity 0', { ...SEVERITY, severity: '0' }, 'severity'],
  ['severity', 'severity 6', { ...SEVERITY, severity: '6' }, 'severity'],
  ['severity', 'half a severity', { ...SEVERITY, severity: '2.5' }, 'severity'],
  ['severity', 'a severity in words', { ...SEVERITY, severity: 'alta' }, 'severity'],
  ['severity', 'SQL as severity', { ...SEVERITY, severity: "1'; DROP TABLE bottleneck" }, 'severity'],
  ['severity', 'two severities', { ...SEVERITY, severity: ['1', '2'] }, 'severity'],
  ['severity', '1 MB of note', { ...SEVERITY, note: LONG }, 'note'],
  ['severity', 'an address that runs', { ...SEVERITY, evidenceUrl: 'javascript:alert(1)' }, 'evidenceUrl'],
  ['severity', 'an address that is none', { ...SEVERITY, evidenceUrl: 'acta.pdf' }, 'evidenceUrl'],
  ['severity', 'a version that is none', { ...SEVERITY, version: '-1' }, 'version'],
  ['news', 'nothing', { intent: 'post-news', body: '' }, 'body'],
  ['news', 'blanks', { intent: 'post-news', body: ' \n\t ' }, 'body'],
  ['news', '1 MB', { intent: 'post-news', body: LONG }, 'body'],
  ['move', 'no reason', { ...MOVE, reason: '' }, 'reason'],
  ['move', 'no status', { ...MOVE, status: '' }, 'status'],
  ['move', 'a status that is none', { ...MOVE, status: 'done' }, 'status'],
  ['move', 'a day that does not exist', { ...MOVE, targetDate: '2027-02-30' }, 'targetDate'],
  ['move', 'a date in words', { ...MOVE, targetDate: 'mañana' }, 'targetDate'],
  ['move', 'a body that does not exist', { ...MOVE, responsible: 'nadie' }, 'responsible'],
  ['move', 'a cluster as body', { ...MOVE, responsible: 'cacao' }, 'responsible'],
  ['move', '1 MB of reason', { ...MOVE, reason: LONG }, 'reason'],
  ['move', 'a repetition that is not dismissed', { ...MOVE, sameAs: 'CB-002' }, 'sameAs'],
  ['move', 'a repetition of nothing', { ...MOVE, status: 'dismissed', sameAs: 'CB-999' }, 'sameAs'],
  ['report', 'no title', { ...REPORT, title: '' }, 'title'],
  ['report', 'a title of 161', { ...REPORT, title: 'x'.repeat(161) }, 'title'],
  ['report', '1 MB of title', { ...REPORT, title: LONG }, 'title'],
  ['report', 'no description', { ...REPORT, description: '' }, 'description'],
  ['report', '1 MB of description', { ...REPORT, description: LONG }, 'description'],
  ['report', 'a sector that is none', { ...REPORT, productiveSector: 'oro' }, 'productiveSector'],
  ['report', 'a category that is none', { ...REPORT, category: 'clima' }, 'category'],
  ['report', 'no region', { ...REPORT, region: [] }, 'region'],
  ['report', 'a region that is none', { ...REPORT, region: ['Central', 'Atlántida'] }, 'region'],
  ['report', 'no severity', { ...REPORT, severity: '' }, 'severity'],
]

describe('a wrong form', () => {
  it.each(WRONG)(
    '%s, %s: 400, said at its field, what was typed kept, nothing written',
    async (form, _, fields, field) => {
      const { db, cacao, coordinator } = await registerOfOne()
      const before = await dumpTables(db)
      const actor = form === 'move' ? coordinator : cacao
      const answer = await send(form === 'report' ? newForm : pageForms, db, actor, 'CB-001', fields)
      expect([answer.status, Object.keys(answer.errors)]).toEqual([400, [field]])
      const typed = Object.entries(fields).find(
        ([name, value]) => name !== field && value !== '' && typeof value === 'string',
      )
      if (typed) expect(answer.typed[typed[0]]).toBe(typed[1])
      expect(await dumpTables(db)).toEqual(before)
    },
  )

  it('that says nothing of what it wants is 400', async () => {
    const { db, cacao } = await registerOfOne()
    for (const intent of ['', 'delete', '__proto__', 'constructor']) {
      expect((await send(pageForms, db, cacao, 'CB-001', { intent })).status).toBe(400)
    }
  })
})

describe('a right form', () => {
  it('answers 303 to the page, whatever it says', async () => {
    for (const text of ['😀', 'مشكلة', '<script>alert(1)</script>', "'; DROP TABLE bottleneck; --", 'a'.repeat(1000)]) {
      const { db, cacao } = await registerOfOne()
      const answer = await send(pageForms, db, cacao, 'CB-001', { ...SEVERITY, note: text })
      expect([answer.status, answer.location]).toEqual([303, '/cuellos-de-botella/CB-001'])
      const row = await db.selectFrom('bottleneckSeverity').selectAll().executeTakeFirstOrThrow()
      expect(row.note).toBe(text)
    }
  })

  it('a report: 303 to its own page', async () => {
    const { db, cacao } = await registerOfOne()
    const answer = await send(newForm, db, cacao, 'nuevo', REPORT)
    expect([answer.status, answer.location]).toEqual([303, expect.stringMatching(/botella\/la-energia-se-corta-/)])
  })

  it('a report like another: 400 with the similar ones, then 303 with the box ticked', async () => {
    const { db, cacao } = await registerOfOne()
    const { slug } = await createBottleneck(db, 'CB-040', { titleEs: 'La energía se corta en las plantas' })
    const asked = await send(newForm, db, cacao, 'nuevo', REPORT)
    expect([asked.status, asked.errors]).toEqual([400, { different: [es.bottlenecks.errors.similar] }])
    const sent = await send(newForm, db, cacao, 'nuevo', { ...REPORT, shown: slug, different: 'on' })
    expect(sent.status).toBe(303)
  })

  it('an empty field takes away who answers, a field that is not sent leaves it', async () => {
    const { db, coordinator } = await registerOfOne()
    const responsible = async () =>
      (await db.selectFrom('bottleneck').selectAll().executeTakeFirstOrThrow()).responsibleId
    await send(pageForms, db, coordinator, 'CB-001', { ...MOVE, responsible: 'camara', targetDate: '2027-05-01' })
    expect(await responsible()).toBe('camara')
    await send(pageForms, db, coordinator, 'CB-001', { ...MOVE, status: 'in_progress', version: '2' })
    expect(await responsible()).toBe('camara')
    const last = { ...MOVE, status: 'in_progress', version: '3', responsible: '', targetDate: '2027-05-01' }
    expect((await send(pageForms, db, coordinator, 'CB-001', last)).status).toBe(303)
    expect(await responsible()).toBeNull()
  })
})

describe('a form that comes too late or from the wrong hands', () => {
  it('after somebody else: 409 with what was typed', async () => {
    const { db, cacao } = await registerOfOne()
    await send(pageForms, db, cacao, 'CB-001', SEVERITY)
    const late = await send(pageForms, db, cacao, 'CB-001', { ...SEVERITY, severity: '2', note: 'Lo mío' })
    expect([late.status, late.problem?.messageKey, late.typed.note]).toEqual([409, 'errors.changed', 'Lo mío'])
  })

  it('a step that does not exist: 409 that says which', async () => {
    const { db, coordinator } = await registerOfOne()
    const answer = await send(pageForms, db, coordinator, 'CB-001', { ...MOVE, status: 'resolved' })
    expect([answer.status, answer.problem?.messageKey]).toEqual([409, 'bottlenecks.errors.transition'])
  })

  it('the anonymous are sent to sign in, others are told no, even before the fields are looked at', async () => {
    const { db, cacao, reader } = await registerOfOne()
    const wrong = { intent: 'report-severity', severity: 'x' }
    const anonymous = await send(pageForms, db, ANONYMOUS, 'CB-001', wrong)
    expect([anonymous.status, anonymous.location]).toEqual([303, '/entrar?volver=%2Fcuellos-de-botella%2FCB-001'])
    expect((await send(newForm, db, ANONYMOUS, 'nuevo', {})).status).toBe(303)
    expect((await send(pageForms, db, reader, 'CB-001', wrong)).status).toBe(403)
    expect((await send(newForm, db, reader, 'nuevo', {})).status).toBe(403)
    expect((await send(pageForms, db, cacao, 'CB-001', { intent: 'move' })).status).toBe(403)
    expect((await send(pageForms, db, cacao, 'CB-404', wrong)).status).toBe(404)
  })

  it('a report of others is 404 for reading and for writing', async () => {
    const { db, cacao, tic } = await registerOfOne()
    const { location } = await send(newForm, db, cacao, 'nuevo', REPORT)
    const address = location?.split('/').at(-1) ?? ''
    expect((await send(pageForms, db, tic, address, SEVERITY)).status).toBe(404)
    const request = new Request(`https://interclusters.test${location}`)
    const read = page({ context: testContext(db, { actor: tic }), request, params: { code: address } })
    await expect(read).rejects.toMatchObject({ init: { status: 404 } })
  })
})
