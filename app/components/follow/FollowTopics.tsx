import { Form, useMatches } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { TopicFollowState } from '#app/domain/follows.ts'
import { Button } from '../ui/Button.tsx'

/**
 * Over a list: follow what its filters find, and the one sector or category among them. The page's loader says `topics`;
 * where it does not, there is nothing to follow. The form goes to the address as it is, filters and all.
 */
export function FollowTopics() {
  const { t } = useTranslation()
  const topics = (useMatches().at(-1)?.data as { topics?: TopicFollowState } | undefined)?.topics
  if (!topics) return null
  const { filter, codes } = topics
  return (
    <div className="follow-topics">
      {filter ? (
        <FollowForm
          isFollowing={filter.isFollowing}
          start={t(filter.isWhole ? 'lists.follow.whole' : 'lists.follow.filter')}
          stop={t(filter.isWhole ? 'lists.follow.stopWhole' : 'lists.follow.stopFilter')}
        />
      ) : null}
      {codes.map(({ topic, code, isFollowing }) => {
        const isSector = topic === 'sector'
        const name = t(
          (isSector ? `vocab.productiveSector.${code}` : `vocab.bottleneckCategory.${code}`) as 'lists.words',
        )
        return (
          <FollowForm
            key={topic}
            topic={topic}
            code={code}
            isFollowing={isFollowing}
            start={t(isSector ? 'lists.follow.sector' : 'lists.follow.category', { name })}
            stop={t(isSector ? 'lists.follow.stopSector' : 'lists.follow.stopCategory', { name })}
          />
        )
      })}
    </div>
  )
}

interface FollowFormProps {
  topic?: string
  code?: string
  isFollowing: boolean
  start: string
  stop: string
}

function FollowForm({ topic, code, isFollowing, start, stop }: FollowFormProps) {
  return (
    <Form method="post" preventScrollReset>
      {topic ? <input type="hidden" name="topic" value={topic} /> : null}
      {code ? <input type="hidden" name="code" value={code} /> : null}
      <Button look="quiet" dense icon="bell" name="intent" value={isFollowing ? 'unfollow' : 'follow'}>
        {isFollowing ? stop : start}
      </Button>
    </Form>
  )
}
