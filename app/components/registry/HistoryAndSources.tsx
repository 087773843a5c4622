import { useTranslation } from 'react-i18next'
import type { EventView } from '#app/domain/event-view.ts'
import type { CitedSource } from '#app/domain/sources.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import { EventTimeline } from '../records/EventTimeline.tsx'
import { FeedLinks } from '../records/FeedLinks.tsx'
import { ReportErrorLink } from '../records/ReportErrorLink.tsx'
import { SourcesList } from '../records/SourcesList.tsx'
import { Section } from '../ui/Section.tsx'

/** Records of which there may be dates to come. */
const HAVE_DATES: readonly SubjectType[] = ['cluster', 'organization', 'project', 'gathering']

interface HistoryAndSourcesProps {
  subject: { type: SubjectType; key: string }
  history: readonly EventView[]
  sources: readonly CitedSource[]
  /** Of the demonstration: fictional, so that nothing can back it. */
  isDemo: boolean
}

/** How every page of the registry ends: what happened to the record, where what it says comes from, and a way to object. */
export function HistoryAndSources({ subject, history, sources, isDemo }: HistoryAndSourcesProps) {
  const { t } = useTranslation()
  return (
    <>
      <Section id="historia" title={t('records.history.title')}>
        {history.length > 0 ? <EventTimeline events={history} /> : <p className="muted">{t('records.history.none')}</p>}
        <FeedLinks dates={HAVE_DATES.includes(subject.type)} />
      </Section>
      <Section id="fuentes" title={t('records.sources.title')} lead={t('records.sources.lead')}>
        {sources.length > 0 ? (
          <SourcesList sources={sources} />
        ) : (
          <p className="muted">{t(isDemo ? 'records.sources.demo' : 'records.sources.none')}</p>
        )}
        <p className="spaced-top">
          <ReportErrorLink subject={subject} />
        </p>
      </Section>
    </>
  )
}
