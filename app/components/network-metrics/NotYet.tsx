import { useLocation, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../ui/Banner.tsx'

const AGAIN_MS = 1_500

interface NotYetProps {
  state: 'computing' | 'failed'
  /** What stands on the page meanwhile. */
  text: string
  /** Whether the page asks again by itself; else whoever shows it does. */
  asksAgain?: boolean
}

/** The metrics are under way, or could not be had: the page says so, and works without. */
export function NotYet({ state, text, asksAgain }: NotYetProps) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const { revalidate, state: asking } = useRevalidator()
  useEffect(() => {
    if (!asksAgain || state !== 'computing' || asking !== 'idle') return
    const timer = setTimeout(revalidate, AGAIN_MS)
    return () => clearTimeout(timer)
  }, [asksAgain, state, asking, revalidate])
  return (
    <Banner tone={state === 'failed' ? 'warning' : 'info'} role="status">
      <p>
        {text} <a href={`${pathname}${search}`}>{t('mapMetrics.reload')}</a>
      </p>
    </Banner>
  )
}
