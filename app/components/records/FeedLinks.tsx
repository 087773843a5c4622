import { useLocation, useMatches } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/**
 * Ways to hear of a record in programs of one's own: its news, and its dates where it has any. What cannot be followed is
 * not public, and has neither.
 */
export function FeedLinks({ dates }: { dates?: boolean }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const page = useMatches().at(-1)?.data as { follow?: unknown } | undefined
  if (!page?.follow) return null
  return (
    <p className="feed-links">
      <a href={`${pathname}/actividad.atom`}>{t('ui.feeds.news')}</a>
      {dates ? <a href={`${pathname}/fechas.ics`}>{t('ui.feeds.dates')}</a> : null}
    </p>
  )
}
