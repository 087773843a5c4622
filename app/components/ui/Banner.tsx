import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

export type BannerTone = 'info' | 'ok' | 'warning' | 'error'
const ICON_OF: Record<BannerTone, IconName> = {
  info: 'info',
  ok: 'circle-check',
  warning: 'triangle-alert',
  error: 'circle-alert',
}

interface BannerProps {
  tone?: BannerTone
  title?: string
  /** `status` for what has just happened, `alert` for what stops a form. */
  role?: 'status' | 'alert' | 'note'
  children?: ReactNode
}

/** One or two sentences and at most one link, standing in the page. */
export function Banner({ tone = 'info', title, role, children }: BannerProps) {
  return (
    <div className={`banner banner-${tone}`} role={role}>
      <Icon name={ICON_OF[tone]} size={18} />
      <div className="banner-body">
        {title ? <p className="banner-title">{title}</p> : null}
        {children}
      </div>
    </div>
  )
}
