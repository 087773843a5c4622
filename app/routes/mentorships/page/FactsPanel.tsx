import { useTranslation } from 'react-i18next'
import { MentorshipStatus } from '#app/components/mentorships/MentorshipStatus.tsx'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { MentorshipPage } from '#app/services/mentorship-page.server.ts'

/** The facts at a glance: for the public, all there is. */
export function FactsPanel({ page }: { page: MentorshipPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { mentorship, mentor, mentee, acceptedAt, request } = page
  const { dimension, status, validFrom, validTo } = mentorship
  const day = (at: string | null | undefined) => (at ? format.date(at) : null)
  const cluster = ({ slug, name }: typeof mentor) => <a href={`/clusteres/${slug}`}>{name}</a>
  const term = (name: 'dimension' | 'status' | 'requestedOn' | 'answerBy' | 'acceptedOn' | 'from' | 'to') =>
    t(`mentorships.page.${name}`)
  return (
    <Panel title={t('mentorships.page.facts')}>
      <DefinitionList
        items={[
          { term: t('mentorships.mentor'), value: cluster(mentor) },
          { term: t('mentorships.mentee'), value: cluster(mentee) },
          { term: term('dimension'), value: t(`vocab.maturityDimension.${dimension}`) },
          { term: term('status'), value: <MentorshipStatus status={status} /> },
          { term: term('requestedOn'), value: day(request?.requestedAt) },
          { term: term('answerBy'), value: day(request?.answerBy) },
          { term: term('acceptedOn'), value: day(acceptedAt) },
          { term: term('from'), value: day(validFrom) },
          { term: term('to'), value: day(validTo) },
        ]}
      />
      {request ? null : <p className="small muted spaced-top">{t('mentorships.page.public')}</p>}
    </Panel>
  )
}
