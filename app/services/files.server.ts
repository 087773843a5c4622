import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, stat, unlink, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { FILE_LIMIT, FILE_TYPES } from '#app/domain/evidence.ts'
import { newId } from '#db/ids.ts'
import { insertStoredFile, isFileKept } from '#db/queries/files.ts'
import type { Db, Trx } from '#db/schema.ts'

/** A file that lies in the folder under a made-up name and has no row yet. */
export interface StoredUpload {
  storageName: string
  originalName: string
  contentType: string
  size: number
  sha256: string
}

/** Where uploaded files lie. */
export const filesFolder = (dataDir: string) => join(dataDir, 'files')

/**
 * The type of a file, judged by what is in it.
 *
 * @returns a content type of `FILE_TYPES`, or the translation key of what is wrong: empty, too large, a type that is not
 *   stored, or a name that says something else than the content
 */
export async function judgeFile(file: File): Promise<{ contentType: string } | { error: string }> {
  if (file.size === 0) return { error: 'evidence.errors.empty' }
  if (file.size > FILE_LIMIT) return { error: 'errors.tooLarge' }
  const found = await fileTypeFromBuffer(await file.arrayBuffer())
  const endings = found ? FILE_TYPES[found.mime] : undefined
  if (!found || !endings) return { error: 'evidence.errors.type' }
  const ending = extname(file.name).slice(1).toLowerCase()
  return ending === '' || endings.includes(ending)
    ? { contentType: found.mime }
    : { error: 'evidence.errors.otherContent' }
}

/**
 * Writes a judged file to `folder`, lets `work` make its row, and takes the file away again when no row came of it: the
 * transaction failed, or the form had been sent before. Without a file `work` simply runs.
 */
export async function withUpload<T>(
  db: Db,
  folder: string,
  file: { content: File; contentType: string } | null,
  work: (upload: StoredUpload | null) => Promise<T>,
): Promise<T> {
  if (!file) return work(null)
  const upload = await write(folder, file.content, file.contentType)
  try {
    return await work(upload)
  } finally {
    if (!(await isFileKept(db, upload.storageName))) await unlink(join(folder, upload.storageName))
  }
}

async function write(folder: string, file: File, contentType: string): Promise<StoredUpload> {
  const content = Buffer.from(await file.arrayBuffer())
  const storageName = randomUUID()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, storageName), content, { flag: 'wx', mode: 0o600 })
  return {
    storageName,
    originalName: safeName(file.name, contentType),
    contentType,
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }
}

/** The last part of the name as it was sent, without control characters or marks that turn the direction of reading. */
function safeName(sent: string, contentType: string): string {
  const last = sent.split(/[/\\]/).pop() ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  const ending = FILE_TYPES[contentType]?.[0] ?? 'bin'
  const stem = plain.slice(0, plain.length - extname(plain).length).slice(0, 120) || 'archivo'
  return `${stem}${extname(plain) || `.${ending}`}`
}

/** The row of a stored upload; gives its id. */
export async function keepUpload(trx: Trx, upload: StoredUpload, now: Date): Promise<string> {
  const id = newId()
  await insertStoredFile(trx, { id, ...upload, createdAt: now.toISOString() })
  return id
}

/** Old enough that no running transaction can still be about to make its row. */
const ORPHAN_AFTER_MS = 24 * 3_600_000

/** Takes away files that no row knows, left by a process that died between the two. Gives how many. */
export async function removeOrphanFiles(db: Db, folder: string, now: Date): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  let removed = 0
  for (const name of names) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (now.getTime() - mtimeMs < ORPHAN_AFTER_MS || (await isFileKept(db, name))) continue
    await unlink(path)
    removed++
  }
  return removed
}
