import type { Notice } from '#app/domain/viewer.ts'

/** It lives for a minute and says nothing but a key and its values. */
const NAME = 'aviso'

export function noticeCookie(notice: Notice): string {
  const value = encodeURIComponent(JSON.stringify(notice))
  return `${NAME}=${value}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`
}

export const CLEAR_NOTICE = `${NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`

export function readNotice(cookieHeader: string | null): Notice | null {
  const match = cookieHeader?.match(/(?:^|;\s*)aviso=([^;]+)/)
  if (!match?.[1]) return null
  try {
    const { key, params } = JSON.parse(decodeURIComponent(match[1]))
    return typeof key === 'string' ? { key, params: typeof params === 'object' && params ? params : {} } : null
  } catch {
    return null
  }
}
