import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Viewer } from '#app/domain/viewer.ts'
import { Icon } from '../ui/Icon.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { ActingForForm } from './ActingForForm.tsx'
import { initials } from './navigation.ts'
import { useClosingMenu } from './useClosingMenu.ts'

/** Who is signed in and for whom they act; opens the account's links and the switch between parties. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation()
  const { actingFor, isCoordinator, name } = viewer
  const title = actingFor?.name ?? name
  const role = actingFor
    ? t(`vocab.role.${actingFor.role}`)
    : isCoordinator
      ? t('ui.account.coordinator')
      : t('ui.account.noParty')
  return (
    <details className="account-menu" ref={useClosingMenu()}>
      <summary>
        <span className="account-initials" aria-hidden="true">
          {initials(title)}
        </span>
        <span className="account-who">
          <span>{title}</span>
          <small>{role}</small>
        </span>
        <VisuallyHidden>{t('ui.account.menu', { name })}</VisuallyHidden>
        <Icon name="chevron-down" size={16} />
      </summary>
      <div className="menu-panel">
        <p className="menu-title">
          {name}
          <span className="menu-note">{actingFor ? t('ui.account.actingFor', { party: title, role }) : role}</span>
        </p>
        <AccountLinks viewer={viewer} />
        <ActingForForm viewer={viewer} />
        <Form method="post" action="/salir" className="menu-part">
          <button type="submit">
            <Icon name="log-out" />
            {t('ui.account.signOut')}
          </button>
        </Form>
      </div>
    </details>
  )
}

function AccountLinks({ viewer: { actingFor, isCoordinator, pending } }: { viewer: Viewer }) {
  const { t } = useTranslation()
  return (
    <ul className="menu-part">
      {actingFor ? (
        <li>
          <a href={actingFor.kind === 'cluster' ? `/clusteres/${actingFor.slug}` : `/organizaciones/${actingFor.slug}`}>
            {actingFor.name}
          </a>
        </li>
      ) : null}
      <li>
        <a href="/pendientes">
          {t('ui.account.pending')}
          {pending > 0 ? <span className="menu-end count-mark">{pending}</span> : null}
        </a>
      </li>
      <li>
        <a href="/avisos">{t('ui.account.notices')}</a>
      </li>
      <li>
        <a href="/siguiendo">{t('ui.account.following')}</a>
      </li>
      <li>
        <a href="/cuenta">{t('ui.account.account')}</a>
      </li>
      {isCoordinator ? (
        <li>
          <a href="/coordinacion">{t('ui.account.coordination')}</a>
        </li>
      ) : null}
    </ul>
  )
}
