import { useTranslation } from 'react-i18next'
import { Markdown } from '#app/components/ui/Markdown.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { ClusterMentorships } from '#app/services/cluster-mentorships.server.ts'

/** What the cluster learnt in mentorships, in the words both sides agreed to. */
export function LessonsSection({ lessons }: Pick<ClusterMentorships, 'lessons'>) {
  const { t } = useTranslation()
  const format = useFormat()
  if (lessons.length === 0) return null
  return (
    <Section id="aprendimos" title={t('profile.lessons.title')} lead={t('profile.lessons.lead')}>
      <ul className="lesson-list">
        {lessons.map(({ mentorshipId, dimension, other, isMentor, html, publishedAt }) => (
          <li key={mentorshipId}>
            <h3>
              <a href={`/mentorias/${mentorshipId}`}>{t(`vocab.maturityDimension.${dimension}`)}</a>
            </h3>
            <Markdown html={html} />
            <p className="cell-note">
              {t(`profile.lessons.${isMentor ? 'mentee' : 'mentor'}`)}{' '}
              <a href={`/clusteres/${other.slug}`}>{other.name}</a> ·{' '}
              <time dateTime={publishedAt}>{format.date(publishedAt)}</time>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
