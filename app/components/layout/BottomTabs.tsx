import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '../records/ObjectGlyph.tsx'
import { Icon } from '../ui/Icon.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { LanguageLink } from './LanguageLink.tsx'
import { currentFor, MAIN_NAV, MORE_NAV, TABS } from './navigation.ts'
import { useClosingMenu } from './useClosingMenu.ts'

interface BottomTabsProps {
  path: string
  pending: number
}

/** The thumb's shortcuts on small screens, for the signed in. */
export function BottomTabs({ path, pending }: BottomTabsProps) {
  const { t } = useTranslation()
  return (
    <nav className="bottom-tabs" aria-label={t('ui.nav.tabs')}>
      <Tab href="/" path={path} label={t('ui.nav.home')} glyph={<Icon name="house" size={20} />} />
      <Tab href="/mapa" path={path} label={t('ui.nav.map')} glyph={<Icon name="waypoints" size={20} />} />
      <Tab
        href="/cuellos-de-botella"
        path={path}
        label={t('ui.nav.bottlenecksShort')}
        glyph={<ObjectGlyph kind="bottleneck" size={20} />}
      />
      <Tab
        href="/mentorias"
        path={path}
        label={t('ui.nav.mentorships')}
        glyph={<ObjectGlyph kind="mentorship" size={20} />}
      />
      <MoreTab path={path} pending={pending} />
    </nav>
  )
}

/** What waits, and the parts that have no tab of their own. */
function MoreTab({ path, pending }: BottomTabsProps) {
  const { t } = useTranslation()
  const rest = [...MAIN_NAV, ...MORE_NAV].filter(({ href }) => !TABS.some(tab => tab === href))
  return (
    <details className="bottom-more" ref={useClosingMenu()}>
      <summary>
        <Icon name="ellipsis" size={20} />
        <span>{t('ui.nav.more')}</span>
        <Count count={pending} />
      </summary>
      <ul className="menu-panel">
        <li>
          <a href="/pendientes" aria-current={currentFor('/pendientes', path)}>
            {t('ui.account.pending')}
            {pending > 0 ? <span className="count-mark menu-end">{pending}</span> : null}
          </a>
        </li>
        {rest.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={currentFor(href, path)}>
              {t(`ui.nav.${label}`)}
            </a>
          </li>
        ))}
        <li className="menu-part">
          <LanguageLink />
        </li>
      </ul>
    </details>
  )
}

interface TabProps {
  href: string
  path: string
  label: string
  glyph: ReactNode
}

function Tab({ href, path, label, glyph }: TabProps) {
  return (
    <a href={href} aria-current={currentFor(href, path)}>
      {glyph}
      <span>{label}</span>
    </a>
  )
}

function Count({ count }: { count: number }) {
  const { t } = useTranslation()
  if (count === 0) return null
  return (
    <>
      <span className="bar-count" aria-hidden="true">
        {count > 99 ? '99+' : count}
      </span>
      <VisuallyHidden>{t('ui.account.pendingCount', { count })}</VisuallyHidden>
    </>
  )
}
