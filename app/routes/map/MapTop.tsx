import { Form, useLocation } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/components/ui/Icon.tsx'
import { VisuallyHidden } from '#app/components/ui/VisuallyHidden.tsx'
import { MAP_VIEWS, type MapQuery, type MapView } from '#app/domain/map-view.ts'
import { searchable } from '#app/domain/text.ts'
import { mapHref, useMapNavigation } from './address.ts'

interface NamedNode {
  id: string
  name: string
}

/** What the address holds besides the search: the form sends it along. */
function useKept(): [string, string][] {
  const { search } = useLocation()
  return [...new URLSearchParams(search)].filter(([name]) => !['q', 'foco', 'pagina'].includes(name))
}

/** Finds a node by its name: a plain form, and with a script a list that narrows while one types. */
export function MapSearch({ query, nodes }: { query: MapQuery; nodes: readonly NamedNode[] }) {
  const { t } = useTranslation()
  const { change } = useMapNavigation()
  const [typed, setTyped] = useState(query.q)
  const words = searchable(typed).split(' ').filter(Boolean)
  const matching = (node: NamedNode) => words.every(word => searchable(node.name).includes(word))
  const offered = words.length > 0 ? nodes.filter(matching).slice(0, 12) : []
  const find = (text: string) => {
    const exact = nodes.find(node => node.name === text)
    if (exact) change({ foco: exact.id, q: null })
    return exact !== undefined
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const [only, second] = nodes.filter(matching)
    if (find(typed)) event.preventDefault()
    else if (only && !second && words.length > 0) {
      event.preventDefault()
      change({ foco: only.id, q: null })
    }
  }
  return (
    <Form action="/mapa" className="map-search" role="search" preventScrollReset onSubmit={onSubmit}>
      {useKept().map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <label className="input-icon">
        <VisuallyHidden>{t('map.search.label')}</VisuallyHidden>
        <Icon name="search" />
        <input
          className="input"
          type="search"
          name="q"
          maxLength={200}
          defaultValue={query.q}
          placeholder={t('map.search.placeholder')}
          list="map-names"
          autoComplete="off"
          onChange={event => {
            setTyped(event.currentTarget.value)
            find(event.currentTarget.value)
          }}
        />
      </label>
      <datalist id="map-names">
        {offered.map(node => (
          <option key={node.id} value={node.name} />
        ))}
      </datalist>
      <noscript>
        <button type="submit" className="button button-secondary">
          {t('map.search.submit')}
        </button>
      </noscript>
    </Form>
  )
}

/** Territorio, red, lista. */
export function ViewSwitch({ view }: { view: MapView }) {
  const { t } = useTranslation()
  const { search } = useLocation()
  return (
    <nav className="segments map-views" aria-label={t('map.views.label')}>
      {MAP_VIEWS.map(name => (
        <a key={name} href={mapHref(search, { vista: name })} aria-current={name === view ? 'page' : undefined}>
          {t(`map.views.${name}`)}
        </a>
      ))}
    </nav>
  )
}
