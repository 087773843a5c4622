import { useTranslation } from 'react-i18next'
import { positionOf, type ScaledLevel } from '#app/domain/maturity-scales.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { MaturityChange } from '#app/services/mentorship-closing-page.server.ts'

const POSITIONS = [1, 2, 3]
const WIDTH = 320
const INSET = 40
const AXIS = 14
const HEIGHT = 46
const STEP = (WIDTH - 2 * INSET) / (POSITIONS.length - 1)
/** Two dots on one position stand side by side. */
const APART = 9

/** Where the dimension stood at the start (hollow) and at the end (filled), on the scale's three positions. Words first. */
export function ChangeDots({ change }: { change: MaturityChange }) {
  const { t } = useTranslation()
  return (
    <figure className="change-dots">
      <p>
        <b>{useFinding(change)}</b>
      </p>
      {change.start && change.steps !== null ? (
        <Dots start={change.start} end={change.end} levels={change.levels} />
      ) : null}
      <figcaption>
        {change.start ? (
          <Legend reading={change.start} side="start" />
        ) : (
          <span>{t('mentorshipWork.change.noStart')}</span>
        )}
        <Legend reading={change.end} side="end" />
      </figcaption>
    </figure>
  )
}

function useFinding({ start, steps }: MaturityChange): string {
  const { t } = useTranslation()
  if (!start) return t('mentorshipWork.change.alone')
  if (steps === null) return t('mentorshipWork.change.otherScale')
  if (steps === 0) return t('mentorshipWork.change.equal')
  return t(`mentorshipWork.change.${steps > 0 ? 'up' : 'down'}`, { count: Math.abs(steps) })
}

interface DotsProps {
  start: ScaledLevel
  end: ScaledLevel
  levels: readonly string[]
}

function Dots({ start, end, levels }: DotsProps) {
  const x = (level: ScaledLevel) => INSET + (positionOf(level) - 1) * STEP
  const isSame = x(start) === x(end)
  const [from, to] = isSame ? [x(start) - APART, x(end) + APART] : [x(start), x(end)]
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className="change-axis" d={`M${INSET} ${AXIS}H${WIDTH - INSET}`} />
      {POSITIONS.map(position => (
        <g key={position} transform={`translate(${INSET + (position - 1) * STEP} ${AXIS})`}>
          <path className="change-axis" d="M0 -6v12" />
          <text className="change-level" y="26" textAnchor="middle">
            {levels[position - 1]}
          </text>
        </g>
      ))}
      <path className="change-line" d={`M${from} ${AXIS}H${to}`} />
      <circle className="change-start" cx={from} cy={AXIS} r="6.5" />
      <circle className="change-end" cx={to} cy={AXIS} r="7" />
    </svg>
  )
}

interface LegendProps {
  reading: MaturityChange['end']
  side: 'start' | 'end'
}

function Legend({ reading, side }: LegendProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <span>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle className={`change-${side}`} cx="8" cy="8" r="6" />
      </svg>
      {t(`mentorshipWork.change.${side}`, {
        level: reading.name.toLowerCase(),
        date: format.date(reading.readOn),
        kind: t(`mentorshipWork.change.${reading.kind}`),
      })}
    </span>
  )
}
