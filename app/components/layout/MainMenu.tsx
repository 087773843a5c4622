import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { LanguageLink } from './LanguageLink.tsx'
import { currentFor, MAIN_NAV, MORE_NAV } from './navigation.ts'
import { useClosingMenu } from './useClosingMenu.ts'

/** The main parts behind «Menú», where the bar has no room for them. */
export function MainMenu({ path }: { path: string }) {
  const { t } = useTranslation()
  return (
    <details className="bar-menu" ref={useClosingMenu()}>
      <summary className="bar-button">
        <Icon name="menu" size={22} />
        <span className="bar-menu-word">{t('ui.nav.menu')}</span>
      </summary>
      <nav className="menu-panel" aria-label={t('ui.nav.menu')}>
        <ul>
          {[...MAIN_NAV, ...MORE_NAV].map(({ href, label }) => (
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
      </nav>
    </details>
  )
}
