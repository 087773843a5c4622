import { useTranslation } from 'react-i18next'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { MentorshipFigures } from '#app/services/mentorship-figures.server.ts'

/** How long requests wait, and how many are answered. */
export function AnswersSection({ answers }: Pick<MentorshipFigures, 'answers'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { medianDays, answered, expired, waiting, longestDays, rate } = answers
  return (
    <Section id="respuestas" title={t('mentorshipFigures.answers.title')} lead={t('mentorshipFigures.answers.lead')}>
      <DefinitionList
        items={[
          {
            term: t('mentorshipFigures.answers.median'),
            value:
              medianDays === null
                ? t('mentorshipFigures.answers.noneAnswered')
                : t('mentorshipFigures.answers.medianText', {
                    days: t('mentorshipFigures.days', { count: medianDays, value: format.number(medianDays) }),
                    n: format.number(answered),
                  }),
          },
          {
            term: t('mentorshipFigures.answers.rate'),
            value:
              rate === null
                ? t('mentorshipFigures.answers.noneDue')
                : t('mentorshipFigures.answers.rateText', {
                    percent: format.percent(Math.round(100 * rate)),
                    answered: format.number(answered),
                    all: format.number(answered + expired),
                  }),
          },
          { term: t('mentorshipFigures.answers.expired'), value: format.number(expired) },
          {
            term: t('mentorshipFigures.answers.waiting'),
            value:
              longestDays === null
                ? t('mentorshipFigures.answers.nobodyWaits')
                : t('mentorshipFigures.answers.waitingText', {
                    count: waiting,
                    days: t('mentorshipFigures.days', { count: longestDays, value: format.number(longestDays) }),
                  }),
          },
        ]}
      />
    </Section>
  )
}
