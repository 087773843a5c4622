import { useTranslation } from 'react-i18next'
import { LanguageLink } from './LanguageLink.tsx'

const COLUMNS = [
  [
    { href: '/ayuda', label: 'footer.help' },
    { href: '/metodologia', label: 'footer.methodology' },
    { href: '/accesibilidad', label: 'footer.accessibility' },
  ],
  [
    { href: '/organizaciones', label: 'nav.organizations' },
    { href: '/api/v1/openapi.json', label: 'footer.openData' },
    { href: '/actividad.atom', label: 'footer.feed' },
  ],
  [
    { href: '/datos-personales', label: 'footer.privacy' },
    { href: '/pedir-acceso', label: 'footer.requestAccess' },
  ],
] as const

/** What this is, the long pages, the data, the other language. */
export function SiteFooter() {
  const { t } = useTranslation()
  return (
    <footer className="site-footer">
      <div className="site-footer-inside">
        <div>
          <p>
            <strong>{t('site.name')}</strong>
          </p>
          <p>{t('ui.footer.about')}</p>
          <p>{t('ui.footer.dataNote')}</p>
        </div>
        {COLUMNS.map((links, column) => (
          <ul key={links[0].href}>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{t(`ui.${label}`)}</a>
              </li>
            ))}
            {column === COLUMNS.length - 1 ? (
              <li>
                <LanguageLink />
              </li>
            ) : null}
          </ul>
        ))}
      </div>
    </footer>
  )
}
