import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { hrefOf, withParams } from './hrefs.ts'

interface PaginationProps {
  page: number
  pages: number
}

/** `Página 1 de 7`, previous and next; nothing when there is one page. */
export function Pagination({ page, pages }: PaginationProps) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  if (pages <= 1) return null
  const to = (target: number) => hrefOf(pathname, withParams(search, { pagina: target > 1 ? String(target) : null }))
  return (
    <nav className="pagination" aria-label={t('ui.pages.label')}>
      <span>{t('ui.pages.position', { page, pages })}</span>
      <span className="pagination-links">
        <Step href={page > 1 ? to(page - 1) : null} rel="prev" label={t('ui.pages.previous')} />
        <Step href={page < pages ? to(page + 1) : null} rel="next" label={t('ui.pages.next')} />
      </span>
    </nav>
  )
}

function Step({ href, rel, label }: { href: string | null; rel: 'prev' | 'next'; label: string }) {
  const className = 'button button-secondary'
  if (href) {
    return (
      <a className={className} href={href} rel={rel}>
        {label}
      </a>
    )
  }
  return (
    <span className={className} aria-disabled="true">
      {label}
    </span>
  )
}
