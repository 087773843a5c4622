import { useTranslation } from 'react-i18next'
import { Banner, type BannerTone } from '#app/components/ui/Banner.tsx'
import type { MentorshipStatus } from '#app/domain/mentorships.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { MentorshipPage } from '#app/services/mentorship-page.server.ts'

const TONES: Partial<Record<MentorshipStatus, BannerTone>> = { completed: 'ok', expired: 'warning' }

/** What is awaited, from whom and until when; or how it ended. */
export function NextBanner({ page }: { page: MentorshipPage }) {
  return (
    <Banner tone={TONES[page.mentorship.status]} role="note">
      <p>{useNextText(page)}</p>
    </Banner>
  )
}

function useNextText({ mentorship, mentor, mentee, request, agreement }: MentorshipPage): string {
  const { t } = useTranslation()
  const format = useFormat()
  const { status, isOverdue, validFrom, validTo } = mentorship
  const names = { mentor: mentor.name, mentee: mentee.name }
  const on = (day: string | null | undefined) => ({ date: day ? format.date(day) : '' })
  switch (status) {
    case 'requested':
      return isOverdue
        ? t('mentorships.next.overdue')
        : t('mentorships.next.requested', { ...names, ...on(request?.answerBy) })
    case 'waitlisted':
      return t('mentorships.next.waitlisted', { ...names, place: request?.place ?? '' })
    case 'accepted':
      if (!agreement) return t('mentorships.next.accepted')
      if (!agreement.isWritten) return t('mentorships.next.unwritten')
      return t('mentorships.next.unsigned', { party: agreement.mentor ? mentee.name : mentor.name })
    case 'active':
      return t('mentorships.next.active', on(validFrom))
    case 'completed':
    case 'ended_early':
      return t(`mentorships.next.${status}`, on(validTo))
    default:
      return t(`mentorships.next.${status}`, names)
  }
}
