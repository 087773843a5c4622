import { useTranslation } from 'react-i18next'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import type { ChainLink, TopicCode } from '#app/domain/vocabularies.ts'

interface ShownTopic {
  id: string
  topic: TopicCode
  chainLink: ChainLink | null
  text: string
  /** Other clusters on the other side of it. */
  others: number
}

interface TopicsSectionProps {
  offers: readonly ShownTopic[]
  needs: readonly ShownTopic[]
  /** Where its people add one; null for everybody else. */
  editHref: string | null
}

/** What the cluster offers and what it needs, in its own words. */
export function TopicsSection({ offers, needs, editHref }: TopicsSectionProps) {
  const { t } = useTranslation()
  const any = offers.length + needs.length > 0
  return (
    <Section
      id="ofertas"
      title={t('profile.topics.title')}
      lead={any ? t('profile.topics.declared') : undefined}
      action={any ? <ProvenanceBadge provenance="declarado" /> : undefined}
    >
      <div className="topic-columns">
        <TopicColumn direction="offers" topics={offers} editHref={editHref} />
        <TopicColumn direction="needs" topics={needs} editHref={editHref} />
      </div>
    </Section>
  )
}

interface TopicColumnProps extends Pick<TopicsSectionProps, 'editHref'> {
  direction: 'offers' | 'needs'
  topics: readonly ShownTopic[]
}

function TopicColumn({ direction, topics, editHref }: TopicColumnProps) {
  const { t } = useTranslation()
  const isOffer = direction === 'offers'
  return (
    <div>
      <h3>{t(`profile.topics.${direction}`)}</h3>
      {topics.length === 0 ? (
        <p className="muted small">{t(isOffer ? 'profile.topics.noOffers' : 'profile.topics.noNeeds')}</p>
      ) : (
        <ul className="topic-list">
          {topics.map(({ id, topic, chainLink, text, others }) => (
            <li key={id}>
              <b>{t(`vocab.topic.${topic}`)}</b>
              {chainLink ? <span className="faint"> · {t(`vocab.chainLink.${chainLink}`)}</span> : null}
              <p>{text}</p>
              {others > 0 ? (
                <span className="smaller faint">
                  {t(isOffer ? 'profile.topics.othersNeed' : 'profile.topics.othersOffer', { count: others })}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {editHref ? <a href={`${editHref}#${direction}`}>{t('profile.topics.add')}</a> : null}
    </div>
  )
}
