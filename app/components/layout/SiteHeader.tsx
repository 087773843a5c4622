import { useTranslation } from 'react-i18next'
import type { Viewer } from '#app/domain/viewer.ts'
import { SearchLink } from '../search/SearchLink.tsx'
import { BrandMark } from '../ui/BrandMark.tsx'
import { Icon } from '../ui/Icon.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { LanguageLink } from './LanguageLink.tsx'
import { MainMenu } from './MainMenu.tsx'
import { MoreParts } from './MoreParts.tsx'
import { currentFor, MAIN_NAV } from './navigation.ts'

interface SiteHeaderProps {
  viewer: Viewer | null
  /** Of the page: marks where one is. */
  path: string
}

/** The bar: mark, main parts (behind «Menú» below 1240 px), language, what waits, and the account. */
export function SiteHeader({ viewer, path }: SiteHeaderProps) {
  const { t } = useTranslation()
  return (
    <header className="bar">
      <a className="brand" href="/">
        <BrandMark />
        <span className="brand-name">{t('site.name')}</span>
      </a>
      <nav className="main-nav" aria-label={t('ui.nav.main')}>
        <ul>
          {MAIN_NAV.map(({ href, label }) => (
            <li key={href}>
              <a href={href} aria-current={currentFor(href, path)}>
                {t(`ui.nav.${label}`)}
              </a>
            </li>
          ))}
          <li>
            <MoreParts path={path} />
          </li>
        </ul>
      </nav>
      <div className="bar-end">
        <SearchLink />
        <LanguageLink short className="bar-button bar-language" />
        {viewer ? <PendingLink count={viewer.pending} /> : null}
        {viewer ? <AccountMenu viewer={viewer} /> : <SignInLink path={path} />}
        <MainMenu path={path} />
      </div>
    </header>
  )
}

function SignInLink({ path }: { path: string }) {
  const { t } = useTranslation()
  const back = path === '/' || path === '/entrar' ? '' : `?volver=${encodeURIComponent(path)}`
  return (
    <a className="bar-sign-in" href={`/entrar${back}`}>
      {t('ui.account.signIn')}
    </a>
  )
}

function PendingLink({ count }: { count: number }) {
  const { t } = useTranslation()
  return (
    <a className="bar-button bar-pending" href="/pendientes">
      <Icon name="inbox" size={20} />
      <VisuallyHidden>{t('ui.account.pendingCount', { count })}</VisuallyHidden>
      {count > 0 ? (
        <span className="bar-count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </a>
  )
}
