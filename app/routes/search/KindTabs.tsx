import { useTranslation } from 'react-i18next'
import { KindGlyph } from '#app/components/search/KindGlyph.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import type { SearchGroup, SearchKind } from '#app/domain/search.ts'

interface KindTabsProps {
  groups: readonly SearchGroup[]
  total: number
  chosen: SearchKind | null
  hrefOf: (kind: SearchKind | null) => string
}

/** Everything, or one kind; with how many there are of each. */
export function KindTabs({ groups, total, chosen, hrefOf }: KindTabsProps) {
  const { t } = useTranslation()
  return (
    <nav className="search-tabs" aria-label={t('search.kindsLabel')}>
      <ul>
        <li>
          <a href={hrefOf(null)} aria-current={chosen === null ? 'page' : undefined}>
            {t('search.everything')}{' '}
            <span className="search-total">
              <Num value={total} />
            </span>
          </a>
        </li>
        {groups.map(group => (
          <li key={group.kind}>
            <a href={hrefOf(group.kind)} aria-current={chosen === group.kind ? 'page' : undefined}>
              <KindGlyph kind={group.kind} />
              {t(`search.kinds.${group.kind}`)}{' '}
              <span className="search-total">
                <Num value={group.total} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
