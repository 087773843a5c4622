import { useLocation } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { RootData } from '#app/domain/viewer.ts'
import { BottomTabs } from './BottomTabs.tsx'
import { NoticeSlot } from './NoticeSlot.tsx'
import { SiteFooter } from './SiteFooter.tsx'
import { SiteHeader } from './SiteHeader.tsx'
import { SkipLink } from './SkipLink.tsx'
import { TestStrip } from './TestStrip.tsx'

interface PageProps {
  /** Undefined when the root itself failed: the frame stays, without a person in it. */
  root: RootData | undefined
  children: ReactNode
}

/** The frame of every page: bar, test strip, notice, the page itself, foot, and the thumb's shortcuts. */
export function Page({ root, children }: PageProps) {
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const last = useRef(pathname)
  // A document load puts the focus at the top; a navigation without one has to.
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  const viewer = root?.viewer ?? null
  return (
    <>
      <SkipLink />
      <SiteHeader viewer={viewer} path={pathname} />
      {root?.demo ? <TestStrip /> : null}
      <main id="contenido" tabIndex={-1} ref={main}>
        <NoticeSlot notice={root?.notice ?? null} />
        {children}
      </main>
      <SiteFooter />
      {viewer ? <BottomTabs path={pathname} pending={viewer.pending} /> : null}
    </>
  )
}
