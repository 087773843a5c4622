import { useTranslation } from 'react-i18next'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { PROVENANCES } from '#app/domain/vocabularies.ts'

/** The four ways a fact is vouched for, with their strokes. */
export function ProvenanceKey() {
  const { t } = useTranslation()
  return (
    <Section
      id="procedencia"
      title={t('home.provenance.title')}
      lead={t('home.provenance.lead')}
      action={<a href="/metodologia#procedencia">{t('home.provenance.action')}</a>}
    >
      <ul className="provenance-key">
        {PROVENANCES.map(provenance => (
          <li key={provenance}>
            <span className="provenance-large">
              <ProvenanceBadge provenance={provenance} />
            </span>
            <p>{t(`vocab.provenanceHelp.${provenance}`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
