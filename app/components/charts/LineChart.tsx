import { useFormat } from '#app/i18n/format.ts'
import { type Point, scaleLine } from './line-scale.ts'

interface LineChartProps {
  baseline: Point | null
  /** In force, the oldest first. */
  readings: readonly (Point & { id: string })[]
  target: number | null
  /** The whole of it in words: the picture has no other. */
  label: string
  /** Words at the lines: `Línea base 100`, `Meta 85`. */
  baselineLabel: string | null
  targetLabel: string | null
}

/** Readings over time: the baseline hollow, the latest filled, the target dotted. Three drawings, so that no text is scaled. */
export function LineChart(props: LineChartProps) {
  return (
    <div className="line-chart" role="img" aria-label={props.label}>
      <Drawing {...props} width={850} className="line-chart-wide" />
      <Drawing {...props} width={600} className="line-chart-middle" />
      <Drawing {...props} width={320} className="line-chart-narrow" />
    </div>
  )
}

const TOP = 26
const HEIGHT = 190
const LEFT = 46
const RIGHT = 14
/** Numbers at readings stand apart by at least so much, or are left out; the table has them all. */
const APART = 34

function Drawing(props: LineChartProps & { width: number; className: string }) {
  const { baseline, readings, target, width, className, baselineLabel, targetLabel } = props
  const format = useFormat()
  const points = baseline ? [baseline, ...readings] : [...readings]
  const inner = width - LEFT - RIGHT
  const { x, y, ticks } = scaleLine(points, target === null ? [] : [target], inner, HEIGHT)
  const last = readings.at(-1)
  const number = (value: number) => format.number(value, { maximumFractionDigits: 6 })
  const path = points.map((p, i) => `${i === 0 ? 'M' : 'L'}${round(x(p.on))} ${round(y(p.value))}`).join('')
  const first = points[0]
  // The name of the target makes way for the number of the latest reading.
  const isNear = target !== null && last !== undefined && Math.abs(y(last.value) - y(target)) < APART
  return (
    <svg
      className={className}
      width={width}
      height={TOP + HEIGHT + 30}
      viewBox={`0 0 ${width} ${TOP + HEIGHT + 30}`}
      aria-hidden="true"
    >
      <g transform={`translate(${LEFT} ${TOP})`}>
        {ticks.map(tick => (
          <g key={tick}>
            <path className="line-chart-grid" d={`M0 ${round(y(tick))}H${inner}`} />
            <text className="line-chart-tick" x="-8" y={round(y(tick)) + 4} textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        {target === null ? null : (
          <>
            <path className="line-chart-target" d={`M0 ${round(y(target))}H${inner}`} />
            <text className="line-chart-name" x={isNear ? inner / 3 : inner} y={round(y(target)) - 6} textAnchor="end">
              {targetLabel}
            </text>
          </>
        )}
        <path className="line-chart-line" d={path} />
        {readings.map(point => (
          <Mark
            key={point.id}
            cx={round(x(point.on))}
            cy={round(y(point.value))}
            filled={point === last}
            text={point === last || isApart(x(point.on), last ? x(last.on) : 0) ? number(point.value) : null}
            end={x(point.on) > inner - APART}
          />
        ))}
        {baseline ? (
          <>
            <circle className="line-chart-hollow" cx={round(x(baseline.on))} cy={round(y(baseline.value))} r="5" />
            <text className="line-chart-name" x={round(x(baseline.on))} y={round(y(baseline.value)) - 11}>
              {baselineLabel}
            </text>
          </>
        ) : null}
        {first ? (
          <text
            className="line-chart-tick"
            x={round(x(first.on))}
            y={HEIGHT + 20}
            textAnchor={points.length > 1 ? 'start' : 'middle'}
          >
            {format.date(first.on)}
          </text>
        ) : null}
        {last && last !== first ? (
          <text className="line-chart-tick" x={round(x(last.on))} y={HEIGHT + 20} textAnchor="end">
            {format.date(last.on)}
          </text>
        ) : null}
      </g>
    </svg>
  )
}

interface MarkProps {
  cx: number
  cy: number
  filled: boolean
  text: string | null
  end: boolean
}

function Mark({ cx, cy, filled, text, end }: MarkProps) {
  return (
    <>
      <circle className={filled ? 'line-chart-latest' : 'line-chart-hollow'} cx={cx} cy={cy} r="5" />
      {text ? (
        <text className="line-chart-value" x={cx} y={cy - 11} textAnchor={end ? 'end' : 'middle'}>
          {text}
        </text>
      ) : null}
    </>
  )
}

const isApart = (x: number, last: number) => Math.abs(x - last) >= APART
const round = (value: number) => Math.round(value * 10) / 10
