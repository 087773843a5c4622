import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { Button, ButtonLink } from '#app/components/ui/Button.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { Inbox } from '#app/services/inbox.server.ts'

type Task = Inbox['tasks'][number]

/** Alliances that ask something of the party, each with the one step that settles it. */
export function AllianceTasks({ tasks, canAnswer }: { tasks: readonly Task[]; canAnswer: boolean }) {
  return (
    <ul className="inbox-list">
      {tasks.map(task => (
        <AllianceTask key={task.slug} task={task} canAnswer={canAnswer} />
      ))}
    </ul>
  )
}

function AllianceTask({ task, canAnswer }: { task: Task; canAnswer: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const parties = format.list(task.parties)
  const href = `/alianzas/${task.slug}`
  return (
    <li>
      <ObjectGlyph kind="alliance" size={20} />
      <div>
        <p className="inbox-what">{whatOf()}</p>
        <a href={href}>
          <bdi>{task.title}</bdi>
        </a>
        <p className="cell-note">
          {task.task === 'disputed-other' ? null : `${t('inbox.with', { parties })} · `}
          <time dateTime={task.since}>{t('inbox.since', { date: format.date(task.since) })}</time>
        </p>
      </div>
      {stepOf()}
    </li>
  )

  function whatOf(): string {
    switch (task.task) {
      case 'confirm':
        return t('inbox.toConfirm')
      case 'confirm-again':
        return t('inbox.changed')
      case 'disputed-own':
        return t('inbox.disputedOwn')
      case 'disputed-other':
        return t('inbox.disputedOther', { party: parties })
      case 'renew':
        return t('inbox.unverified')
    }
  }

  function stepOf() {
    if (task.task === 'renew' && canAnswer) {
      return (
        <Form method="post" action={href}>
          <OnceField />
          <input type="hidden" name="version" value={task.version} />
          <Button name="intent" value="renew">
            {t('inbox.unverifiedAction')}
          </Button>
        </Form>
      )
    }
    const isDispute = task.task === 'disputed-own' || task.task === 'disputed-other'
    const words = isDispute ? 'disputedAction' : task.task === 'renew' ? 'unverifiedOpen' : 'toConfirmAction'
    return <ButtonLink href={href}>{t(`inbox.${words}`)}</ButtonLink>
  }
}
