import { useLocation, useNavigate } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { IsoDate } from '#app/domain/dates.ts'
import { stepForward, type TimeStep } from '#app/domain/map-time.ts'
import type { TieDates } from '#graph/wire-dates.ts'

interface TimeProps {
  /** Of the network's data. */
  version: number
  /** Packed rows of the ties that the filters keep whenever they hold. */
  whenever: string
  /** The day of the address. */
  at: IsoDate | null
  first: IsoDate
  today: IsoDate
  step: TimeStep
  /** Shows the ties of these packed rows while the hand moves; null for those of the address. */
  show: (ties: string | null) => void
  /** The address of the map on a day. */
  hrefOn: (day: IsoDate) => string
}

/** From the last movement of the hand to the address. */
const REST_MS = 400
const PLAY_MS = 700

/**
 * The hand on the time bar: each movement shows the day's ties at once, out of the dates that are fetched at the first;
 * the address is replaced when the hand rests.
 */
export function useTime({ version, whenever, at, first, today, step, show, hrefOn }: TimeProps) {
  const navigate = useNavigate()
  const { key } = useLocation()
  const arrived = useRef(key)
  const [moving, setMoving] = useState<{ day: IsoDate; count: number | null } | null>(null)
  const [playing, setPlaying] = useState(false)
  const dates = useRef<{ version: number; days: Promise<TieDates> } | null>(null)
  const rest = useRef(0)
  const wanted = useRef<IsoDate | null>(null)

  const paint = useCallback(
    async (day: IsoDate) => {
      const { fetchTieDates, rowsOn } = await import('./time-rows.ts')
      if (dates.current?.version !== version) dates.current = { version, days: fetchTieDates(version) }
      const { ties, count } = rowsOn(await dates.current.days, whenever, day)
      if (wanted.current !== day) return
      show(ties)
      setMoving({ day, count })
    },
    [version, whenever, show],
  )
  const settle = useCallback(
    (day: IsoDate) => {
      window.clearTimeout(rest.current)
      rest.current = window.setTimeout(() => {
        rest.current = 0
        navigate(hrefOn(day), { replace: true, preventScrollReset: true })
      }, REST_MS)
    },
    [navigate, hrefOn],
  )
  const move = useCallback(
    (day: IsoDate) => {
      wanted.current = day
      setMoving({ day, count: null })
      // Without the dates the map waits for the address.
      paint(day).catch(() => {
        dates.current = null
      })
    },
    [paint],
  )
  const go = (day: IsoDate) => {
    setPlaying(false)
    move(day)
    settle(day)
  }
  const day = moving?.day ?? at
  const play = () => {
    window.clearTimeout(rest.current)
    rest.current = 0
    setPlaying(true)
    move(day === null || day >= today ? first : day)
  }
  const pause = () => {
    setPlaying(false)
    if (day !== null) settle(day)
  }

  useEffect(() => {
    if (!playing || moving === null) return
    const timer = window.setTimeout(() => {
      if (moving.day < today) return move(stepForward(moving.day, step, today))
      setPlaying(false)
      settle(moving.day)
    }, PLAY_MS)
    return () => window.clearTimeout(timer)
  }, [playing, moving, move, settle, step, today])

  // Another address arrived: what it says is shown, unless the hand is on the bar.
  useEffect(() => {
    if (arrived.current === key) return
    arrived.current = key
    if (rest.current !== 0 || playing) return
    wanted.current = null
    setMoving(null)
    show(null)
  }, [key, playing, show])
  useEffect(() => () => window.clearTimeout(rest.current), [])

  return { day, count: moving?.count ?? null, playing, go, play, pause }
}
