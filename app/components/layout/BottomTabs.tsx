import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '../records/ObjectGlyph.tsx'
import { Icon } from '../ui/Icon.tsx'
import { currentFor } from './navigation.ts'

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
        href="/alianzas"
        path={path}
        label={t('ui.nav.alliances')}
        glyph={<ObjectGlyph kind="alliance" size={20} />}
      />
      <Tab
        href="/pendientes"
        path={path}
        label={t('ui.account.pendingShort')}
        glyph={<Icon name="inbox" size={20} />}
        count={pending}
      />
    </nav>
  )
}

interface TabProps {
  href: string
  path: string
  label: string
  glyph: ReactNode
  count?: number
}

function Tab({ href, path, label, glyph, count = 0 }: TabProps) {
  return (
    <a href={href} aria-current={currentFor(href, path)}>
      {glyph}
      <span>{label}</span>
      {count > 0 ? <span className="bar-count">{count > 99 ? '99+' : count}</span> : null}
    </a>
  )
}
