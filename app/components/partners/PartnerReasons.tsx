import { useTranslation } from 'react-i18next'
import type { PartnerReason } from '#app/domain/partner-suggestions.ts'
import { useFormat } from '#app/i18n/format.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { reasonText } from './reason-text.ts'

const ICONS: Record<PartnerReason['key'], IconName> = {
  offersNeed: 'arrow-left-right',
  needsOffer: 'arrow-left-right',
  nextInSector: 'arrow-left-right',
  nextInMacroSector: 'arrow-left-right',
  openBottlenecks: 'link',
  sameObstacle: 'map-pin',
  commonAllies: 'users',
  structuralHole: 'waypoints',
  complement: 'arrow-up-right',
  ahead: 'arrow-up-right',
}

interface PartnerReasonsProps {
  reasons: readonly PartnerReason[]
  /** Who the suggestion is for: `usted`, or the cluster's name. */
  own: string
}

/** Why a partner is suggested, a sentence each. Its page imports `partners`. */
export function PartnerReasons({ reasons, own }: PartnerReasonsProps) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const words = { t, format, language: i18n.language, own }
  return (
    <ul className="partner-reasons">
      {reasons.map(reason => (
        <li key={reason.key}>
          <Icon name={ICONS[reason.key]} size={16} />
          <span>{reasonText(words, reason)}</span>
        </li>
      ))}
    </ul>
  )
}
