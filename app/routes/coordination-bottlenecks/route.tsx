import '#app/i18n/sections/bottleneck-reports.ts'
import '#app/i18n/sections/coordination.ts'
import '#app/i18n/sections/suggestions.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CoordinationNav } from '#app/components/coordination/CoordinationHead.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readReviewQueue } from '#app/services/bottleneck-review.server.ts'
import { readWaiting } from '#app/services/coordination.server.ts'
import { readSuggestions } from '#app/services/status-suggestions.server.ts'
import { ReportTable } from './ReportTable.tsx'
import { Suggestions } from './Suggestions.tsx'

export const loader = pageLoader(async ({ context }) => ({
  ...(await readReviewQueue(context.db, context.actor)),
  suggestions: await readSuggestions(context.db, context.actor),
  counts: await readWaiting(context.db, context.actor),
  meta: { title: context.t('bottleneckReports.queue.title') },
}))

export const meta = pageMeta

export default function ReviewQueue() {
  const { t } = useTranslation()
  const { counts, waiting, dismissed, suggestions } = useLoaderData<typeof loader>()
  return (
    <div className="page">
      <CoordinationNav waiting={counts} />
      <PageHead
        title={t('bottleneckReports.queue.title')}
        lead={waiting.length > 0 ? t('bottleneckReports.queue.lead', { count: waiting.length }) : null}
        actions={<ButtonLink href="/cuellos-de-botella">{t('bottleneckReports.queue.register')}</ButtonLink>}
      />
      {waiting.length > 0 ? (
        <ReportTable caption={t('bottleneckReports.queue.title')} reports={waiting} />
      ) : (
        <EmptyState
          level={2}
          glyph={<ObjectGlyph kind="bottleneck" size={28} />}
          title={t('bottleneckReports.queue.none')}
        >
          {t('bottleneckReports.queue.noneHelp')}
        </EmptyState>
      )}
      <Suggestions suggestions={suggestions} />
      {dismissed.length > 0 ? (
        <Section id="descartados" title={t('bottleneckReports.queue.dismissed')}>
          <ReportTable caption={t('bottleneckReports.queue.dismissed')} reports={dismissed} />
        </Section>
      ) : null}
    </div>
  )
}
