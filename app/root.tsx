import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useInternalLinks } from './components/internal-links.ts'
import { BareFrame } from './components/layout/BareFrame.tsx'
import { Page } from './components/layout/Page.tsx'
import { useNonce } from './components/nonce.ts'
import { RouteError } from './components/RouteError.tsx'
import { useRoot } from './components/root-data.ts'
import { readRoot } from './server/root.server.ts'
import stylesheet from './styles/index.css?url'

export const links: LinksFunction = () => [
  {
    rel: 'preload',
    href: '/fonts/ancizar-sans-latin-wght-normal.woff2',
    as: 'font',
    type: 'font/woff2',
    crossOrigin: 'anonymous',
  },
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction = () => [{ title: 'Interclúster' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { root, headers } = await readRoot(context, request)
  return data(root, { headers })
}

export function Layout({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const root = useRoot()
  const nonce = useNonce()
  const bare = useIsBare()
  return (
    <html lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {root?.demo ? <meta name="robots" content="noindex" /> : null}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {bare ? null : <ScrollRestoration nonce={nonce} />}
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  const root = useRoot()
  useInternalLinks()
  const Frame = useIsBare() ? BareFrame : Page
  return (
    <Frame root={root}>
      <Outlet />
    </Frame>
  )
}

/** Whether the page is one for a frame of another site, where there may be no storage; its route says so in `handle`. */
function useIsBare(): boolean {
  return useMatches().some(
    ({ handle }) => typeof handle === 'object' && handle !== null && 'bare' in handle && handle.bare === true,
  )
}

export function ErrorBoundary() {
  const root = useRoot()
  return (
    <Page root={root}>
      <RouteError />
    </Page>
  )
}
