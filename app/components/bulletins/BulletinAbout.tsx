import { useTranslation } from 'react-i18next'
import type { BulletinScope } from '#app/domain/bulletins.ts'

interface BulletinAboutProps {
  scope: BulletinScope
  /** Of the region or the cluster. */
  name: string
  href?: string | null
}

/** What a bulletin tells of: `Toda la red`, `Región Caribe`, the cluster's name. */
export function BulletinAbout({ scope, name, href }: BulletinAboutProps) {
  const { t } = useTranslation()
  if (scope === 'national') return <span>{t('bulletins.scope.national')}</span>
  if (scope === 'region') return <span>{`${t('bulletins.scope.region')} ${name}`}</span>
  return href ? <a href={href}>{name}</a> : <span>{name}</span>
}
