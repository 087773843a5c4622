import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { NonceContext } from './components/nonce.ts'
import { serverI18n } from './i18n/i18n.server.ts'
import { logger } from './server/logger.ts'
import { withoutZeros } from './server/without-zeros.ts'

/** What pages hold in memory is here, where they are: the server that starts them has it read before they are asked for. */
export { warmUp } from './services/warm-up.server.ts'

const STREAM_TIMEOUT_MS = 10_000
export const streamTimeout = STREAM_TIMEOUT_MS + 1000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  // A page that may be kept for others is kept whole; robots want it whole too.
  const ready = context.shareable || isbot(request.headers.get('User-Agent')) ? 'onAllReady' : 'onShellReady'
  return new Promise<Response>((resolve, reject) => {
    let statusCode = status
    let started = false
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={serverI18n(context.language)}>
        <NonceContext.Provider value={context.nonce}>
          <RemixServer context={remix} url={request.url} nonce={context.nonce} />
        </NonceContext.Provider>
      </I18nextProvider>,
      {
        nonce: context.nonce,
        [ready]() {
          started = true
          const body = withoutZeros()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: statusCode }))
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          statusCode = 500
          if (started) logger.error({ requestId: context.requestId, err: error }, 'rendering failed')
        },
      },
    )
    setTimeout(abort, streamTimeout).unref()
  })
}

/** A bug in a loader or action: logged once, with the id that the error page shows. What was only refused is no bug. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (isRouteErrorResponse(error) && error.status < 500) return
  if (!request.signal.aborted) logger.error({ requestId: context.requestId, url: request.url, err: error }, 'unhandled')
}
