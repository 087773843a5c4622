import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { type ListedTie, TieTable } from '#app/components/registry/TieTable.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Section } from '#app/components/ui/Section.tsx'

/** What stands in sight before the rest folds. */
const SHOWN = 12

/** The ties of a cluster, those with other clusters first. */
export function TiesSection({ ties, slug }: { ties: readonly ListedTie[]; slug: string }) {
  const { t } = useTranslation()
  const title = t('profile.ties.title')
  if (ties.length === 0) {
    return (
      <Section id="vinculos" title={title}>
        <EmptyState glyph={<ObjectGlyph kind="alliance" size={28} />} title={t('profile.ties.none')}>
          {t('profile.ties.noneHelp')}
        </EmptyState>
      </Section>
    )
  }
  const clusters = ties.filter(tie => tie.other.kind === 'cluster').length
  const rest = ties.slice(SHOWN)
  return (
    <Section
      id="vinculos"
      title={title}
      lead={[
        t('profile.ties.clusters', { count: clusters }),
        t('profile.ties.organizations', { count: ties.length - clusters }),
      ].join(', ')}
      action={<a href={`/mapa?foco=${slug}`}>{t('profile.seeInNetwork')}</a>}
    >
      <TieTable ties={ties.slice(0, SHOWN)} caption={title} />
      {rest.length > 0 ? (
        <details className="table-after">
          <summary>{t('profile.ties.more', { count: rest.length })}</summary>
          <TieTable ties={rest} caption={title} />
        </details>
      ) : null}
    </Section>
  )
}
