import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../ui/PageHead.tsx'

const PAGES = [
  { key: 'overview', path: '/coordinacion' },
  { key: 'bottlenecks', path: '/coordinacion/cuellos' },
  { key: 'mentorships', path: '/coordinacion/mentorias' },
  { key: 'mentors', path: '/coordinacion/mentores' },
  { key: 'network', path: '/coordinacion/red' },
  { key: 'bulletins', path: '/coordinacion/boletines' },
  { key: 'access', path: '/coordinacion/accesos' },
  { key: 'errors', path: '/coordinacion/errores' },
  { key: 'people', path: '/coordinacion/personas' },
  { key: 'invitations', path: '/coordinacion/invitaciones' },
  { key: 'audit', path: '/coordinacion/auditoria' },
] as const

/** The pages of the coordination as links, with how much waits behind each. */
export function CoordinationNav({ waiting }: { waiting: Partial<Record<(typeof PAGES)[number]['key'], number>> }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  return (
    <nav className="anchors coordination-nav" aria-label={t('coordination.title')}>
      <ul>
        {PAGES.map(({ key, path }) => (
          <li key={key}>
            <a href={path} aria-current={pathname === path ? 'page' : undefined}>
              {t(`coordination.nav.${key}`)}
              {waiting[key] ? <b> {waiting[key]}</b> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface CoordinationHeadProps {
  waiting: Parameters<typeof CoordinationNav>[0]['waiting']
  title: string
  lead?: string
  actions?: ReactNode
}

/** The head of a page of the coordination. */
export function CoordinationHead({ waiting, ...head }: CoordinationHeadProps) {
  return (
    <>
      <CoordinationNav waiting={waiting} />
      <PageHead {...head} />
    </>
  )
}
