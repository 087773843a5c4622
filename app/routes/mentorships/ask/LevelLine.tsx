interface LevelLineProps {
  /** Positions 1 to 3 on the scale; null is not drawn. */
  own: number | null
  median?: number | null
  other?: number | null
  /** In words, for whoever does not see it. */
  label: string
  size?: 'small' | 'wide'
}

const WIDTH = { small: 92, wide: 220 }
const MIDDLE = 12
const EDGE = 9

/** Three places on a line: you in yellow, another in petrol with the way between, the median as a stroke. */
export function LevelLine({ own, median = null, other = null, label, size = 'wide' }: LevelLineProps) {
  const width = WIDTH[size]
  const x = (position: number) => EDGE + ((position - 1) / 2) * (width - 2 * EDGE)
  return (
    <svg
      className={`level-line level-line-${size}`}
      width={width}
      height={2 * MIDDLE}
      viewBox={`0 0 ${width} ${2 * MIDDLE}`}
      role="img"
      aria-label={label}
    >
      <path className="level-line-axis" d={`M${x(1)} ${MIDDLE}H${x(3)}M${x(1)} 7v10M${x(2)} 7v10M${x(3)} 7v10`} />
      {own !== null && other !== null ? (
        <path className="level-line-way" d={`M${x(own)} ${MIDDLE}H${x(other)}`} />
      ) : null}
      {median === null ? null : <path className="level-line-median" d={`M${x(median)} 3v18`} />}
      {other === null ? null : <circle className="level-line-other" cx={x(other)} cy={MIDDLE} r="6" />}
      {own === null ? null : <circle className="level-line-own" cx={x(own)} cy={MIDDLE} r="5.5" />}
    </svg>
  )
}
