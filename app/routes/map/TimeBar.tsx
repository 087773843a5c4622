import { useLocation } from '@remix-run/react'
import { type KeyboardEvent, type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useTime } from '#app/components/network-map/useTime.ts'
import { Icon } from '#app/components/ui/Icon.tsx'
import type { IsoDate } from '#app/domain/dates.ts'
import { nearestEnd, stepBack, stepForward } from '#app/domain/map-time.ts'
import type { MapQuery } from '#app/domain/map-view.ts'
import { useFormat } from '#app/i18n/format.ts'
import { mapHref } from './address.ts'
import { dateOf, dayOf, TimeHistogram } from './TimeHistogram.tsx'

export interface TimeOfMap {
  today: IsoDate
  first: IsoDate
  quarters: { from: IsoDate; ties: number }[]
  total: number
  undated: number
  inForce: number
}

interface TimeBarProps {
  query: MapQuery
  time: TimeOfMap
  version: number
  whenever: string
  show: (ties: string | null) => void
  /** At its end: further dates, sharing. */
  children?: ReactNode
}

/** The network on any day: how many ties held in each quarter, a hand to move over them, and steps that are links. */
export function TimeBar({ query, time, version, whenever, show, children }: TimeBarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { search } = useLocation()
  const { at, step } = query
  const { first, today } = time
  const hrefOn = useCallback((day: IsoDate) => mapHref(search, { fecha: day }), [search])
  const { day, count, playing, go, play, pause } = useTime({
    version,
    whenever,
    at,
    first,
    today,
    step,
    show,
    hrefOn,
  })
  const back = stepBack(day ?? today, step, first)
  const forward = stepForward(day ?? today, step, today)
  const inForce = count ?? time.inForce
  const said = day ? format.date(day) : t('mapTime.always')
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyLeads(event.key)
    if (to === null) return
    event.preventDefault()
    go(to)
  }
  return (
    <section className="time-bar" aria-label={t('mapTime.label')}>
      <button
        type="button"
        className="button button-secondary time-play"
        aria-label={t(playing ? 'mapTime.pause' : 'mapTime.play')}
        onClick={playing ? pause : play}
      >
        <Icon name={playing ? 'pause' : 'play'} size={18} />
      </button>
      <div className="time-now">
        <strong>{t('mapTime.title')}</strong>
        <span>{said}</span>
      </div>
      <div className="time-line">
        <TimeHistogram time={time} day={day} />
        <input
          className="time-slider"
          type="range"
          min={dayOf(first)}
          max={dayOf(today)}
          value={dayOf(clamp(day ?? today))}
          aria-label={t('mapTime.slider')}
          aria-valuetext={t('mapTime.inForceOn', { day: said, count: inForce })}
          onChange={event => go(nearestEnd(dateOf(Number(event.currentTarget.value)), step, first, today))}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className="time-count" role="status">
        <strong>{format.number(inForce)}</strong> <span>{t('mapTime.ofTies', { count: time.total })}</span>
        {time.total > 0 ? (
          <span>{time.undated > 0 ? t('mapTime.undated', { count: time.undated }) : t('mapTime.allDated')}</span>
        ) : null}
      </p>
      <div className="time-tools">
        <nav className="segments" aria-label={t('mapTime.steps')}>
          <a href={hrefOn(back)} aria-label={t(`mapTime.back.${step}`)}>
            ‹
          </a>
          <a href={hrefOn(forward)} aria-label={t(`mapTime.forward.${step}`)}>
            ›
          </a>
        </nav>
        {children}
      </div>
    </section>
  )

  function keyLeads(key: string): IsoDate | null {
    const from = clamp(day ?? today)
    if (key === 'ArrowLeft' || key === 'ArrowDown') return stepBack(from, step, first)
    if (key === 'ArrowRight' || key === 'ArrowUp') return stepForward(from, step, today)
    if (key === 'PageDown') return stepBack(from, 'anio', first)
    if (key === 'PageUp') return stepForward(from, 'anio', today)
    return key === 'Home' ? first : key === 'End' ? today : null
  }

  function clamp(date: IsoDate): IsoDate {
    return date < first ? first : date > today ? today : date
  }
}
