import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { currentFor, MORE_NAV } from './navigation.ts'
import { useClosingMenu } from './useClosingMenu.ts'

/** The parts that have no place of their own in the bar, behind «Más». */
export function MoreParts({ path }: { path: string }) {
  const { t } = useTranslation()
  const isHere = MORE_NAV.some(({ href }) => currentFor(href, path))
  return (
    <details className="bar-more" ref={useClosingMenu()}>
      <summary data-current={isHere ? '' : undefined}>
        {t('ui.nav.more')}
        <Icon name="chevron-down" size={16} />
      </summary>
      <ul className="menu-panel">
        {MORE_NAV.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={currentFor(href, path)}>
              {t(`ui.nav.${label}`)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
