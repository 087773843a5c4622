import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BOTTLENECK_STATUSES, type BottleneckStatus } from '#app/domain/bottlenecks.ts'
import { NeckGlyph } from '../records/BottleneckStatus.tsx'
import { Figure } from './Figure.tsx'
import { segments } from './segments.ts'

interface StatusBarProps {
  title: string
  subtitle?: string
  action?: ReactNode
  foot?: ReactNode
  counts: Partial<Record<BottleneckStatus, number>>
  hrefFor?: (status: BottleneckStatus) => string
}

/** How many bottlenecks are at each status, as parts of a whole in the order of the way, with counts and words. */
export function StatusBar({ counts, hrefFor, ...figure }: StatusBarProps) {
  const { t } = useTranslation()
  const present = BOTTLENECK_STATUSES.filter(status => (counts[status] ?? 0) > 0)
  const bars = segments(present.map(status => counts[status] ?? 0))
  return (
    <Figure {...figure} className="status-bar">
      <svg className="status-bar-track" viewBox="0 0 1000 30" preserveAspectRatio="none" aria-hidden="true">
        {present.map((status, index) => (
          <rect key={status} data-status={status} x={bars[index]?.start} y="0" width={bars[index]?.width} height="30" />
        ))}
      </svg>
      <ul className="status-bar-legend">
        {present.map(status => {
          const word = t(`vocab.bottleneckStatus.${status}`)
          return (
            <li key={status}>
              <NeckGlyph status={status} />
              {hrefFor ? <a href={hrefFor(status)}>{word}</a> : word}
              <b className="number">{counts[status]}</b>
            </li>
          )
        })}
      </ul>
    </Figure>
  )
}
