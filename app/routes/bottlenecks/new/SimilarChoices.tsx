import { useTranslation } from 'react-i18next'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { Checkbox } from '#app/components/ui/Checkbox.tsx'
import { FormPart } from '#app/components/ui/FormPage.tsx'
import type { SimilarBottleneck } from '#app/services/bottleneck-reports.server.ts'
import { BottleneckName } from '../BottleneckName.tsx'

interface SimilarChoicesProps {
  similar: readonly SimilarBottleneck[]
  field: { id: string; name: string; error: string | undefined }
}

/** What the register holds that may be the same, to be looked at before a report can be sent. Links leave the form open. */
export function SimilarChoices({ similar, field }: SimilarChoicesProps) {
  const { t } = useTranslation()
  return (
    <FormPart id="parecidos" title={t('bottleneckReports.create.part.similar')}>
      <p>{t('bottleneckReports.create.similarLead')}</p>
      <ul className="similar similar-choices">
        {similar.map(one => (
          <li key={one.slug}>
            <span className="code">{one.code ?? t('bottlenecks.page.inReview')}</span>
            <div className="similar-choice">
              <a href={`/cuellos-de-botella/${one.code ?? one.slug}`} target="_blank" rel="noopener">
                <BottleneckName {...one} />
              </a>
              <small>
                {t(`vocab.productiveSector.${one.productiveSector}`)} · {t(`vocab.bottleneckCategory.${one.category}`)}
              </small>
              <ProvenanceBadge provenance={one.provenance} />
              {one.code ? (
                <a href={`/cuellos-de-botella/${one.code}#severidad`} target="_blank" rel="noopener">
                  {t('bottleneckReports.create.affectsUs')}
                </a>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <input type="hidden" name="shown" value={similar.map(one => one.slug).join(' ')} />
      <Checkbox
        id={field.id}
        name={field.name}
        error={field.error}
        label={t('bottleneckReports.create.different')}
        required
        plainLabel
      />
    </FormPart>
  )
}
