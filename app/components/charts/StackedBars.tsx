import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'

export interface StackedSegment {
  key: string
  value: number
  /** In the segment, where it has room. */
  text?: string
}
export interface StackedRow {
  key: string
  label: string
  /** Beside the label: the n of the row. */
  note?: string
  segments: readonly StackedSegment[]
  /** After the bar: its total. */
  end?: string
  /** The row in words. */
  spoken: string
}

interface StackedBarsProps {
  rows: readonly StackedRow[]
  /** The attribute that colours a segment by its key. */
  colour: 'data-status' | 'data-funding-group' | 'data-word'
  /** Rows as parts of a whole, each as long as the others; otherwise as long as their values, on one scale. */
  whole?: boolean
}

/** Percent of a row that the longest bar takes at most, where its total stands after it. */
const LONGEST = 78
/** What a digit of that total takes of the narrowest row, in percent, and what lies before it. */
const DIGIT = 3.4
const GAP = 4
/** Percent below which a segment has no room for its number. */
const ROOM = 6
const HEIGHT = 28

/** One bar for each row, in segments that always keep their order. Widths are percents, so that no text is scaled. */
export function StackedBars({ rows, colour, whole }: StackedBarsProps) {
  const totals = rows.map(({ segments }) => segments.reduce((sum, segment) => sum + segment.value, 0))
  const most = Math.max(1, ...totals)
  const longest = Math.min(LONGEST, 100 - GAP - DIGIT * Math.max(0, ...rows.map(row => row.end?.length ?? 0)))
  return (
    <ul className="stacked-bars">
      {rows.map(({ key, label, note, segments, end, spoken }, index) => {
        const total = totals[index] ?? 0
        const scale = whole ? 100 / Math.max(1, total) : longest / most
        let start = 0
        return (
          <li key={key}>
            <span className="stacked-bars-label">
              {label}
              {note ? <small>{note}</small> : null}
            </span>
            <svg width="100%" height={HEIGHT} aria-hidden="true">
              {segments
                .filter(segment => segment.value > 0)
                .map(({ key: part, value, text }) => {
                  const x = start
                  const width = value * scale
                  start += width
                  return (
                    <g key={part} {...{ [colour]: part }}>
                      <rect className="stacked-bars-part" x={at(x)} width={at(width)} height={HEIGHT} />
                      {text && width >= ROOM ? (
                        <text className="stacked-bars-count" x={at(x)} dx="8" y="19">
                          {text}
                        </text>
                      ) : null}
                    </g>
                  )
                })}
              {end ? (
                <text className="stacked-bars-end" x={at(start)} dx="8" y="19">
                  {end}
                </text>
              ) : null}
            </svg>
            <VisuallyHidden>{spoken}</VisuallyHidden>
          </li>
        )
      })}
    </ul>
  )
}

const at = (percent: number) => `${Math.round(percent * 100) / 100}%`
