import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import SQLite from 'better-sqlite3'
import { listStoredFiles, vacuumInto } from './queries/maintenance.ts'
import type { Db } from './schema.ts'

/**
 * A backup is one SQLite database: the whole of ours as it was at one moment, and in a table `sqlar` the uploaded files,
 * in the form of an SQLite archive, so that `sqlite3 -A` can read them without us.
 */
const ARCHIVE = `create table sqlar (name text primary key, mode int, mtime int, sz int, data blob)`

export interface BackupSummary {
  files: number
}

/**
 * Writes a backup of `db` and of the files it names to `target`, while the application may be running: the database is
 * copied at one moment, and an uploaded file never changes once it is named there.
 *
 * @param filesDir folder of the uploaded files
 * @throws Error when `target` exists, or when a file is missing or is not what was uploaded
 */
export async function writeBackup(db: Db, filesDir: string, target: string): Promise<BackupSummary> {
  if (existsSync(target)) throw new Error(`${target}: ya existe · it exists already`)
  const unfinished = `${resolve(target)}.part`
  rmSync(unfinished, { force: true })
  await vacuumInto(db, unfinished)
  const copy = new SQLite(unfinished)
  try {
    copy.exec(ARCHIVE)
    const insert = copy.prepare('insert into sqlar (name, mode, mtime, sz, data) values (?, 33188, ?, ?, ?)')
    const files = copy.prepare<[], FileRow>(
      'select storage_name as name, sha256, created_at as createdAt from stored_file',
    )
    const rows = files.all()
    for (const row of rows) {
      const data = readIntact(join(filesDir, row.name), row.sha256)
      insert.run(row.name, Math.floor(Date.parse(row.createdAt) / 1000), data.length, data)
    }
    copy.close()
    renameSync(unfinished, target)
    return { files: rows.length }
  } catch (error) {
    copy.close()
    rmSync(unfinished, { force: true })
    throw error
  }
}

interface FileRow {
  name: string
  sha256: string
  createdAt: string
}

/**
 * Puts a backup where the application looks for its data. The application must not be running.
 *
 * @param databasePath where the database goes; an older one is moved aside to `….before-restore`
 * @throws Error when the backup is damaged, or when there are data already and `force` is not set
 */
export function restoreBackup(source: string, databasePath: string, filesDir: string, force: boolean): BackupSummary {
  if (!existsSync(source)) throw new Error(`${source}: no existe · not found`)
  const occupied = existsSync(databasePath) || (existsSync(filesDir) && readdirSync(filesDir).length > 0)
  if (occupied && !force)
    throw new Error('Ya hay datos; use --force para reemplazarlos · There are data already; --force replaces them')
  const unfinished = `${databasePath}.part`
  mkdirSync(resolve(databasePath, '..'), { recursive: true })
  rmSync(unfinished, { force: true })
  writeFileSync(unfinished, readFileSync(source))
  const copy = new SQLite(unfinished)
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error(`${source}: dañado · damaged`)
    const files = unpack(copy, filesDir)
    copy.exec('drop table sqlar; vacuum')
    copy.close()
    replaceDatabase(unfinished, databasePath)
    return { files }
  } catch (error) {
    copy.close()
    rmSync(unfinished, { force: true })
    throw error
  }
}

function unpack(copy: SQLite.Database, filesDir: string): number {
  const rows = copy
    .prepare<[], { name: string; data: Buffer; sha256: string }>(
      'select a.name, a.data, f.sha256 from sqlar a join stored_file f on f.storage_name = a.name',
    )
    .all()
  const wanted = copy.prepare<[], { n: number }>('select count(*) as n from stored_file').get()
  if (rows.length !== wanted?.n) throw new Error('Faltan archivos en el respaldo · The backup lacks files')
  mkdirSync(filesDir, { recursive: true })
  for (const { name, data, sha256 } of rows) {
    if (digest(data) !== sha256) throw new Error(`${name}: no es lo que se subió · not what was uploaded`)
    writeFileSync(join(filesDir, basename(name)), data)
  }
  return rows.length
}

function replaceDatabase(fresh: string, databasePath: string): void {
  if (existsSync(databasePath)) renameSync(databasePath, `${databasePath}.before-restore`)
  for (const suffix of ['-wal', '-shm']) rmSync(databasePath + suffix, { force: true })
  renameSync(fresh, databasePath)
}

/** What is wrong with the uploaded files that the database names; nothing when all is well. */
export async function findDamagedFiles(db: Db, filesDir: string): Promise<string[]> {
  return (await listStoredFiles(db)).flatMap(file => {
    try {
      readIntact(join(filesDir, file.storageName), file.sha256)
      return []
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)]
    }
  })
}

function readIntact(path: string, sha256: string): Buffer {
  if (!existsSync(path)) throw new Error(`${path}: falta · missing`)
  const data = readFileSync(path)
  if (digest(data) !== sha256) throw new Error(`${path}: no es lo que se subió · not what was uploaded`)
  return data
}

const digest = (data: Buffer) => createHash('sha256').update(data).digest('hex')
