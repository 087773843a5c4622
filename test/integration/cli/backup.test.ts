import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findDamagedFiles, restoreBackup, writeBackup } from '#db/backup.ts'
import { newId } from '#db/ids.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import type { Db } from '#db/schema.ts'

let folder: string
let db: Db
const path = (...names: string[]) => join(folder, ...names)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'intercluster-backup-'))
  db = openDatabase(`file:${path('live', 'intercluster.db')}`)
  await migrate(db)
  mkdirSync(path('live', 'files'))
})
afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

async function upload(storageName: string, content: string): Promise<void> {
  writeFileSync(path('live', 'files', storageName), content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const file = { id: newId(), storageName, originalName: 'acta.pdf', contentType: 'application/pdf', sha256 }
  await db
    .insertInto('storedFile')
    .values({ ...file, size: content.length, createdAt: '2026-11-20T15:00:00.000Z' })
    .execute()
}

it('holds the database and the files, and gives both back', async () => {
  await upload('a1', 'uno')
  await upload('b2', 'dos')
  expect(await writeBackup(db, path('live', 'files'), path('copy.backup'))).toEqual({ files: 2 })
  await upload('c3', 'later than the backup')

  restoreBackup(path('copy.backup'), path('new', 'intercluster.db'), path('new', 'files'), false)
  const restored = openDatabase(`file:${path('new', 'intercluster.db')}`)
  const names = await restored.selectFrom('storedFile').select('storageName').orderBy('storageName').execute()
  expect(names.map(row => row.storageName)).toEqual(['a1', 'b2'])
  expect(await findDamagedFiles(restored, path('new', 'files'))).toEqual([])
  expect(readFileSync(path('new', 'files', 'b2'), 'utf8')).toBe('dos')
  await restored.destroy()
})

it('refuses to write over another file, and to restore over data unless told to', async () => {
  await writeBackup(db, path('live', 'files'), path('copy.backup'))
  await expect(writeBackup(db, path('live', 'files'), path('copy.backup'))).rejects.toThrow('exists already')

  const restore = (force: boolean) =>
    restoreBackup(path('copy.backup'), path('live', 'intercluster.db'), path('live', 'files'), force)
  expect(() => restore(false)).toThrow('--force')
  await db.destroy()
  restore(true)
  expect(existsSync(path('live', 'intercluster.db.before-restore'))).toBe(true)
  db = openDatabase(`file:${path('live', 'intercluster.db')}`)
})

it('says which file is missing or changed, and backs up nothing then', async () => {
  await upload('a1', 'uno')
  writeFileSync(path('live', 'files', 'a1'), 'otra cosa')
  expect(await findDamagedFiles(db, path('live', 'files'))).toEqual([expect.stringContaining('a1')])
  await expect(writeBackup(db, path('live', 'files'), path('copy.backup'))).rejects.toThrow('a1')
  expect(existsSync(path('copy.backup'))).toBe(false)
})

it('refuses a damaged backup and leaves what is there', async () => {
  writeFileSync(path('copy.backup'), 'this is no database')
  expect(() => restoreBackup(path('copy.backup'), path('new', 'x.db'), path('new', 'files'), false)).toThrow()
  expect(existsSync(path('new', 'x.db'))).toBe(false)
})
