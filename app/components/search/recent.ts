/** A page that was opened from the palette. */
export interface Recent {
  href: string
  title: string
  code: string | null
}

/** In this tab only: who comes next does not see what was looked for. */
const KEY = 'recientes'
const MOST = 5

/** The last pages opened from the palette, the newest first; none where the browser keeps nothing. */
export function readRecent(): Recent[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MOST) : []
  } catch {
    return []
  }
}

export function keepRecent(opened: Recent): void {
  const others = readRecent().filter(({ href }) => href !== opened.href)
  try {
    sessionStorage.setItem(KEY, JSON.stringify([opened, ...others].slice(0, MOST)))
  } catch {
    // A browser that keeps nothing has no last pages.
  }
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null) return false
  const { href, title, code } = value as Partial<Record<keyof Recent, unknown>>
  return (
    typeof href === 'string' &&
    href.startsWith('/') &&
    typeof title === 'string' &&
    (code === null || typeof code === 'string')
  )
}
