import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import { type AppLoadContext, data } from '@remix-run/node'

/** Bytes. A form without files holds text only; what is longer than any field allows is answered by the form itself. */
export const FORM_LIMIT = 4 * 1024 * 1024
/** Bytes for each file (evidence). */
export const FILE_LIMIT = 10 * 1024 * 1024
const FILES_PER_FORM = 5

const tooLarge = () => data({ messageKey: 'errors.tooLarge', params: {}, status: 413 }, { status: 413 })

/** No form of ours has a row beyond 999; `a[99999999]` would make a list of that length. Other names are left out. */
const isFieldName = (name: string) => name.length <= 100 && !/\[\d{4,}\]/.test(name)

/**
 * The form of a request. Files come as `File`s, their type still to be judged by content; an empty file field is left
 * out. Whoever is not signed in may not send files.
 *
 * @throws 413 as soon as more has arrived than is allowed, without reading the rest
 */
export async function readForm(request: Request, context: AppLoadContext): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? ''
  if (type.startsWith('multipart/form-data')) {
    const files = context.actor.kind === 'user' ? FILES_PER_FORM : 0
    return readMultipart(request, type, files)
  }
  const body = await readText(request)
  const form = new FormData()
  for (const [name, value] of new URLSearchParams(body)) if (isFieldName(name)) form.append(name, value)
  return form
}

async function readText(request: Request): Promise<string> {
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as WebStream<Uint8Array>) {
    size += chunk.byteLength
    if (size > FORM_LIMIT) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function readMultipart(request: Request, type: string, files: number): Promise<FormData> {
  return new Promise((resolve, reject) => {
    const form = new FormData()
    const busboy = new Busboy({
      headers: { 'content-type': type },
      limits: { fileSize: FILE_LIMIT, files, fieldSize: FORM_LIMIT, parts: 200 },
    })
    const body = Readable.fromWeb(request.body as unknown as WebStream)
    const refuse = () => {
      body.unpipe(busboy)
      body.destroy()
      reject(tooLarge())
    }
    busboy.on('field', (name, value, _nameCut, valueCut) => {
      if (valueCut) refuse()
      else if (isFieldName(name)) form.append(name, value)
    })
    busboy.on('file', (name, stream, filename, _encoding, mimeType) => {
      const chunks: Uint8Array<ArrayBuffer>[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(new Uint8Array(chunk)))
      stream.on('limit', refuse)
      stream.on('end', () => {
        if (filename) form.append(name, new File(chunks, filename, { type: mimeType }))
      })
    })
    busboy.on('filesLimit', refuse)
    busboy.on('partsLimit', refuse)
    busboy.on('error', reject)
    busboy.on('finish', () => resolve(form))
    body.on('error', reject)
    body.pipe(busboy)
  })
}
