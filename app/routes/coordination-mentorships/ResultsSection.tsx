import { useTranslation } from 'react-i18next'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { LEAST_FEEDBACK } from '#app/domain/mentorship-figures.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { MentorshipFigures } from '#app/services/mentorship-figures.server.ts'

/** How many there are, how they end, and what changed. */
export function ResultsSection({ results }: Pick<MentorshipFigures, 'results'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { accepted, working, completed, endedEarly, read, feedback } = results
  const compared = read.better + read.same + read.worse
  const { usefulness, wouldRepeat } = feedback
  return (
    <Section id="resultados" title={t('mentorshipFigures.results.title')} lead={t('mentorshipFigures.results.lead')}>
      <DefinitionList
        items={[
          {
            term: t('mentorshipFigures.results.working'),
            value: t('mentorshipFigures.results.workingText', {
              working: format.number(working),
              accepted: format.number(accepted),
            }),
          },
          { term: t('mentorshipFigures.results.completed'), value: format.number(completed) },
          { term: t('mentorshipFigures.results.endedEarly'), value: format.number(endedEarly) },
          {
            term: t('mentorshipFigures.results.read'),
            value:
              compared === 0
                ? t('mentorshipFigures.results.notRead')
                : t('mentorshipFigures.results.readText', {
                    better: format.number(read.better),
                    same: format.number(read.same),
                    worse: format.number(read.worse),
                    n: format.number(compared),
                    all: format.number(completed),
                  }),
          },
          {
            term: t('mentorshipFigures.results.feedback'),
            value:
              usefulness === null || wouldRepeat === null
                ? t('mentorshipFigures.results.fewFeedback', { least: LEAST_FEEDBACK, n: feedback.count })
                : t('mentorshipFigures.results.feedbackText', {
                    usefulness: format.number(usefulness, { maximumFractionDigits: 1, minimumFractionDigits: 1 }),
                    percent: format.percent(Math.round(100 * wouldRepeat)),
                    n: format.number(feedback.count),
                  }),
          },
        ]}
      />
    </Section>
  )
}
