import { useTranslation } from 'react-i18next'
import type { BottleneckStatus as Status } from '#app/domain/bottlenecks.ts'

const wall = (top: number, bottom: number) =>
  `M1 1.6C7.5 1.6 8 ${top} 12 ${top}S16.5 1.6 23 1.6M1 12.4C7.5 12.4 8 ${bottom} 12 ${bottom}S16.5 12.4 23 12.4`

/** A neck that opens as the problem is solved, and a flow that gets further each time. */
const NECKS: Record<Status, { walls: string; flow: string; dash?: string }> = {
  // Nobody has reviewed it: the walls are only sketched.
  reported: { walls: wall(5.5, 8.5), flow: 'M1.5 7H5.5', dash: '3 1.8' },
  identified: { walls: wall(5.5, 8.5), flow: 'M1.5 7H5.5' },
  prioritized: { walls: wall(4.4, 9.6), flow: 'M1.5 7H9.5' },
  in_progress: { walls: wall(3, 11), flow: 'M1.5 7H15.5' },
  // One wall is gone, the other still narrows.
  partly_resolved: { walls: wall(1.6, 9.6), flow: 'M1.5 5.4H20' },
  resolved: { walls: wall(1.6, 12.4), flow: 'M1.5 7H22M19 4.2 22 7l-3 2.8' },
  // No neck after all, and crossed out.
  dismissed: { walls: wall(1.6, 12.4), flow: 'M9.2 4.2l5.6 5.6M14.8 4.2l-5.6 5.6' },
}

/** Only the drawing, 24×14 or larger in proportion. */
export function NeckGlyph({ status, width = 24 }: { status: Status; width?: number }) {
  const { walls, flow, dash } = NECKS[status]
  const height = Math.round((width * 14) / 24)
  return (
    <svg className="neck" data-status={status} width={width} height={height} viewBox="0 0 24 14" aria-hidden="true">
      <path d={walls} strokeDasharray={dash} />
      <path className="neck-flow" d={flow} />
    </svg>
  )
}

/** The status of a bottleneck: its neck and its word. */
export function BottleneckStatus({ status }: { status: Status }) {
  const { t } = useTranslation()
  return (
    <span className="bottleneck-status">
      <NeckGlyph status={status} />
      {t(`vocab.bottleneckStatus.${status}`)}
    </span>
  )
}
