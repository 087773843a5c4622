import { readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import { createRequestHandler } from '@remix-run/express'
import { createReadableStreamFromReadable, type EntryContext, type ServerBuild } from '@remix-run/node'
import { Outlet, RemixServer, useLoaderData } from '@remix-run/react'
import compression from 'compression'
import express from 'express'
import { renderToPipeableStream } from 'react-dom/server'

/**
 * A bare Remix page: Express, compression at the level the application uses, two routes, one loader, and one element as
 * long as the page it is compared with: its text, with what React would escape replaced by blanks.
 */
const raw = readFileSync(process.env.BODY ?? '')
const text = (process.env.ENCODING === 'gzip' ? gunzipSync(raw) : raw).toString().replace(/[<>&"']/g, ' ')

function Root() {
  return (
    <html lang="es">
      <head>
        <title>.</title>
      </head>
      <body>
        <Outlet />
      </body>
    </html>
  )
}

function Page() {
  const { title } = useLoaderData<{ title: string }>()
  return (
    <main>
      <h1>{title}</h1>
      <pre>{text}</pre>
    </main>
  )
}

function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext) {
  return new Promise<Response>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<RemixServer context={remix} url={request.url} />, {
      onShellReady() {
        const body = new PassThrough()
        headers.set('Content-Type', 'text/html; charset=utf-8')
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
        pipe(body)
      },
      onShellError: reject,
    })
  })
}

const manifestRoute = (
  id: string,
  more: { parentId?: string; path?: string; index?: boolean; hasLoader: boolean },
) => ({
  id,
  ...more,
  hasAction: false,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: false,
  module: '/none.js',
})

const build: ServerBuild = {
  mode: 'production',
  entry: { module: { default: handleRequest } },
  routes: {
    root: { id: 'root', path: '', module: { default: Root } },
    page: { id: 'page', parentId: 'root', index: true, module: { default: Page, loader: () => ({ title: '.' }) } },
  },
  assets: {
    entry: { module: '/none.js', imports: [] },
    routes: {
      root: manifestRoute('root', { path: '', hasLoader: false }),
      page: manifestRoute('page', { parentId: 'root', index: true, hasLoader: true }),
    },
    url: '/none.js',
    version: '1',
  },
  publicPath: '/',
  assetsBuildDirectory: '',
  basename: '/',
  isSpaMode: false,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: false,
  },
}

const app = express()
app.disable('x-powered-by')
app.use(compression({ level: 4 }))
app.use(createRequestHandler({ build, mode: 'production' }))
app.listen(Number(process.env.PORT), '127.0.0.1')
