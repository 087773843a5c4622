import { Form, useLocation } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmedSwitch } from '#app/components/network-metrics/ConfirmedSwitch.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import { MAP_COLORS, MAP_FACET_NAMES, type MapColor, type MapQuery } from '#app/domain/map-view.ts'
import type { MapMeasures } from '#app/services/map-measures.server.ts'
import { mapHref, useMapNavigation } from './address.ts'
import { FacetOptions } from './FacetOptions.tsx'
import { KeptFields } from './KeptFields.tsx'
import { ColorMenu, SizeMenu } from './MeasureMenus.tsx'

export type MapCounts = Record<string, Record<string, number>>

interface MapRailProps {
  query: MapQuery
  counts: MapCounts
  /** What nodes may be sized and coloured by. */
  measures: MapMeasures['options']
  /** How many filters are in force. */
  applied: number
  /** For the coordination, under the filters. */
  children?: ReactNode
}

/** The map's filters: a GET form whose boxes are on at first, as on a legend. With a script they apply at once. */
export function MapRail({ query, counts, measures, applied, children }: MapRailProps) {
  const { t } = useTranslation()
  const { search } = useLocation()
  const { filter } = useMapNavigation()
  const form = useRef<HTMLFormElement>(null)
  const shown = useRef(search)
  // The back button and links change what is chosen without touching the form's own state.
  useEffect(() => {
    if (shown.current === search) return
    shown.current = search
    form.current?.reset()
  }, [search])
  const others = MAP_COLORS.filter(color => color !== query.color)
  return (
    <div className="map-rail">
      <div className="map-rail-head">
        <h1>{t('map.title')}</h1>
        {applied > 0 ? <ClearLink query={query} /> : null}
      </div>
      <details className="filter-toggle">
        <summary>
          <Icon name="sliders-horizontal" />
          {t('ui.filters.title')}
          {applied > 0 ? <span className="filter-toggle-count">{applied}</span> : null}
        </summary>
      </details>
      <div className="map-rail-body filter-rail">
        <Form
          ref={form}
          action="/mapa"
          preventScrollReset
          aria-label={t('map.filters')}
          onChange={event => filter(event.currentTarget)}
        >
          <fieldset>
            <legend>{t('map.colors.legend')}</legend>
            <ColorSwitch color={query.colorMeasure === null ? query.color : null} search={search} />
            <FacetOptions name={query.color} query={query} counts={counts} colored={query.colorMeasure === null} />
            <ColorMenu query={query} options={measures} />
            <SizeMenu query={query} options={measures} />
          </fieldset>
          <fieldset>
            <legend>{t('mapMetrics.switch')}</legend>
            <ConfirmedSwitch
              confirmed={query.confirmed}
              hrefOf={confirmed => mapHref(search, { confirmados: confirmed ? 'si' : null })}
            />
          </fieldset>
          <Facet name="tipo" query={query} counts={counts} />
          <Facet name="procedencia" query={query} counts={counts} />
          <fieldset>
            <legend>{t('map.facets.nodo')}</legend>
            <div>
              <FacetOptions name="nodo" query={query} counts={counts} />
              <label className="option">
                <input type="checkbox" name="aislados" value="si" defaultChecked={query.alone} />
                <span>{t('map.aloneShort')}</span>
                <span className="option-count">
                  <Num value={counts.aislados?.si ?? 0} />
                </span>
              </label>
            </div>
          </fieldset>
          <details
            className="map-more"
            open={others.some(name => query.facets[name]) || query.facets.sector !== undefined}
          >
            <summary>{t('map.more')}</summary>
            {others.map(name => (
              <Facet key={name} name={name} query={query} counts={counts} />
            ))}
            <Facet name="sector" query={query} counts={counts} />
          </details>
          <KeptFields but={[...MAP_FACET_NAMES, 'aislados', 'color', 'tamano']} />
          <noscript>
            <Button>{t('map.apply')}</Button>
          </noscript>
        </Form>
        {children}
      </div>
    </div>
  )
}

interface FacetProps extends Pick<MapRailProps, 'query' | 'counts'> {
  name: 'region' | 'macrosector' | 'madurez' | 'sector' | 'tipo' | 'procedencia'
}

function Facet({ name, query, counts }: FacetProps) {
  const { t } = useTranslation()
  return (
    <fieldset>
      <legend>{t(`map.facets.${name}`)}</legend>
      <FacetOptions name={name} query={query} counts={counts} />
    </fieldset>
  )
}

function ClearLink({ query }: { query: MapQuery }) {
  const { t } = useTranslation()
  const { search } = useLocation()
  const names = [...Object.keys(query.facets), 'aislados']
  return <a href={mapHref(search, Object.fromEntries(names.map(name => [name, null])))}>{t('map.clear')}</a>
}

function ColorSwitch({ color, search }: { color: MapColor | null; search: string }) {
  const { t } = useTranslation()
  return (
    <div className="segments map-colors">
      {MAP_COLORS.map(name => (
        <a key={name} href={mapHref(search, { color: name })} aria-current={name === color ? 'true' : undefined}>
          {t(`map.colors.${name}`)}
        </a>
      ))}
    </div>
  )
}
