import { useTranslation } from 'react-i18next'
import type { AllianceStatus as Status } from '#app/domain/alliances.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'

const ICON_OF: Record<Status, IconName> = {
  proposed: 'clock',
  active: 'circle-check',
  ended: 'flag',
  declined: 'x',
  withdrawn: 'x',
  disputed: 'triangle-alert',
}

/** The drawing of a status alone, beside its word. */
export function AllianceStatusIcon({ status, size = 16 }: { status: Status; size?: number }) {
  return <Icon name={ICON_OF[status]} size={size} />
}

interface AllianceStatusProps {
  status: Status
  /** In force for over twelve months and not renewed. */
  unverified?: boolean
}

/** Where an alliance stands: glyph and word, and a second line where nobody has renewed it for a year. */
export function AllianceStatus({ status, unverified = false }: AllianceStatusProps) {
  const { t } = useTranslation()
  return (
    <span className="alliance-status" data-alliance-status={status}>
      <AllianceStatusIcon status={status} />
      <span>
        {t(`vocab.allianceStatus.${status}`)}
        {unverified ? <span className="cell-note">{t('alliances.unverified')}</span> : null}
      </span>
    </span>
  )
}
