interface SmallLineProps {
  /** Shares of 1 at equal distances of time, the oldest first; null where there is none. Words say the same. */
  shares: readonly (number | null)[]
}

const HEIGHT = 64
const TOP = 8
/** The last mark stands inside the picture. */
const [FIRST, LAST] = [2, 97]

/** A share over time on a scale from 0 to 100 %, the same in every picture beside it. Percents, so that nothing is distorted. */
export function SmallLine({ shares }: SmallLineProps) {
  const step = (LAST - FIRST) / Math.max(1, shares.length - 1)
  const points = shares.map((share, i) =>
    share === null ? null : { x: `${round(FIRST + i * step)}%`, y: round(HEIGHT - share * (HEIGHT - TOP)) },
  )
  const last = points.at(-1)
  return (
    <svg className="small-line" width="100%" height={HEIGHT + 6} aria-hidden="true">
      <line className="small-line-whole" x1="0" x2="100%" y1={TOP} y2={TOP} />
      <line className="small-line-ground" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
      {points.map((point, i) => {
        const before = points[i - 1]
        if (!point) return null
        return before ? (
          <line key={point.x} className="small-line-part" x1={before.x} y1={before.y} x2={point.x} y2={point.y} />
        ) : (
          <circle key={point.x} className="small-line-dot" cx={point.x} cy={point.y} r="2" />
        )
      })}
      {last ? <circle className="small-line-last" cx={last.x} cy={last.y} r="5" /> : null}
    </svg>
  )
}

const round = (value: number) => Math.round(value * 10) / 10
