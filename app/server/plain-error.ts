import type { Request, Response } from 'express'
import type { ParseKeys } from 'i18next'
import type { Language } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { languageOf } from './language.ts'

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`)

/** A small page for what is refused before the application runs. */
export function sendPlainError(request: Request, response: Response, status: number, messageKey: ParseKeys): void {
  response
    .status(status)
    .type('html')
    .send(plainErrorPage(languageOf(request), messageKey))
}

/** The same page as text, for addresses that serve no pages (files). */
export function plainErrorPage(
  language: Language,
  messageKey: ParseKeys,
  params: Record<string, string | number> = {},
): string {
  const { t } = serverI18n(language)
  const message = escapeHtml(t(messageKey, params))
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${message}</title></head>` +
    `<body><main><p>${message}</p><p><a href="/">${escapeHtml(t('errors.home'))}</a></p></main></body></html>`
  )
}
