import { countryOutline } from '#app/services/map-outline.server.ts'

/** The outlines of the departments, as pictures and the canvas use them. */
export function loader(): Response {
  return new Response(countryOutline(), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
  })
}
