import { notFound } from '#app/domain/errors.ts'
import { pageAction, pageLoader } from '#app/server/handlers.server.ts'

/** Every address that no other route knows. */
export const loader = pageLoader(() => {
  throw notFound()
})

export const action = pageAction(async () => {
  throw notFound()
})

export default function NotFound() {
  return null
}
