import { useTranslation } from 'react-i18next'
import { Panel } from '#app/components/ui/Panel.tsx'
import type { BottleneckPage } from '#app/services/bottleneck-page.server.ts'
import { BottleneckName } from '../BottleneckName.tsx'

/** Entries that may be about the same. */
export function SimilarPanel({ similar }: Pick<BottleneckPage, 'similar'>) {
  const { t } = useTranslation()
  if (similar.length === 0) return null
  return (
    <Panel title={t('bottlenecks.similar.title')}>
      <ul className="similar">
        {similar.map(one => (
          <li key={one.code}>
            <span className="code">{one.code}</span>
            <div>
              <a href={`/cuellos-de-botella/${one.code}`}>
                <BottleneckName {...one} />
              </a>
              <small>
                {t(`vocab.productiveSector.${one.productiveSector}`)} · {t(`vocab.bottleneckCategory.${one.category}`)}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
