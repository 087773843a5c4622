import '#app/i18n/sections/maturity.ts'
import '#app/i18n/sections/maturity-questions.ts'
import '#app/i18n/sections/mentor-reasons.ts'
import '#app/i18n/sections/mentor-weights.ts'
import '#app/i18n/sections/metrics-page.ts'
import '#app/i18n/sections/pages.ts'
import '#app/i18n/sections/partner-weights.ts'
import '#app/i18n/sections/partners.ts'
import { useLoaderData } from '@remix-run/react'
import { LongPage } from '#app/components/pages/LongPage.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readMethodology } from '#app/services/methodology.server.ts'
import { DocumentTable } from './DocumentTable.tsx'
import { IndicatorTable } from './IndicatorTable.tsx'
import { MaturityQuestionTable } from './MaturityQuestionTable.tsx'
import { MaturityRuleTable } from './MaturityRuleTable.tsx'
import { MaturityScaleTable } from './MaturityScaleTable.tsx'
import { MentorWeightTable } from './MentorWeightTable.tsx'
import { MetricTable } from './MetricTable.tsx'
import { PartnerWeightTable } from './PartnerWeightTable.tsx'
import { PriorityTable } from './PriorityTable.tsx'
import { VocabularyTable } from './VocabularyTable.tsx'

export const loader = pageLoader(async ({ context, url }) => {
  const data = await readMethodology(context.db, url.searchParams, context.language)
  return { ...data, meta: { title: data.page.title, description: data.page.lead } }
})

export const meta = pageMeta

export default function Methodology() {
  const { page, documents, indicators, mentorWeights, partnerWeights, metrics } = useLoaderData<typeof loader>()
  return (
    <LongPage
      page={page}
      slots={{
        documents: <DocumentTable documents={documents} />,
        priority: <PriorityTable />,
        maturityScales: <MaturityScaleTable />,
        maturityRules: <MaturityRuleTable />,
        maturityQuestions: <MaturityQuestionTable />,
        metrics: <MetricTable metrics={metrics} />,
        mentors: <MentorWeightTable weights={mentorWeights} />,
        partners: <PartnerWeightTable weights={partnerWeights} />,
        indicators: <IndicatorTable {...indicators} />,
        vocabularies: <VocabularyTable />,
      }}
    />
  )
}
