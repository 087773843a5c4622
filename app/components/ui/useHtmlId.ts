import { useId } from 'react'

/** An id for a label or a heading, the same on the server and in the browser, that selectors and validators take too. */
export function useHtmlId(): string {
  return `id${useId().replaceAll(':', '-')}`
}
