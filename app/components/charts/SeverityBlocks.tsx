import { useTranslation } from 'react-i18next'
import { countBySeverity, SEVERITY_GROUPS, type SeverityGroup } from '../records/severity.ts'

/** More than so many are told by the number alone. */
const MOST_BLOCKS = 18
const WIDTH = 9
const STEP = WIDTH + 2
const BETWEEN_GROUPS = 3

/** How many clusters a bottleneck hits, from their severities (1 to 5): the total, and a block for each, worst first. */
export function SeverityBlocks({ severities }: { severities: readonly number[] }) {
  const { t } = useTranslation()
  const total = severities.length
  if (total === 0) return <span className="faint">0</span>
  const counts = countBySeverity(severities)
  const groups = SEVERITY_GROUPS.filter(group => counts[group] > 0)
  const detail = groups.map(group => `${counts[group]} ${t(`ui.severityGroup.${group}`)}`).join(', ')
  return (
    <span className="severity-blocks">
      <span className="severity-blocks-total" aria-hidden="true">
        {total}
      </span>
      <span className="visually-hidden">{t('ui.severityCount', { count: total, detail })}</span>
      {total <= MOST_BLOCKS ? <Blocks groups={groups} counts={counts} total={total} /> : null}
    </span>
  )
}

interface BlocksProps {
  groups: readonly SeverityGroup[]
  counts: Record<SeverityGroup, number>
  total: number
}

/** One path for each group, so that a page of 96 rows stays small. */
function Blocks({ groups, counts, total }: BlocksProps) {
  const width = total * STEP + (groups.length - 1) * BETWEEN_GROUPS - 2
  let x = 0
  return (
    <svg className="severity-glyph" width={width} height="15" viewBox={`0 0 ${width} 15`} aria-hidden="true">
      {groups.map(group => {
        const path = Array.from({ length: counts[group] }, (_, i) => `M${x + i * STEP} 0h${WIDTH}v15h-${WIDTH}z`)
        x += counts[group] * STEP + BETWEEN_GROUPS
        return <path key={group} data-severity={group} className="severity-block" d={path.join('')} />
      })}
    </svg>
  )
}
