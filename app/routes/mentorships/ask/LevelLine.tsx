interface LevelLineProps {
  /** Positions 1 to 3 on the scale; null is not drawn. */
  own: number | null
  median?: number | null
  /** Somebody else's place, and what is written under both. */
  other?: { position: number; ownWords: string; otherWords: string }
  /** In words, for whoever does not see it. */
  label: string
}

const MIDDLE = 12
const EDGE = 9
/** Room for the words. */
const WORDS = 20

/** Three places on a line: you in yellow, another in petrol with the way between, the median as a stroke. */
export function LevelLine({ own, median = null, other, label }: LevelLineProps) {
  const width = other ? 220 : 92
  const height = 2 * MIDDLE + (other ? WORDS : 0)
  const x = (position: number) => EDGE + ((position - 1) / 2) * (width - 2 * EDGE)
  return (
    <svg
      className="level-line"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <path className="level-line-axis" d={`M${x(1)} ${MIDDLE}H${x(3)}M${x(1)} 7v10M${x(2)} 7v10M${x(3)} 7v10`} />
      {own !== null && other ? (
        <path className="level-line-way" d={`M${x(own)} ${MIDDLE}H${x(other.position)}`} />
      ) : null}
      {median === null ? null : <path className="level-line-median" d={`M${x(median)} 3v18`} />}
      {other ? <circle className="level-line-other" cx={x(other.position)} cy={MIDDLE} r="6" /> : null}
      {own === null ? null : <circle className="level-line-own" cx={x(own)} cy={MIDDLE} r="5.5" />}
      {own !== null && other ? (
        <>
          <Words position={own} width={width} text={other.ownWords} />
          {other.position === own ? null : <Words position={other.position} width={width} text={other.otherWords} />}
        </>
      ) : null}
    </svg>
  )
}

/** Under a place, within the drawing. */
function Words({ position, width, text }: { position: number; width: number; text: string }) {
  const at = { 1: ['0', 'start'], 2: [String(width / 2), 'middle'], 3: [String(width), 'end'] } as const
  const [x, anchor] = at[position as 1 | 2 | 3]
  return (
    <text x={x} y={2 * MIDDLE + 14} textAnchor={anchor}>
      {text}
    </text>
  )
}
