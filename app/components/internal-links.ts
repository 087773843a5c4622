import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'

/** What the browser must fetch by itself: files, feeds, data, and the switch of language. */
const OUTSIDE_THE_APP = /^\/(api|archivos|salud)\/|\.\w+$/

/**
 * Turns clicks on plain `<a>` elements into navigations without a reload: lists have hundreds of links, and a component
 * for each would be the dearest part of a page. Modified clicks, downloads and `data-reload` are left to the browser.
 */
export function useInternalLinks(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const modified = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      if (event.defaultPrevented || modified) return
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || link.target || link.hasAttribute('download') || 'reload' in link.dataset) return
      if (link.origin !== location.origin || OUTSIDE_THE_APP.test(link.pathname)) return
      const samePage = link.pathname === location.pathname && link.search === location.search
      if (samePage && link.hash) return
      event.preventDefault()
      navigate(link.pathname + link.search + link.hash)
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [navigate])
}
