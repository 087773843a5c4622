import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Median } from '#app/domain/maturity-medians.ts'
import { levelAt, positionOf, type ScaledLevel } from '#app/domain/maturity-scales.ts'
import { MATURITY_LEVELS, type MaturityDimension } from '#app/domain/vocabularies.ts'
import { useLevelName } from '../records/level-name.ts'
import { MaturityDots } from './MaturityDots.tsx'

export interface MaturityRow {
  dimension: MaturityDimension
  now: ScaledLevel
  before: ScaledLevel | null
  median: Median | null
  /** Under the name: its date where they differ, or that the public does not see it. */
  note: string | null
  /** One link at the end of the row. */
  action: ReactNode
}

interface MaturityPlotProps {
  rows: readonly MaturityRow[]
  /** Under the rows: the key, the dates and where they come from. */
  children: ReactNode
}

/** A dot plot: one row for each dimension, three places, the network behind and the cluster in front. */
export function MaturityPlot({ rows, children }: MaturityPlotProps) {
  const { t } = useTranslation()
  const hasActions = rows.some(row => row.action)
  return (
    <div className={hasActions ? 'maturity-plot maturity-plot-acts' : 'maturity-plot'}>
      <div className="maturity-head" aria-hidden="true">
        <div className="maturity-levels">
          {MATURITY_LEVELS.map(level => (
            <span key={level}>{t(`vocab.maturityLevel.${level}`)}</span>
          ))}
        </div>
      </div>
      <ul>
        {rows.map(row => (
          <PlotRow key={row.dimension} row={row} />
        ))}
      </ul>
      {children}
    </div>
  )
}

function PlotRow({ row }: { row: MaturityRow }) {
  const { t } = useTranslation()
  const nameOf = useLevelName()
  const { dimension, now, before, median, note, action } = row
  const said = [t('maturity.plot.spokenNow', { level: nameOf(now) })]
  if (before) said.push(t('maturity.plot.spokenBefore', { level: nameOf(before) }))
  const spokenMedian = useMedianWords()(median)
  if (spokenMedian) said.push(spokenMedian)
  return (
    <li className="maturity-row">
      <span className="maturity-name">
        {t(`vocab.maturityDimension.${dimension}`)}
        {note ? <span className="cell-note">{note}</span> : null}
      </span>
      <MaturityDots
        now={positionOf(now)}
        before={before ? positionOf(before) : null}
        median={median}
        label={said.join(' ')}
      />
      <b className="maturity-level" aria-hidden="true">
        {nameOf(now)}
      </b>
      {action ? <span className="maturity-action">{action}</span> : null}
    </li>
  )
}

/** The median in words; empty where there is none. */
function useMedianWords(): (median: Median | null) => string {
  const { t } = useTranslation()
  const half = useHalfWords()
  return median => {
    if (!median) return ''
    const level = t(`vocab.maturityLevel.${levelAt(median.median)}`)
    return t('maturity.plot.spokenMedian', { median: level, half: half(median), count: median.clusters })
  }
}

/** The middle half in words: `Básico a intermedio`, or the one level it is. */
export function useHalfWords(): (median: Median) => string {
  const { t } = useTranslation()
  return ({ from, to }) => {
    const [first, last] = [levelAt(from), levelAt(to)].map(level => t(`vocab.maturityLevel.${level}`))
    return from === to ? `${first}` : t('maturity.plot.half', { from: first, to: last?.toLocaleLowerCase() })
  }
}
