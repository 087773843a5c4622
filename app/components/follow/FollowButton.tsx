import { Form, useMatches } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FollowState } from '#app/domain/follows.ts'
import { Button } from '../ui/Button.tsx'

/**
 * «Seguir», in the head of every record's page: one click for anyone signed in; who is not signs in first. The page's
 * loader says `follow`; where it says nothing, or null, there is no button.
 */
export function FollowButton() {
  const { t } = useTranslation()
  const follow = (useMatches().at(-1)?.data as { follow?: FollowState | null } | undefined)?.follow
  if (!follow) return null
  const { isFollowing, level, takesPart } = follow
  return (
    <Form method="post" className="follow-form" preventScrollReset>
      <Button look="quiet" icon="bell" name="intent" value={isFollowing ? 'unfollow' : 'follow'}>
        {t(isFollowing ? 'ui.follow.stop' : 'ui.follow.start')}
      </Button>
      {level === null && takesPart ? <small>{t('ui.follow.takesPart')}</small> : null}
      {level === 'key' ? <small>{t('ui.follow.key')}</small> : null}
    </Form>
  )
}
