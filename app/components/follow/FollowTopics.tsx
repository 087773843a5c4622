import { Form, useMatches } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { TopicFollowState } from '#app/domain/follows.ts'
import { Button } from '../ui/Button.tsx'
import { FollowCode } from './FollowCode.tsx'

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
      {codes.map(one => (
        <FollowCode key={one.topic} {...one} />
      ))}
    </div>
  )
}

interface FollowFormProps {
  isFollowing: boolean
  start: string
  stop: string
}

function FollowForm({ isFollowing, start, stop }: FollowFormProps) {
  return (
    <Form method="post" preventScrollReset>
      <Button look="quiet" dense icon="bell" name="intent" value={isFollowing ? 'unfollow' : 'follow'}>
        {isFollowing ? stop : start}
      </Button>
    </Form>
  )
}
