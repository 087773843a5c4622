import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { hrefOf, withLanguage } from '../ui/hrefs.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'

/** The same address in the other language. `data-reload`: the catalogue comes with a new document. */
export function LanguageLink({ short, className }: { short?: boolean; className?: string }) {
  const { t, i18n } = useTranslation()
  const { pathname, search } = useLocation()
  const other = i18n.language === 'es' ? 'en' : 'es'
  return (
    <a
      className={className}
      href={hrefOf(pathname, withLanguage(search, other))}
      lang={other}
      hrefLang={other}
      data-reload=""
    >
      {short ? <span aria-hidden="true">{t('ui.language.otherShort')}</span> : t('ui.language.other')}
      {short ? <VisuallyHidden>{t('ui.language.switch')}</VisuallyHidden> : null}
    </a>
  )
}
