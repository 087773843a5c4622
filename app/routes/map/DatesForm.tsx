import { Form, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import type { IsoDate } from '#app/domain/dates.ts'
import { TIME_STEPS } from '#app/domain/map-time.ts'
import type { MapQuery } from '#app/domain/map-view.ts'
import { mapHref } from './address.ts'
import { KeptFields } from './KeptFields.tsx'

/** A day, and another to compare it with, by hand; how far a step goes. A plain form. */
export function DatesForm({ query, today }: { query: MapQuery; today: IsoDate }) {
  const { t } = useTranslation()
  const { search } = useLocation()
  const { at, compare, step } = query
  return (
    <details className="map-pop">
      <summary className="button button-secondary button-dense">
        <Icon name="calendar" size={16} />
        {t('mapTime.dates')}
      </summary>
      <div className="map-pop-body">
        <Form action="/mapa" preventScrollReset key={`${at} ${compare}`}>
          <KeptFields but={['fecha', 'comparar']} />
          <label>
            {t('mapTime.day')}
            <input className="input" type="date" name="fecha" defaultValue={at ?? (compare ? today : '')} />
          </label>
          <label>
            {t('mapTime.compareWith')}
            <input className="input" type="date" name="comparar" defaultValue={compare ?? ''} />
          </label>
          <p className="map-note">{t('mapTime.compareHelp')}</p>
          <div className="actions">
            <Button look="primary" dense>
              {t('mapTime.see')}
            </Button>
            {at || compare ? (
              <a href={mapHref(search, { fecha: null, comparar: null })}>{t('mapTime.everyDate')}</a>
            ) : null}
          </div>
        </Form>
        <p id="time-step">{t('mapTime.step')}</p>
        <nav className="segments" aria-labelledby="time-step">
          {TIME_STEPS.map(name => (
            <a key={name} href={mapHref(search, { paso: name })} aria-current={name === step ? 'true' : undefined}>
              {t(`mapTime.stepNames.${name}`)}
            </a>
          ))}
        </nav>
      </div>
    </details>
  )
}
