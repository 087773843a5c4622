import { setImmediate as letOthersIn } from 'node:timers/promises'

/** A file that is written while it is sent. */
export interface WrittenFile {
  etag: string
  contentType: string
  fileName: string
  write: () => Promise<Iterable<string>>
}

/** Pieces are sent together from so many characters on. */
const AT_ONCE = 1 << 16

/**
 * A file as an answer, sent piece by piece, other requests being served in between; 304 to those who have it already.
 *
 * @param shown whether a browser shows it, instead of keeping it under its name
 */
export async function answerFile(request: Request, file: WrittenFile, shown = false): Promise<Response> {
  const headers = new Headers({
    ETag: file.etag,
    'Cache-Control': 'public, no-cache',
    'Content-Type': file.contentType,
    'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename="${file.fileName}"`,
    Vary: 'Accept-Encoding, Accept-Language, Cookie',
  })
  const known = request.headers.get('If-None-Match') ?? ''
  const isKnown = known.split(',').some(tag => tag.trim() === file.etag || tag.trim() === '*')
  if (isKnown) return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : streamed(await file.write()), { headers })
}

function streamed(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const left = pieces[Symbol.iterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      await letOthersIn()
      let text = ''
      while (text.length < AT_ONCE) {
        const { done, value } = left.next()
        if (done) {
          if (text) controller.enqueue(encoder.encode(text))
          controller.close()
          return
        }
        text += value
      }
      controller.enqueue(encoder.encode(text))
    },
  })
}
