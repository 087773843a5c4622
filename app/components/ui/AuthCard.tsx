import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BrandMark } from './BrandMark.tsx'

interface AuthCardProps {
  title: string
  children: ReactNode
  /** Under the card: the other ways in. */
  after?: ReactNode
}

/** The single card of signing in, recovering and accepting an invitation. */
export function AuthCard({ title, children, after }: AuthCardProps) {
  const { t } = useTranslation()
  return (
    <div className="auth-page">
      <div className="auth-card">
        <p className="auth-brand">
          <BrandMark />
          {t('site.name')}
        </p>
        <h1>{title}</h1>
        {children}
      </div>
      {after ? <div className="auth-after">{after}</div> : null}
    </div>
  )
}
