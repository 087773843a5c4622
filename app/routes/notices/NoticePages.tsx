import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { hrefOf, withParams } from '#app/components/ui/hrefs.ts'

interface NoticePagesProps {
  isFirst: boolean
  /** The line before which the next page begins; null: there is none. */
  next: number | null
}

/** On to earlier notices, and back to the newest: what comes meanwhile moves no page. */
export function NoticePages({ isFirst, next }: NoticePagesProps) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  if (isFirst && next === null) return null
  const to = (antes: string | null) => hrefOf(pathname, withParams(search, { antes, deshacer: null }))
  return (
    <nav className="pagination" aria-label={t('ui.pages.label')}>
      <span className="pagination-links">
        {isFirst ? null : (
          <a className="button button-secondary" href={to(null)} rel="prev">
            {t('notices.first')}
          </a>
        )}
        {next === null ? null : (
          <a className="button button-secondary" href={to(String(next))} rel="next">
            {t('notices.next')}
          </a>
        )}
      </span>
    </nav>
  )
}
