import type { ReactNode } from 'react'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { Figure } from './Figure.tsx'

export interface DumbbellRow {
  key: string
  label: string
  circle: number
  square: number
  /** The difference in words: `faltan 8`. */
  gap: string
  /** The row in words: `12 solicitudes y 4 cupos`. */
  spoken: string
}

interface DumbbellProps {
  title: string
  subtitle?: string
  foot?: ReactNode
  /** In the order they are drawn. */
  rows: readonly DumbbellRow[]
  /** What circle and square stand for. */
  circleLabel: string
  squareLabel: string
}

/** Percent of a row's width: marks begin here, and the largest stands here at most. */
const FIRST = 2
const LAST = 74
/** What a letter of the words beside a mark takes of the narrowest row, in percent, and what lies between them. */
const LETTER = 3
const GAP = 6

/** Two counts on one scale from zero for each row, a circle and a square, with their difference in words. */
export function Dumbbell({ rows, circleLabel, squareLabel, ...figure }: DumbbellProps) {
  const most = Math.max(1, ...rows.flatMap(row => [row.circle, row.square]))
  const last = Math.min(LAST, 100 - GAP - LETTER * Math.max(0, ...rows.map(row => row.gap.length)))
  const at = (value: number) => FIRST + ((last - FIRST) * value) / most
  return (
    <Figure {...figure} ruled className="dumbbell">
      <ul className="dumbbell-rows">
        {rows.map(({ key, label, circle, square, gap, spoken }) => (
          <li key={key}>
            <span className="dumbbell-label">{label}</span>
            <svg width="100%" height="26" aria-hidden="true">
              <path className="dumbbell-axis" d="M0 13H4000" />
              <line
                className="dumbbell-line"
                x1={`${at(Math.min(circle, square))}%`}
                x2={`${at(Math.max(circle, square))}%`}
                y1="13"
                y2="13"
              />
              <rect
                className="dumbbell-square"
                x={`${at(square)}%`}
                y="7"
                width="12"
                height="12"
                transform="translate(-6)"
              />
              <circle className="dumbbell-circle" cx={`${at(circle)}%`} cy="13" r={circle === square ? 3.5 : 6} />
              <text x={`${at(Math.max(circle, square))}%`} dx="14" y="18">
                {gap}
              </text>
            </svg>
            <VisuallyHidden>{spoken}</VisuallyHidden>
          </li>
        ))}
      </ul>
      <ul className="dumbbell-legend">
        <li>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <circle className="dumbbell-circle" cx="7" cy="7" r="6" />
          </svg>
          {circleLabel}
        </li>
        <li>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <rect className="dumbbell-square" x="1" y="1" width="12" height="12" />
          </svg>
          {squareLabel}
        </li>
      </ul>
    </Figure>
  )
}
