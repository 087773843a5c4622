import { useTranslation } from 'react-i18next'
import { RegionMark } from '#app/components/records/Swatches.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import type { MentorshipPage } from '#app/services/mentorship-page.server.ts'
import { MentorReasons } from '../MentorReasons.tsx'

type Other = NonNullable<MentorshipPage['you']>['alternatives'][number]

/** Whom its asker can ask instead, once one has declined or not answered: the next three. */
export function OthersSection({ page: { mentorship, request, you } }: { page: MentorshipPage }) {
  const { t, i18n } = useTranslation()
  if (you?.side !== 'mentee' || (mentorship.status !== 'declined' && mentorship.status !== 'expired')) return null
  const dimension = t(`vocab.maturityDimension.${mentorship.dimension}`).toLocaleLowerCase(i18n.language)
  const asking = `/mentorias/pedir?dimension=${mentorship.dimension}`
  const others = you.alternatives
  return (
    <Section id="otros" title={t('mentorships.others.title')} lead={t('mentorships.others.lead')}>
      {others.length === 0 ? <p className="muted">{t('mentorships.others.none')}</p> : null}
      <ol className="mentor-others">
        {others.map(other => (
          <li key={other.slug}>
            <OtherMentor
              other={other}
              dimension={mentorship.dimension}
              href={`${asking}&mentor=${other.slug}`}
              isBest={other === others[0]}
            />
          </li>
        ))}
      </ol>
      {request?.suggested && !others.some(other => other.slug === request.suggested?.slug) ? (
        <p>
          <a href={`${asking}&mentor=${request.suggested.slug}`}>
            {t('mentorships.others.askTo', { mentor: request.suggested.name })}
          </a>
        </p>
      ) : null}
      <p className="spaced-top">
        <a href={asking}>{t('mentorships.others.all', { dimension })}</a>
      </p>
    </Section>
  )
}

interface OtherMentorProps {
  other: Other
  dimension: MaturityDimension
  href: string
  isBest: boolean
}

function OtherMentor({ other, dimension, href, isBest }: OtherMentorProps) {
  const { t } = useTranslation()
  return (
    <>
      <div>
        <h3>
          <a href={`/clusteres/${other.slug}`}>{other.name}</a>
        </h3>
        {other.region ? <RegionMark region={other.region} /> : null}
        <MentorReasons reasons={other.reasons} dimension={dimension} />
      </div>
      <ButtonLink
        look={isBest ? 'primary' : 'secondary'}
        href={href}
        aria-label={t('mentorships.others.askTo', { mentor: other.name })}
      >
        {t('mentorships.others.ask')}
      </ButtonLink>
    </>
  )
}
