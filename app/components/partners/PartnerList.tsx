import { useTranslation } from 'react-i18next'
import type { PartnerSuggestions, ShownPartner } from '#app/domain/partner-suggestions.ts'
import { useFormat } from '#app/i18n/format.ts'
import { MaturityMark } from '../records/MaturityMark.tsx'
import { RegionMark } from '../records/Swatches.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { DismissForm } from './DismissForm.tsx'
import { PartnerReasons } from './PartnerReasons.tsx'

interface PartnerListProps {
  suggestions: PartnerSuggestions
  /** Where a partner's name leads. */
  hrefOf: (slug: string) => string
  /** To come back to the map after «No aplica». */
  fromMap?: boolean
  /** How many of 100 each has. */
  scored?: boolean
}

/** Suggested partners in order, numbered as the map numbers them: why each, and what can be done about it. */
export function PartnerList({ suggestions, hrefOf, fromMap = false, scored = false }: PartnerListProps) {
  const { t } = useTranslation()
  const { cluster, rights, partners } = suggestions
  const action = `/clusteres/${cluster.slug}/aliados${fromMap ? '?volver=mapa' : ''}`
  return (
    <ol className="partners">
      {partners.map((partner, i) => (
        <li key={partner.slug} className="partner" id={`aliado-${partner.slug}`}>
          <span className="partner-place">
            <VisuallyHidden>{t('partners.place', { n: i + 1 })}</VisuallyHidden>
            <span aria-hidden="true">{i + 1}</span>
          </span>
          <div>
            <a className="partner-name" href={hrefOf(partner.slug)}>
              {partner.name}
            </a>
            <PartnerMarks partner={partner} scored={scored} />
            <PartnerReasons reasons={partner.reasons} own={cluster.isYours ? t('partners.you') : cluster.name} />
            <Lowered rules={partner.dismissed} />
            {rights.canPropose || rights.canStart || rights.canDismiss ? (
              <div className="actions">
                {rights.canPropose ? (
                  <ButtonLink dense href={`/alianzas/nueva?con=${partner.slug}`}>
                    {t('partners.propose')}
                  </ButtonLink>
                ) : null}
                {rights.canStart && partner.bottleneck ? (
                  <ButtonLink dense look="quiet" href={`/iniciativas/nueva?cuello=${partner.bottleneck}`}>
                    {t('partners.initiative', { code: partner.bottleneck })}
                  </ButtonLink>
                ) : null}
              </div>
            ) : null}
            {rights.canDismiss ? <DismissForm partner={partner} action={action} /> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function PartnerMarks({ partner, scored }: { partner: ShownPartner; scored: boolean }) {
  const { t } = useTranslation()
  const { region, macroSector, maturityLevel, score } = partner
  return (
    <p className="partner-marks">
      {region ? <RegionMark region={region} /> : null}
      {macroSector ? <span>{t(`vocab.macroSector.${macroSector}`)}</span> : null}
      {maturityLevel ? <MaturityMark level={maturityLevel} /> : null}
      {scored ? <b>{t('partners.score', { score })}</b> : null}
    </p>
  )
}

function Lowered({ rules }: { rules: ShownPartner['dismissed'] }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  if (rules.length === 0) return null
  const names = rules.map(rule => t(`partners.rules.${rule}`).toLocaleLowerCase(i18n.language))
  return <p className="partner-lowered">{t('partners.lowered', { count: rules.length, rules: format.list(names) })}</p>
}
