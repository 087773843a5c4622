import { useLocation, useNavigate } from '@remix-run/react'
import { useCallback } from 'react'
import { MAP_PARAMS, shortMapAddress } from '#app/domain/map-view.ts'

const PATH = '/mapa'

/** The map's address with some parameters changed, or taken out with null; said in the shortest way. */
export function mapHref(search: string, changes: Record<string, string | null>): string {
  const params = new URLSearchParams(search)
  params.delete('pagina')
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name)
    else params.set(name, value)
  }
  return hrefOf(params)
}

/** The page that other sites show in a frame, in the state that `search` says. */
export function embedHref(search: string): string {
  const text = ownParams(search)
  return text ? `${PATH}/incrustar?${text}` : `${PATH}/incrustar`
}

/** Where the state that `search` says is given a name. */
export function savedViewsHref(search: string): string {
  return `${PATH}/vistas?${new URLSearchParams({ estado: ownParams(search) })}`
}

/** What of an address is the map's. Values that mean nothing are left out where it is read. */
function ownParams(search: string): string {
  const own = [...new URLSearchParams(search)].filter(([name]) => MAP_PARAMS.includes(name))
  return shortMapAddress(new URLSearchParams(own)).toString()
}

function hrefOf(params: URLSearchParams): string {
  const text = shortMapAddress(params).toString()
  return text ? `${PATH}?${text}` : PATH
}

/** Goes to another state of the map without a reload: each selection is a step back, filters are not. */
export function useMapNavigation() {
  const navigate = useNavigate()
  const { search } = useLocation()
  const change = useCallback(
    (changes: Record<string, string | null>) => navigate(mapHref(search, changes), { preventScrollReset: true }),
    [navigate, search],
  )
  const filter = useCallback(
    (form: HTMLFormElement) => {
      const entries = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)])
      navigate(hrefOf(new URLSearchParams(entries)), { preventScrollReset: true, replace: true })
    },
    [navigate],
  )
  return { change, filter }
}
