import { useTranslation } from 'react-i18next'
import type { EventView } from '#app/domain/event-view.ts'
import type { CitedSource } from '#app/domain/sources.ts'
import { EventTimeline } from '../records/EventTimeline.tsx'
import { SourcesList } from '../records/SourcesList.tsx'
import { Section } from '../ui/Section.tsx'

interface HistoryAndSourcesProps {
  history: readonly EventView[]
  sources: readonly CitedSource[]
  /** Of the demonstration: fictional, so that nothing can back it. */
  isDemo: boolean
}

/** How every page of the registry ends: what happened to the record, and where what it says comes from. */
export function HistoryAndSources({ history, sources, isDemo }: HistoryAndSourcesProps) {
  const { t } = useTranslation()
  return (
    <>
      <Section id="historia" title={t('profile.history.title')}>
        {history.length > 0 ? <EventTimeline events={history} /> : <p className="muted">{t('profile.history.none')}</p>}
      </Section>
      <Section id="fuentes" title={t('profile.sources.title')} lead={t('profile.sources.lead')}>
        {sources.length > 0 ? (
          <SourcesList sources={sources} />
        ) : (
          <p className="muted">{t(isDemo ? 'profile.sources.demo' : 'profile.sources.none')}</p>
        )}
      </Section>
    </>
  )
}
