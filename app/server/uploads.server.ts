import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import { type AppLoadContext, data } from '@remix-run/node'
import { FILE_LIMIT } from '#app/domain/evidence.ts'

/** Bytes of all the text of a form. What is longer than any field allows is answered by the form itself. */
export const FORM_LIMIT = 4 * 1024 * 1024
const FILES_PER_FORM = 3
const PARTS_PER_FORM = 200

/** No form of ours has a row beyond 999; `a[99999999]` would make a list of that length. Other names are left out. */
const isFieldName = (name: string) => name.length <= 100 && !/\[\d{4,}\]/.test(name)

const tooLarge = () => data({ messageKey: 'errors.tooLarge', params: {}, status: 413 }, { status: 413 })
const incomplete = () => data({ messageKey: 'errors.badForm', params: {}, status: 400 }, { status: 400 })

/**
 * The form of a request. Files come as `File`s, their type still to be judged by content; an empty file field is left
 * out. Whoever is not signed in may not send files.
 *
 * @throws 413 as soon as more has arrived than is allowed; what still comes is let go by
 * @throws 400 when it breaks off, or is none
 */
export async function readForm(request: Request, context: AppLoadContext): Promise<FormData> {
  if (!request.body) return new FormData()
  const body = Readable.fromWeb(request.body as unknown as WebStream)
  const type = request.headers.get('Content-Type') ?? ''
  if (type.startsWith('multipart/form-data')) {
    if (!/;\s*boundary=/i.test(type)) throw incomplete()
    return readMultipart(body, type, context.actor.kind === 'user' ? FILES_PER_FORM : 0)
  }
  const form = new FormData()
  for (const [name, value] of new URLSearchParams(await readText(body))) {
    if (isFieldName(name)) form.append(name, value)
  }
  return form
}

/** Lets the rest of a body pass unread: a socket that is cut would take the answer with it. */
function letGo(body: Readable): void {
  body.removeAllListeners('data')
  body.on('error', () => {})
  body.resume()
}

function readText(body: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    body.on('data', (chunk: Buffer) => {
      size += chunk.length
      chunks.push(chunk)
      if (size <= FORM_LIMIT) return
      letGo(body)
      reject(tooLarge())
    })
    body.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    body.on('error', () => reject(incomplete()))
  })
}

function readMultipart(body: Readable, type: string, files: number): Promise<FormData> {
  return new Promise((resolve, reject) => {
    const form = new FormData()
    let textSize = 0
    const limits = { fileSize: FILE_LIMIT, files, fieldSize: FORM_LIMIT, parts: PARTS_PER_FORM }
    const busboy = new Busboy({ headers: { 'content-type': type }, limits })
    const refuse = () => {
      body.unpipe(busboy)
      letGo(body)
      reject(tooLarge())
    }
    busboy.on('field', (name, value, _nameCut, valueCut) => {
      textSize += Buffer.byteLength(value)
      if (valueCut || textSize > FORM_LIMIT) refuse()
      else if (isFieldName(name)) form.append(name, value)
    })
    busboy.on('file', (name, stream, filename, _encoding, mimeType) => {
      const chunks: Uint8Array<ArrayBuffer>[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(new Uint8Array(chunk)))
      stream.on('limit', refuse)
      stream.on('end', () => {
        if (filename && isFieldName(name)) form.append(name, new File(chunks, filename, { type: mimeType }))
      })
    })
    busboy.on('filesLimit', refuse)
    busboy.on('partsLimit', refuse)
    busboy.on('error', () => reject(incomplete()))
    busboy.on('finish', () => resolve(form))
    body.on('error', () => reject(incomplete()))
    body.pipe(busboy)
  })
}
