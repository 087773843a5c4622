import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { CodeFollow } from '#app/domain/follows.ts'
import { Button } from '../ui/Button.tsx'

interface Answered {
  result?: { initialValue?: { topic?: unknown } | null } | null
  problem?: { message: string } | null
}

interface FollowCodeProps extends CodeFollow {
  /** «Seguir» alone: beside the name of what it follows. The whole sentence is its name for who does not see that. */
  brief?: boolean
}

/** Follow a productive sector or a category of bottlenecks, or no longer: one click, in a list or on a record's page. */
export function FollowCode({ topic, code, isFollowing, brief = false }: FollowCodeProps) {
  const { t } = useTranslation()
  const answered = useActionData() as Answered | undefined
  const problem = answered?.result?.initialValue?.topic === topic ? answered.problem : null
  const isSector = topic === 'sector'
  const name = t(
    (isSector ? `vocab.productiveSector.${code}` : `vocab.bottleneckCategory.${code}`) as 'ui.follow.start',
  )
  const label = isFollowing
    ? t(isSector ? 'ui.follow.stopSector' : 'ui.follow.stopCategory', { name })
    : t(isSector ? 'ui.follow.sector' : 'ui.follow.category', { name })
  return (
    <Form method="post" preventScrollReset className={brief ? 'follow-code' : undefined}>
      <input type="hidden" name="topic" value={topic} />
      <input type="hidden" name="code" value={code} />
      <Button
        look="quiet"
        dense
        icon="bell"
        name="intent"
        value={isFollowing ? 'unfollow' : 'follow'}
        aria-label={brief ? label : undefined}
      >
        {brief ? t(isFollowing ? 'ui.follow.stop' : 'ui.follow.start') : label}
      </Button>
      {brief && problem ? <small role="alert">{problem.message}</small> : null}
    </Form>
  )
}
