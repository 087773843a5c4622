import { useTranslation } from 'react-i18next'
import type { MilestoneCount } from '#app/domain/project-milestones.ts'

const WIDTH = 1000
const GAP = 8

interface MilestoneBarProps {
  progress: MilestoneCount
  /** A small one, in a row of a table. */
  small?: boolean
}

/** One segment for each milestone: filled where it was reached, hatched where it is overdue, else empty. */
export function MilestoneBar({ progress: { total, done, overdue }, small = false }: MilestoneBarProps) {
  const { t } = useTranslation()
  if (total === 0) return null
  const width = (WIDTH - GAP * (total - 1)) / total
  const stateOf = (index: number) => (index < done ? 'done' : index < done + overdue ? 'overdue' : 'pending')
  const label =
    overdue > 0
      ? t('projects.milestones.findingOverdue', { done, total, count: overdue })
      : t('projects.milestones.finding', { done, total })
  return (
    <svg
      className={small ? 'milestone-bar milestone-bar-small' : 'milestone-bar'}
      viewBox={`0 0 ${WIDTH} 16`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {Array.from({ length: total }, (_, index) => index).map(index => (
        <g key={index} data-milestone={stateOf(index)}>
          <rect x={index * (width + GAP)} y="1" width={width} height="14" />
          {stateOf(index) === 'overdue' ? (
            <rect className="milestone-late" x={index * (width + GAP)} y="1" width={Math.min(width, 14)} height="14" />
          ) : null}
        </g>
      ))}
    </svg>
  )
}
