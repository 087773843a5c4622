import { useTranslation } from 'react-i18next'

interface QuorumProps {
  committed: number
  minimum: number
}

/** Beyond so many clusters the segments would be too thin to count. */
const MOST_SEGMENTS = 24

/** One segment for each cluster of the quorum, those committed filled. The numbers stand beside it. */
export function QuorumBar({ committed, minimum }: QuorumProps) {
  const shown = Math.min(minimum, MOST_SEGMENTS)
  const filled = Math.min(shown, Math.floor((committed / Math.max(minimum, 1)) * shown))
  return (
    <span className="quorum-bar" aria-hidden="true">
      {Array.from({ length: shown }, (_, index) => index).map(index => (
        <span key={index} className={index < filled ? 'quorum-filled' : undefined} />
      ))}
    </span>
  )
}

/** The bar and its numbers, as in a table. */
export function Quorum({ committed, minimum }: QuorumProps) {
  const { t } = useTranslation()
  return (
    <span className="quorum">
      <span className="no-wrap">{t('initiatives.of', { committed, minimum })}</span>
      <QuorumBar committed={committed} minimum={minimum} />
    </span>
  )
}
