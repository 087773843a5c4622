import { useTranslation } from 'react-i18next'
import { Banner } from '#app/components/ui/Banner.tsx'
import type { WorkParts } from '#app/services/mentorship-work-parts.server.ts'

/** Why it rests or ended early, for the two and the coordination. */
export function RestNote({ work: { rest, names } }: { work: WorkParts }) {
  const { t } = useTranslation()
  if (!rest) return null
  return (
    <Banner tone="info" role="note">
      <p>
        <b>
          {rest.status === 'ended_early' && rest.by
            ? t('mentorshipWork.rest.ended_earlyBy', { name: names[rest.by].name })
            : t(`mentorshipWork.rest.${rest.status}`)}
        </b>
      </p>
      <p className="typed" dir="auto">
        {rest.reason}
      </p>
    </Banner>
  )
}
