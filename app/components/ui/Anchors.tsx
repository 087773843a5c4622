import { useTranslation } from 'react-i18next'
import { useCurrentAnchor } from './useCurrentAnchor.ts'

export interface Anchor {
  /** The id of a `Section`. */
  id: string
  label: string
  count?: number
}

/** The parts of a long page as links in its head. */
export function Anchors({ anchors }: { anchors: readonly Anchor[] }) {
  const { t } = useTranslation()
  const current = useCurrentAnchor(anchors.map(anchor => anchor.id).join(' '))
  return (
    <nav className="anchors" aria-label={t('ui.anchors')}>
      <ul>
        {anchors.map(({ id, label, count }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              {label}
              {count === undefined ? null : <b> {count}</b>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
