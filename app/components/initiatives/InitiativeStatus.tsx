import { useTranslation } from 'react-i18next'
import type { InitiativeStatus as Status } from '#app/domain/initiatives.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'

const ICON_OF: Record<Status, IconName> = {
  draft: 'pencil',
  open: 'user-plus',
  deciding: 'list',
  agreed: 'circle-check',
  not_agreed: 'x',
  closed_without_quorum: 'clock',
  cancelled: 'x',
}

/** The drawing of a status alone, beside its word. */
export function InitiativeStatusIcon({ status, size = 16 }: { status: Status; size?: number }) {
  return <Icon name={ICON_OF[status]} size={size} />
}

/** Where an initiative stands: glyph and word. */
export function InitiativeStatus({ status }: { status: Status }) {
  const { t } = useTranslation()
  return (
    <span className="initiative-status" data-initiative-status={status}>
      <InitiativeStatusIcon status={status} />
      {t(`vocab.initiativeStatus.${status}`)}
    </span>
  )
}
