import { useTranslation } from 'react-i18next'
import { PartnerReasons } from '#app/components/partners/PartnerReasons.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import type { PartnerSuggestions } from '#app/domain/partner-suggestions.ts'

/** «Aliados sugeridos»: the first ones with their first reason, and the way to the rest. Nothing where nobody is. */
export function PartnersPanel({ suggestions }: { suggestions: PartnerSuggestions }) {
  const { t } = useTranslation()
  const { cluster, partners, total } = suggestions
  if (total === 0) return null
  return (
    <Panel title={t('partners.title')} yours={cluster.isYours}>
      <ol className="lined">
        {partners.map(({ slug, name, reasons }) => (
          <li key={slug}>
            <a className="row-name" href={`/clusteres/${slug}`}>
              {name}
            </a>
            <PartnerReasons reasons={reasons.slice(0, 1)} own={cluster.isYours ? t('partners.you') : cluster.name} />
          </li>
        ))}
      </ol>
      <p>
        <a href={`/clusteres/${cluster.slug}/aliados`}>{t('partners.all', { count: total })}</a>
      </p>
    </Panel>
  )
}
