import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { DomainError } from '#app/domain/errors.ts'
import { plainErrorPage } from '#app/server/plain-error.ts'
import { filesFolder } from '#app/services/files.server.ts'
import { readStoredFile } from '#app/services/stored-files.server.ts'

/** `/archivos/:id`: a stored file, to be saved and never to be opened here. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { db, actor, env, language } = context
  const file = await readStoredFile(db, actor, params.id ?? '').catch(orMissing)
  if (!file) {
    const headers = { 'Content-Type': 'text/html; charset=utf-8' }
    return new Response(plainErrorPage(language, 'errors.notFound'), { status: 404, headers })
  }
  const path = join(filesFolder(env.DATA_DIR), file.storageName)
  const { size } = await stat(path)
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: {
      'Content-Type': file.contentType,
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename="${plainName(file.originalName)}"; filename*=UTF-8''${encodeRFC5987(file.originalName)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}

function orMissing(error: unknown): null {
  if (error instanceof DomainError) return null
  throw error
}

/** The name for what reads no more than plain letters. */
const plainName = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')

const encodeRFC5987 = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
