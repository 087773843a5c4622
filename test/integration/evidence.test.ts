import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, ANONYMOUS } from '#app/domain/actors.ts'
import { es } from '#app/i18n/es.ts'
import { action as proposeAction } from '#app/routes/alliances/new/route.tsx'
import { action as pageAction } from '#app/routes/alliances/page/route.tsx'
import { loader as fileLoader } from '#app/routes/files/route.ts'
import { withdrawAlliance } from '#app/services/alliance-answers.server.ts'
import { judgeFile, removeOrphanFiles, withUpload } from '#app/services/files.server.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, PUBLIC_URL, propose, verbs } from '#test/support/alliances.ts'
import { testContext } from '#test/support/context.ts'
import { createTestDb } from '#test/support/db.ts'
import { dumpTables } from '#test/support/dump.ts'
import { DOCX, file, ODT, PDF, PNG, zip } from '#test/support/files.ts'
import { sendForm } from '#test/support/send-form.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'intercluster-files-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

async function network() {
  const db = await createTestDb()
  return { db, ...(await createNetwork(db)) }
}
const kept = () => {
  try {
    return readdirSync(join(dataDir, 'files'))
  } catch {
    return []
  }
}

describe('the type of a file', () => {
  it.each([
    ['acta.pdf', PDF, 'application/pdf'],
    ['ACTA.PDF', PDF, 'application/pdf'],
    ['sin-final', PDF, 'application/pdf'],
    ['foto.png', PNG, 'image/png'],
    ['acta.odt', ODT, 'application/vnd.oasis.opendocument.text'],
    ['acta.docx', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])('%s is judged by its content', async (name, content, contentType) => {
    expect(await judgeFile(file(name, content, 'text/html'))).toEqual({ contentType })
  })

  it.each([
    ['acta.pdf', '<!doctype html><script>alert(1)</script>', 'evidence.errors.type'],
    ['acta.pdf', '', 'evidence.errors.empty'],
    ['acta.pdf', 'MZ\x90\x00', 'evidence.errors.type'],
    ['acta.txt', 'palabras', 'evidence.errors.type'],
    ['dibujo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'evidence.errors.type'],
    ['acta.pdf', PNG, 'evidence.errors.otherContent'],
    ['foto.html', PNG, 'evidence.errors.otherContent'],
    ['acta.docx', zip('algo.txt', 'nada'), 'evidence.errors.type'],
    ['acta.pdf', new Uint8Array(10 * 1024 * 1024 + 1), 'errors.tooLarge'],
  ])('%s that lies is refused', async (name, content, error) => {
    expect(await judgeFile(file(name, content, 'application/pdf'))).toEqual({ error })
  })
})

const PROPOSAL = {
  title: 'Con acta',
  area: 'innovacion',
  purpose: 'Algo',
  startDate: '2027-03-15',
  party: ['cacao', 'tic'],
}

describe('a file sent with a proposal', () => {
  it('lies under a made-up name, with its sum, and its name is not trusted', async () => {
    const { db, cacao } = await network()
    const evidenceFile = file('../../etc/Acta\u202e fdp.pdf', PDF)
    const { status } = await sendForm(proposeAction, db, cacao, { ...PROPOSAL, evidenceFile }, { dataDir })
    expect(status).toBe(303)
    const row = await db.selectFrom('storedFile').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ originalName: 'Acta fdp.pdf', contentType: 'application/pdf', size: PDF.length })
    expect(kept()).toEqual([row.storageName])
    expect(row.storageName).toMatch(/^[0-9a-f-]{36}$/)
    const content = readFileSync(join(dataDir, 'files', row.storageName))
    expect(row.sha256).toBe(createHash('sha256').update(content).digest('hex'))
    const evidence = await db.selectFrom('evidence').selectAll().executeTakeFirstOrThrow()
    expect(evidence).toMatchObject({ fileId: row.id, audience: 'parties', onBehalfOf: 'cacao', addedBy: cacao.userId })
  })

  it('of a lying type is refused at its field, and nothing is written', async () => {
    const { db, cacao } = await network()
    const before = await dumpTables(db)
    const evidenceFile = file('acta.pdf', '<script>alert(1)</script>', 'application/pdf')
    const { status, errors, typed } = await sendForm(
      proposeAction,
      db,
      cacao,
      { ...PROPOSAL, evidenceFile },
      { dataDir },
    )
    expect([status, errors.evidenceFile, typed.title]).toEqual([400, [es.evidence.errors.type], 'Con acta'])
    expect(await dumpTables(db)).toEqual(before)
    expect(kept()).toEqual([])
  })

  it('does not stay when the proposal is refused, nor twice when the form is sent twice', async () => {
    const { db, cacao } = await network()
    const sent = { ...PROPOSAL, evidenceFile: file('acta.pdf', PDF), once: 'token' }
    const send = () => sendForm(proposeAction, db, cacao, sent, { dataDir })
    expect([(await send()).status, (await send()).status]).toEqual([303, 303])
    expect(kept()).toHaveLength(1)
    expect((await sendForm(proposeAction, db, cacao, { ...sent, once: 'other' }, { dataDir })).status).toBe(409)
    expect(kept()).toHaveLength(1)
  })

  it('goes when the transaction breaks, and the break travels', async () => {
    const { db } = await network()
    const folder = join(dataDir, 'files')
    const broken = withUpload(db, folder, { content: file('acta.pdf', PDF), contentType: 'application/pdf' }, () => {
      expect(kept()).toHaveLength(1)
      throw new Error('broken')
    })
    await expect(broken).rejects.toThrow('broken')
    expect(kept()).toEqual([])
  })
})

describe('a stored file', () => {
  async function download(db: Db, actor: Actor, id: string): Promise<Response> {
    const base = testContext(db, { actor })
    const context = { ...base, env: { ...base.env, DATA_DIR: dataDir } }
    return fileLoader({ context, request: new Request('https://interclusters.test/archivos/x'), params: { id } })
  }

  it('goes to the parties and the coordination, as an attachment that nothing runs; to others it is not there', async () => {
    const { db, cacao, tic, editor, moda, reader, coordinator } = await network()
    const slug = await propose(db, cacao)
    const evidenceFile = file('Acta de «inicio».pdf', PDF)
    const fields = { intent: 'add-evidence', evidenceFile, label: 'Acta' }
    expect((await sendForm(pageAction, db, editor, fields, { dataDir, params: { slug } })).status).toBe(303)
    const { id } = await db.selectFrom('storedFile').select('id').executeTakeFirstOrThrow()
    for (const who of [cacao, tic, editor, coordinator]) {
      const answer = await download(db, who, id)
      expect(answer.status).toBe(200)
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="Acta de inicio.pdf"; filename*=UTF-8''Acta%20de%20%C2%ABinicio%C2%BB.pdf`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
      })
    }
    for (const who of [ANONYMOUS, moda, reader]) expect((await download(db, who, id)).status).toBe(404)
    expect((await download(db, cacao, 'nada')).status).toBe(404)
    await withdrawAlliance(db, cacao, { slug, publicUrl: PUBLIC_URL }, NOW)
    expect((await download(db, tic, id)).status).toBe(200)
  })

  it('and a link are two pieces of evidence, each with its event: one public, one of the parties', async () => {
    const { db, cacao } = await network()
    const slug = await propose(db, cacao)
    const fields = {
      intent: 'add-evidence',
      evidenceFile: file('acta.pdf', PDF),
      evidenceUrl: 'https://entidad.org/nota',
    }
    await sendForm(pageAction, db, cacao, fields, { dataDir, params: { slug } })
    expect(await verbs(db)).toEqual(['alliance.proposed', 'alliance.evidence-added', 'alliance.evidence-added'])
    const events = await db.selectFrom('eventLog').select('audience').orderBy('seq').execute()
    expect(events.map(e => e.audience)).toEqual(['public', 'public', 'parties'])
  })
})

it('files that no row knows are taken away after a day', async () => {
  const { db, cacao } = await network()
  await sendForm(proposeAction, db, cacao, { ...PROPOSAL, evidenceFile: file('acta.pdf', PDF) }, { dataDir })
  const folder = join(dataDir, 'files')
  const old = new Date(NOW.getTime() - 2 * 86_400_000)
  for (const name of kept()) utimesSync(join(folder, name), old, old)
  writeFileSync(join(folder, 'orphan'), 'x')
  utimesSync(join(folder, 'orphan'), old, old)
  writeFileSync(join(folder, 'being-written'), 'x')
  utimesSync(join(folder, 'being-written'), NOW, NOW)
  expect(await removeOrphanFiles(db, folder, NOW)).toBe(1)
  expect(kept()).toHaveLength(2)
  expect(kept()).toContain('being-written')
  expect(await removeOrphanFiles(db, join(dataDir, 'no-such-folder'), NOW)).toBe(0)
})
