import '#app/i18n/sections/coordination.ts'
import '#app/i18n/sections/mentorship-figures.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CoordinationHead } from '#app/components/coordination/CoordinationHead.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readWaiting } from '#app/services/coordination.server.ts'
import { readMentorshipFigures } from '#app/services/mentorship-figures.server.ts'
import { AnswersSection } from './AnswersSection.tsx'
import { GapChart } from './GapChart.tsx'
import { LoadSection } from './LoadSection.tsx'
import { QuietSection } from './QuietSection.tsx'
import { ResultsSection } from './ResultsSection.tsx'

export const loader = pageLoader(async ({ context }) => ({
  figures: await readMentorshipFigures(context.db, context.actor, context.now),
  waiting: await readWaiting(context.db, context.actor),
  meta: { title: context.t('mentorshipFigures.title') },
}))

export const meta = pageMeta

export default function MentorshipFiguresPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { figures, waiting } = useLoaderData<typeof loader>()
  return (
    <div className="page">
      <CoordinationHead
        waiting={waiting}
        title={t('mentorshipFigures.title')}
        lead={t('mentorshipFigures.lead', { date: format.date(figures.asOf) })}
        actions={<ButtonLink href="/mentorias">{t('mentorshipFigures.list')}</ButtonLink>}
      />
      <GapChart gaps={figures.gaps} finding={figures.finding} />
      <div className="two-columns">
        <AnswersSection answers={figures.answers} />
        <ResultsSection results={figures.results} />
      </div>
      <QuietSection quiet={figures.quiet} />
      <LoadSection loads={figures.loads} />
    </div>
  )
}
