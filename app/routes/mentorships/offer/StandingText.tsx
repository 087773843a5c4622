import { useTranslation } from 'react-i18next'
import { Icon } from '#app/components/ui/Icon.tsx'
import { MENTOR_LEVEL, type OwnStanding } from '#app/domain/mentorship-offers.ts'
import { useFormat } from '#app/i18n/format.ts'

const ICONS = { qualified: 'circle-check', pending: 'clock', refused: 'circle-alert' } as const

/** Where the cluster stands in a dimension as a mentor, and why. */
export function StandingText({ standing }: { standing: OwnStanding }) {
  const text = useStandingText(standing)
  const { offered } = standing
  if (!offered) return text
  return (
    <span className={`offer-standing offer-standing-${offered}`}>
      <Icon name={ICONS[offered]} size={15} />
      <span>{text}</span>
    </span>
  )
}

function useStandingText(standing: OwnStanding): string {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const { offered, by, reading } = standing
  const found = reading && {
    level: t(`vocab.maturityLevel.${reading.level}`).toLocaleLowerCase(i18n.language),
    date: format.date(reading.readOn),
  }
  const reason = standing.reason ?? ''
  if (by === 'reading' && found) {
    return t(`mentorshipOffers.standing.${reading.isPublic ? 'reading' : 'readingPrivate'}`, found)
  }
  if (by === 'accepted') return t('mentorshipOffers.standing.accepted', { reason })
  if (offered === 'refused') return t('mentorshipOffers.standing.refused', { reason: asSentence(reason) })
  if (offered === 'pending') {
    return found ? t('mentorshipOffers.standing.pendingReading', found) : t('mentorshipOffers.standing.pending')
  }
  if (!found) return t('mentorshipOffers.standing.unread')
  return t(`mentorshipOffers.standing.${reading.level === MENTOR_LEVEL ? 'ready' : 'lower'}`, found)
}

/** Another sentence follows it. */
const asSentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)
