import type { IsoDate } from '#app/domain/dates.ts'
import type { TimeOfMap } from './TimeBar.tsx'

const HEIGHT = 40
const GAP = 0.14

/** Whole days since 1970, and back: what a slider counts in. */
export const dayOf = (date: IsoDate) => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000)
export const dateOf = (day: number): IsoDate => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** A bar for each quarter, as wide as its days; what is after the day stands back. The numbers are said beside it. */
export function TimeHistogram({ time, day }: { time: TimeOfMap; day: IsoDate | null }) {
  const { quarters, first, today } = time
  const begin = dayOf(first)
  const span = Math.max(1, dayOf(today) - begin)
  const most = Math.max(1, ...quarters.map(quarter => quarter.ties))
  const at = (date: IsoDate) => ((dayOf(date) - begin) / span) * 100
  const years = quarters.filter(({ from }) => from.slice(5) === '01-01')
  const every = Math.ceil(years.length / 7)
  return (
    <>
      <svg className="time-bars" viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {quarters.map(({ from, ties }, i) => {
          const x = Math.max(0, at(from))
          const width = (quarters[i + 1] ? at(quarters[i + 1]?.from ?? today) : 100) - x
          const height = ties === 0 ? 0 : Math.max(2, (ties / most) * HEIGHT)
          return (
            <rect
              key={from}
              className={day !== null && from > day ? 'time-bar-after' : undefined}
              x={round(x + (width * GAP) / 2)}
              y={round(HEIGHT - height)}
              width={round(Math.max(0.1, width * (1 - GAP)))}
              height={round(height)}
            />
          )
        })}
      </svg>
      <svg className="time-years" aria-hidden="true">
        {years
          .filter((_, i) => (years.length - 1 - i) % every === 0)
          .map(({ from }) => (
            <text key={from} x={`${round(at(from))}%`} y="13">
              {from.slice(0, 4)}
            </text>
          ))}
      </svg>
    </>
  )
}

const round = (value: number) => Math.round(value * 100) / 100
