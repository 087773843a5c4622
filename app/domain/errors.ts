/** A rule of the product that said no. `messageKey` is a translation key: the page shows it to the person. */
export class DomainError extends Error {
  readonly status: 403 | 404 | 409 | 429
  readonly messageKey: string
  readonly params: Record<string, string | number>

  constructor(status: 403 | 404 | 409 | 429, messageKey: string, params: Record<string, string | number> = {}) {
    super(`${status} ${messageKey}`)
    this.name = 'DomainError'
    this.status = status
    this.messageKey = messageKey
    this.params = params
  }
}

export const forbidden = (messageKey: string, params?: Record<string, string | number>) =>
  new DomainError(403, messageKey, params)
export const notFound = (messageKey = 'errors.notFound', params?: Record<string, string | number>) =>
  new DomainError(404, messageKey, params)
export const conflict = (messageKey: string, params?: Record<string, string | number>) =>
  new DomainError(409, messageKey, params)
