import { Form, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Viewer } from '#app/domain/viewer.ts'

/** One button for each other party the person may act for; nothing when there is none. */
export function ActingForForm({ viewer: { actingFor, parties } }: { viewer: Viewer }) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const others = parties.filter(party => party.id !== actingFor?.id)
  if (others.length === 0) return null
  return (
    <Form method="post" action="/cuenta" className="menu-part">
      <input type="hidden" name="intent" value="switch" />
      <input type="hidden" name="volver" value={`${pathname}${search}`} />
      <p className="menu-title">{t('ui.account.switchTo')}</p>
      {others.map(party => (
        <button key={party.id} type="submit" name="actingFor" value={party.slug}>
          <span>
            {party.name}
            <span className="menu-note">{t(`vocab.role.${party.role}`)}</span>
          </span>
        </button>
      ))}
    </Form>
  )
}
