import { OpenDataProblem } from './problem.ts'

/** An opaque cursor that names the last item of a page of `resource`. */
export function writeCursor(resource: string, id: string): string {
  return toBase64Url(`${resource}:${id}`)
}

/**
 * The item a cursor names.
 *
 * @throws OpenDataProblem 400 for what no page of `resource` has given
 */
export function readCursor(resource: string, cursor: string): string {
  const text = fromBase64Url(cursor)
  if (!text?.startsWith(`${resource}:`) || text.length > 100) {
    throw new OpenDataProblem(400, 'cursor: hand back the `next` of the page before, as it is')
  }
  return text.slice(resource.length + 1)
}

const toBase64Url = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

function fromBase64Url(cursor: string): string | null {
  try {
    return atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return null
  }
}
