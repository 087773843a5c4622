import { useTranslation } from 'react-i18next'
import { SourcesList } from '#app/components/records/SourcesList.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import type { DocumentedObstacle } from '#app/services/bottleneck-obstacles.server.ts'
import type { BottleneckPage } from '#app/services/bottleneck-page.server.ts'

/** What the documents say about this kind of obstacle: evidence for the kind, not for this very situation. */
export function BasisSection({
  obstacles,
  sources,
  bottleneck,
}: Pick<BottleneckPage, 'obstacles' | 'sources' | 'bottleneck'>) {
  const { t } = useTranslation()
  const { basis, ofCategory } = obstacles
  if (basis.length + ofCategory.length + sources.length === 0) return null
  return (
    <Section
      id="sustento"
      title={t('bottlenecks.basis.title')}
      lead={t(bottleneck.provenance === 'ilustrativo' ? 'bottlenecks.basis.leadExample' : 'bottlenecks.basis.lead')}
      action={<a href={`/cuellos-de-botella/documentados#${bottleneck.category}`}>{t('bottlenecks.basis.all')}</a>}
    >
      <Obstacles obstacles={basis} />
      {sources.length > 0 ? (
        <div className="basis-sources">
          <h3>{t('bottlenecks.basis.sources')}</h3>
          <SourcesList sources={sources} />
        </div>
      ) : null}
      {ofCategory.length > 0 ? (
        <details className="basis-more">
          <summary>
            {t('bottlenecks.basis.more', {
              count: ofCategory.length,
              category: t(`vocab.bottleneckCategory.${bottleneck.category}`),
            })}
          </summary>
          <Obstacles obstacles={ofCategory} />
        </details>
      ) : null}
    </Section>
  )
}

function Obstacles({ obstacles }: { obstacles: readonly DocumentedObstacle[] }) {
  const { t } = useTranslation()
  if (obstacles.length === 0) return null
  return (
    <ul className="obstacles">
      {obstacles.flatMap(({ sentences }) =>
        sentences.map(({ slug, statement, figure, evidenceKind, year }) => (
          <li key={slug}>
            <span lang="es">{statement}</span>
            <span className="cell-note">
              {t(`bottlenecks.evidence.${evidenceKind}` as 'bottlenecks.evidence.declarado')}
              {figure ? `, ${figure}` : null}
              {`, ${year}`}
            </span>
          </li>
        )),
      )}
    </ul>
  )
}
