import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useRoot } from './root-data.ts'

const KNOWN = [400, 403, 404, 405, 409, 413, 429] as const
type Known = (typeof KNOWN)[number]

interface Explained {
  messageKey: string
  /** In the language of the page, where the server made it. */
  message?: string
  params: Record<string, string | number>
}

/** The page of an error: what happened, what to do, and a code for support when it was our fault. */
export function RouteError() {
  const { t } = useTranslation()
  const error = useRouteError()
  const root = useRoot()
  const status = isRouteErrorResponse(error) && KNOWN.includes(error.status as Known) ? (error.status as Known) : 500
  const explained = isRouteErrorResponse(error) ? (error.data as Explained | null) : null
  return (
    <section className="error-page">
      <h1>{t(`errors.title.e${status}`)}</h1>
      <p>{sentence(t, status, explained)}</p>
      {status === 500 && root ? <p>{t('errors.code', { id: root.requestId })}</p> : null}
      <p className="actions">
        <a href="/">{t('errors.home')}</a>
        {status === 404 ? <a href="/buscar">{t('errors.search')}</a> : null}
        {status === 403 ? <a href="/pedir-acceso">{t('errors.access')}</a> : null}
      </p>
    </section>
  )
}

function sentence(t: TFunction, status: Known | 500, explained: Explained | null): string {
  if (explained?.message) return explained.message
  if (explained?.messageKey) return t(explained.messageKey as 'errors.notFound', explained.params)
  if (status === 404) return t('errors.notFound')
  if (status === 403) return t('errors.forbidden')
  if (status === 405) return t('errors.method')
  return status === 413 ? t('errors.tooLarge') : t('errors.internal')
}
