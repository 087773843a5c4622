import type { Median } from '#app/domain/maturity-medians.ts'
import type { Position } from '#app/domain/maturity-scales.ts'

/** Three places on the line, percent of its width: the middles of three columns. */
const PLACES: Record<Position, number> = { 1: 16.7, 2: 50, 3: 83.3 }
/** How far the band of the middle half reaches beyond its outer levels, percent. */
const REACH = 8
const [HEIGHT, MIDDLE] = [28, 14]

const at = (position: Position) => `${PLACES[position]}%`

interface MaturityDotsProps {
  now: Position
  before: Position | null
  median: Median | null
  /** What the drawing says, in words. */
  label: string
}

/** One dimension on three places: the middle half and the median of the network, then before and now of the cluster. */
export function MaturityDots({ now, before, median, label }: MaturityDotsProps) {
  return (
    <svg className="maturity-dots" width="100%" height={HEIGHT} role="img" aria-label={label}>
      {median ? <Band from={median.from} to={median.to} /> : null}
      <line className="maturity-scale" x1={at(1)} x2={at(3)} y1={MIDDLE} y2={MIDDLE} />
      {([1, 2, 3] as const).map(position => (
        <line key={position} className="maturity-scale" x1={at(position)} x2={at(position)} y1={9} y2={19} />
      ))}
      {median ? (
        <line className="maturity-median" x1={at(median.median)} x2={at(median.median)} y1={2} y2={26} />
      ) : null}
      {before && before !== now ? (
        <line className="maturity-way" x1={at(before)} x2={at(now)} y1={MIDDLE} y2={MIDDLE} />
      ) : null}
      {/* Where nothing moved, the earlier one is a ring around the newest. */}
      {before ? <circle className="maturity-earlier" cx={at(before)} cy={MIDDLE} r={before === now ? 9.5 : 5} /> : null}
      <circle className="maturity-newest" cx={at(now)} cy={MIDDLE} r={before === now ? 6 : 7} />
    </svg>
  )
}

function Band({ from, to }: Pick<Median, 'from' | 'to'>) {
  const start = PLACES[from] - REACH
  return (
    <rect
      className="maturity-band"
      x={`${start}%`}
      width={`${(PLACES[to] + REACH - start).toFixed(1)}%`}
      y={MIDDLE - 7}
      height={14}
    />
  )
}
