import { describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { es } from '#app/i18n/es.ts'
import { action as editAction } from '#app/routes/alliances/edit/route.tsx'
import { action as proposeAction } from '#app/routes/alliances/new/route.tsx'
import { action as pageAction, loader as pageLoader } from '#app/routes/alliances/page/route.tsx'
import { confirmAlliance, declineAlliance } from '#app/services/alliance-answers.server.ts'
import { createNetwork, NOW, PUBLIC_URL, propose, standing, verbs } from '#test/support/alliances.ts'
import { testContext } from '#test/support/context.ts'
import { createTestDb } from '#test/support/db.ts'
import { dumpTables } from '#test/support/dump.ts'
import { type Fields, sendForm } from '#test/support/send-form.ts'

async function network() {
  const db = await createTestDb()
  return { db, ...(await createNetwork(db)) }
}

const PROPOSAL: Fields = {
  title: 'Trazabilidad de lotes',
  area: 'innovacion',
  formality: 'convenio',
  purpose: 'Llevar el registro a la finca.',
  startDate: '2027-03-15',
  endDate: '2027-11-30',
  party: ['cacao', 'tic'],
  contribution: ['Las fincas', ''],
  evidenceUrl: 'https://entidad.org/convenio',
  once: 'token',
}
const MB = 'x'.repeat(1024 * 1024)

/** What is wrong with a proposal, and the field that says so. */
const WRONG: [what: string, fields: Fields, field: string][] = [
  ['no title', { title: '' }, 'title'],
  ['a title of blanks', { title: ' \n\t ' }, 'title'],
  ['a title of 161', { title: 'x'.repeat(161) }, 'title'],
  ['1 MB of title', { title: MB }, 'title'],
  ['two titles', { title: ['a', 'b'] }, 'title'],
  ['no area', { area: '' }, 'area'],
  ['an area that does not exist', { area: 'nada' }, 'area'],
  ['SQL as area', { area: "innovacion'; DROP TABLE alliance; --" }, 'area'],
  ['a formality that does not exist', { formality: 'boda' }, 'formality'],
  ['no purpose', { purpose: '' }, 'purpose'],
  ['1 MB of purpose', { purpose: MB }, 'purpose'],
  ['no start', { startDate: '' }, 'startDate'],
  ['a day that does not exist', { startDate: '2027-02-30' }, 'startDate'],
  ['a date in words', { startDate: 'mañana' }, 'startDate'],
  ['a year beyond all years', { startDate: '9999-01-01' }, 'startDate'],
  ['an end that does not exist', { endDate: '2027-13-01' }, 'endDate'],
  ['an end before the start', { endDate: '2027-03-14' }, 'endDate'],
  ['an address that is none', { evidenceUrl: 'convenio.pdf' }, 'evidenceUrl'],
  ['an address that runs', { evidenceUrl: 'javascript:alert(1)' }, 'evidenceUrl'],
  ['an address of files', { evidenceUrl: 'file:///etc/passwd' }, 'evidenceUrl'],
  ['1 MB of address', { evidenceUrl: `https://entidad.org/${MB}` }, 'evidenceUrl'],
  ['text where the file goes', { evidenceFile: 'acta' }, 'evidenceFile'],
  ['no other party', { party: ['cacao', ''] }, 'party[1]'],
  ['no party', { party: [] }, 'party[0]'],
  ['a party that does not exist', { party: ['cacao', 'xyzzy-nada'] }, 'party[1]'],
  ['a party twice', { party: ['cacao', 'tic', 'tic'] }, 'party[2]'],
  ['others without the proposer', { party: ['tic', 'moda'] }, 'party[0]'],
  ['1 MB of party', { party: ['cacao', MB] }, 'party[1]'],
  ['too many parties', { party: Array.from({ length: 13 }, (_, i) => `p${i}`) }, 'party'],
  ['1 MB of contribution', { contribution: [MB, ''] }, 'contribution[0]'],
  ['a new party without kind', { newPartyName: 'Fundación Nueva' }, 'newPartyKind'],
  ['a new party of no kind', { newPartyName: 'Fundación Nueva', newPartyKind: 'gato' }, 'newPartyKind'],
  ['a new party without name', { newPartyKind: 'otra' }, 'newPartyName'],
]

describe('the form that proposes', () => {
  it('answers a success with 303, and the same form again with the same 303', async () => {
    const { db, cacao } = await network()
    const first = await sendForm(proposeAction, db, cacao, PROPOSAL)
    expect([first.status, first.location]).toEqual([303, '/alianzas/trazabilidad-de-lotes'])
    const again = await sendForm(proposeAction, db, cacao, PROPOSAL)
    expect([again.status, again.location]).toEqual([303, first.location])
    expect(await verbs(db)).toEqual(['alliance.proposed'])
  })

  it.each(WRONG)(
    'answers %s with 400 at its field, keeps what was typed and writes nothing',
    async (_, wrong, field) => {
      const { db, cacao } = await network()
      const before = await dumpTables(db)
      const { status, errors, typed } = await sendForm(proposeAction, db, cacao, { ...PROPOSAL, ...wrong })
      expect(status).toBe(400)
      expect(Object.keys(errors)).toContain(field)
      if (!('purpose' in wrong)) expect(typed.purpose).toBe(PROPOSAL.purpose)
      expect(await dumpTables(db)).toEqual(before)
    },
  )

  it('keeps emoji, right-to-left text, markup and SQL as the words they are', async () => {
    const { db, cacao } = await network()
    const words = ['🌱 Cacao 🤝', 'تحالف الكاكاو', '<script>alert(1)</script>', "'; DROP TABLE alliance; --"]
    for (const [index, title] of words.entries()) {
      const area = ['innovacion', 'formacion', 'gobernanza', 'medicion'][index] ?? ''
      const { status, location } = await sendForm(proposeAction, db, cacao, {
        ...PROPOSAL,
        title,
        purpose: title,
        area,
      })
      expect(status).toBe(303)
      const { row } = await standing(db, location?.split('/').pop() ?? '')
      expect([row.title, row.purpose]).toEqual([title, title])
    }
  })

  it('sends whoever is not signed in to sign in, and refuses who does not manage a party, whatever the form holds', async () => {
    const { db, editor, reader, coordinator } = await network()
    const before = await dumpTables(db)
    const anonymous = await sendForm(proposeAction, db, ANONYMOUS, PROPOSAL)
    expect([anonymous.status, anonymous.location]).toEqual([303, '/entrar?volver=%2Fformulario'])
    for (const who of [editor, reader, coordinator]) {
      expect((await sendForm(proposeAction, db, who, PROPOSAL)).status).toBe(403)
      expect((await sendForm(proposeAction, db, who, {})).status).toBe(403)
    }
    expect(await dumpTables(db)).toEqual(before)
  })

  it('takes names as well as slugs, and adds the proposer to a single other party', async () => {
    const { db, cacao } = await network()
    const named = await sendForm(proposeAction, db, cacao, { ...PROPOSAL, party: ['Clúster de TIC'], contribution: [] })
    const { answers } = await standing(db, named.location?.split('/').pop() ?? '')
    expect(answers).toEqual({ cacao: 'confirmed', tic: 'pending' })
  })

  it('asks which party is meant where a name may mean several', async () => {
    const { db, cacao } = await network()
    const { status, errors, data } = await sendForm(proposeAction, db, cacao, {
      ...PROPOSAL,
      party: ['cacao', 'de prueba'],
    })
    expect([status, errors['party[1]']]).toEqual([400, [es.alliances.errors.oneParty]])
    expect(data.meanings).toEqual({ 1: [expect.objectContaining({ slug: 'camara' })] })
  })

  it('shows what a new party looks like before it adds it', async () => {
    const { db, cacao } = await network()
    const fields = { ...PROPOSAL, party: ['cacao'], newPartyName: 'Camara Comercio de Prueba', newPartyKind: 'otra' }
    const asked = await sendForm(proposeAction, db, cacao, fields)
    expect([asked.status, asked.errors.newPartyMatch]).toEqual([400, [es.alliances.errors.similarParties]])
    expect(asked.data.similar).toEqual([expect.objectContaining({ slug: 'camara' })])
    const same = await sendForm(proposeAction, db, cacao, { ...fields, newPartyMatch: 'camara', area: 'formacion' })
    expect((await standing(db, same.location?.split('/').pop() ?? '')).answers).toHaveProperty('camara')
    const other = await sendForm(proposeAction, db, cacao, { ...fields, newPartyMatch: 'ninguna' })
    expect(other.status).toBe(303)
    expect(await verbs(db)).toEqual(['alliance.proposed', 'organization.added', 'alliance.proposed'])
    // The organisation is listed now; the very same form is still the first one.
    expect((await sendForm(proposeAction, db, cacao, { ...fields, newPartyMatch: 'ninguna' })).location).toBe(
      other.location,
    )
  })

  it('offers the open alliance instead of a duplicate', async () => {
    const { db, cacao } = await network()
    const slug = await propose(db, cacao)
    const { status, problem, typed } = await sendForm(proposeAction, db, cacao, PROPOSAL)
    expect([status, problem?.messageKey, problem?.params.slug]).toEqual([409, 'alliances.errors.duplicate', slug])
    expect(typed.title).toBe(PROPOSAL.title)
  })
})

describe('the forms of its page', () => {
  const WRONG_ANSWERS: [Fields, string][] = [
    [{ intent: 'decline' }, 'reason'],
    [{ intent: 'decline', reason: '   ' }, 'reason'],
    [{ intent: 'dispute', reason: MB }, 'reason'],
    [{ intent: 'end', outcome: '' }, 'outcome'],
    [{ intent: 'explode' }, 'intent'],
    [{}, 'intent'],
    [{ intent: 'confirm', version: 'uno' }, 'version'],
    [{ intent: 'add-evidence' }, 'evidenceUrl'],
  ]

  it.each(WRONG_ANSWERS)('answers %j with 400', async (fields, field) => {
    const { db, cacao, tic } = await network()
    const slug = await propose(db, cacao)
    const before = await dumpTables(db)
    const { status, errors } = await sendForm(pageAction, db, tic, fields, { params: { slug } })
    expect(status).toBe(400)
    expect(Object.keys(errors)).toContain(field)
    expect(await dumpTables(db)).toEqual(before)
  })

  it('answers what the life cycle refuses with 409, and an older version too', async () => {
    const { db, cacao, tic } = await network()
    const slug = await propose(db, cacao)
    const params = { slug }
    const renewed = await sendForm(pageAction, db, cacao, { intent: 'renew' }, { params })
    expect([renewed.status, renewed.problem?.messageKey]).toEqual([409, 'alliances.refusals.notInForce'])
    const stale = await sendForm(pageAction, db, tic, { intent: 'confirm', version: '7' }, { params })
    expect([stale.status, stale.problem?.messageKey]).toEqual([409, 'errors.changed'])
    const confirmed = await sendForm(pageAction, db, tic, { intent: 'confirm', version: '1', once: 'a' }, { params })
    expect([confirmed.status, confirmed.location]).toEqual([303, `/alianzas/${slug}`])
    const again = await sendForm(pageAction, db, tic, { intent: 'confirm', version: '1', once: 'a' }, { params })
    expect(again.status).toBe(303)
    expect(await verbs(db)).toHaveLength(2)
  })

  it('refuses others: 403, 404 for what does not exist or they may not see', async () => {
    const { db, cacao, tic, moda, editor } = await network()
    const slug = await propose(db, cacao)
    const send = (who: typeof moda, fields: Fields, at = slug) =>
      sendForm(pageAction, db, who, fields, { params: { slug: at } })
    for (const intent of ['confirm', 'decline', 'withdraw', 'dispute', 'end', 'renew', 'add-evidence']) {
      expect((await send(moda, { intent })).status, intent).toBe(403)
      expect((await send(moda, { intent }, 'nada')).status, intent).toBe(404)
      if (intent !== 'add-evidence') expect((await send(editor, { intent })).status, intent).toBe(403)
    }
    await declineAlliance(db, tic, { slug, reason: 'No', publicUrl: PUBLIC_URL }, NOW)
    expect((await send(moda, { intent: 'confirm' })).status).toBe(404)
    expect((await send(tic, { intent: 'confirm' })).status).toBe(409)
  })

  it('shows reasons and names to the parties and the coordination alone, and a closed one to nobody else', async () => {
    const { db, cacao, tic, editor, moda, coordinator } = await network()
    const slug = await propose(db, cacao)
    const read = (actor: typeof moda | typeof ANONYMOUS) =>
      pageLoader({
        context: testContext(db, { actor }),
        request: new Request(`https://interclusters.test/alianzas/${slug}`),
        params: { slug },
      })
    expect(JSON.stringify(await read(ANONYMOUS))).not.toContain('Persona de')
    expect((await read(cacao)).parties[0]?.person).toBe('Persona de cacao')
    await declineAlliance(db, tic, { slug, reason: 'Nunca lo hablamos', publicUrl: PUBLIC_URL }, NOW)
    for (const who of [ANONYMOUS, moda]) await expect(read(who)).rejects.toMatchObject({ init: { status: 404 } })
    for (const who of [cacao, tic, editor, coordinator]) {
      expect((await read(who)).parties[1]?.reason).toBe('Nunca lo hablamos')
    }
  })
})

describe('the form that changes it', () => {
  const CHANGE = { ...PROPOSAL, version: '1', contribution: ['', 'Un programa'] }

  it('answers 303, and 409 with what was typed when somebody was faster', async () => {
    const { db, cacao, tic } = await network()
    const params = { slug: await propose(db, cacao) }
    expect((await sendForm(editAction, db, tic, CHANGE, { params })).status).toBe(303)
    const late = await sendForm(editAction, db, cacao, { ...CHANGE, title: 'Otro título' }, { params })
    expect([late.status, late.problem?.messageKey, late.typed.title]).toEqual([409, 'errors.changed', 'Otro título'])
    expect((await standing(db, params.slug)).answers).toEqual({ cacao: 'pending', tic: 'confirmed' })
  })

  it.each(WRONG.filter(([, , field]) => /^(title|area|formality|purpose|startDate|endDate|contribution)/.test(field)))(
    'answers %s with 400 and writes nothing',
    async (_, wrong, field) => {
      const { db, cacao } = await network()
      const params = { slug: await propose(db, cacao) }
      const before = await dumpTables(db)
      const { status, errors } = await sendForm(editAction, db, cacao, { ...CHANGE, ...wrong }, { params })
      expect([status, Object.keys(errors)]).toEqual([400, expect.arrayContaining([field])])
      expect(await dumpTables(db)).toEqual(before)
    },
  )

  it('is refused without a version, to others, and once it is closed', async () => {
    const { db, cacao, tic, moda } = await network()
    const params = { slug: await propose(db, cacao) }
    const { version: _, ...unversioned } = CHANGE
    expect((await sendForm(editAction, db, cacao, unversioned, { params })).errors).toHaveProperty('version')
    expect((await sendForm(editAction, db, moda, CHANGE, { params })).status).toBe(403)
    await confirmAlliance(db, tic, { slug: params.slug, publicUrl: PUBLIC_URL }, NOW)
    await sendForm(pageAction, db, tic, { intent: 'end', outcome: 'Nada' }, { params })
    const closed = await sendForm(editAction, db, cacao, { ...CHANGE, version: '3' }, { params })
    expect([closed.status, closed.problem?.messageKey]).toEqual([409, 'alliances.refusals.closed'])
  })
})
