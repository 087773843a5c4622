import { useTranslation } from 'react-i18next'
import type { MentorshipStatus as Status } from '#app/domain/mentorships.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'

const ICON_OF: Record<Status, IconName> = {
  requested: 'message-square-text',
  waitlisted: 'clock',
  accepted: 'check',
  active: 'play',
  paused: 'pause',
  completed: 'circle-check',
  ended_early: 'minus',
  declined: 'x',
  withdrawn: 'x',
  expired: 'clock',
}

/** The drawing of a status alone, beside its word. */
export function MentorshipStatusIcon({ status, size = 16 }: { status: Status; size?: number }) {
  return <Icon name={ICON_OF[status]} size={size} />
}

/** Where a mentorship stands: glyph and word. */
export function MentorshipStatus({ status }: { status: Status }) {
  const { t } = useTranslation()
  return (
    <span className="mentorship-status" data-mentorship-status={status}>
      <MentorshipStatusIcon status={status} />
      {t(`vocab.mentorshipStatus.${status}`)}
    </span>
  )
}
