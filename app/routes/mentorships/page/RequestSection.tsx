import { useTranslation } from 'react-i18next'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { MentorshipPage } from '#app/services/mentorship-page.server.ts'

type Request = NonNullable<MentorshipPage['request']>

/** What the asker wrote, and why it came to nothing where it did. */
export function RequestSection({ page, request }: { page: MentorshipPage; request: Request }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { goal, tried, expected, participants, startDate } = request
  return (
    <Section id="solicitud" title={t('mentorships.page.request')} lead={t('mentorships.page.requestLead')}>
      <div className="mentorship-request">
        <DefinitionList
          items={[
            { term: t('mentorships.page.goal'), value: <Typed text={goal} /> },
            { term: t('mentorships.page.tried'), value: tried ? <Typed text={tried} /> : null },
            { term: t('mentorships.page.expected'), value: <Typed text={expected} /> },
            { term: t('mentorships.page.participants'), value: participants ? <Typed text={participants} /> : null },
            { term: t('mentorships.page.startDate'), value: startDate ? format.date(startDate) : null },
          ]}
        />
      </div>
      <Outcome page={page} request={request} />
    </Section>
  )
}

function Typed({ text }: { text: string }) {
  return (
    <span className="typed" dir="auto">
      {text}
    </span>
  )
}

/** Whoever declined or withdrew says why, and a mentor that declined may name another. */
function Outcome({ page: { mentorship, mentor, mentee }, request }: { page: MentorshipPage; request: Request }) {
  const { t } = useTranslation()
  const { reason, endedBy, suggested } = request
  if (mentorship.status !== 'declined' && mentorship.status !== 'withdrawn') return null
  const party = endedBy === 'mentor' ? mentor.name : mentee.name
  return (
    <div className="mentorship-outcome">
      {reason ? (
        <>
          <h3>{t('mentorships.page.reason', { party })}</h3>
          <p className="typed" dir="auto">
            {reason}
          </p>
        </>
      ) : null}
      {suggested ? <p>{t('mentorships.page.suggests', { mentor: mentor.name, suggested: suggested.name })}</p> : null}
    </div>
  )
}
