import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import type { ShownNotice } from './NoticeItem.tsx'

/** Everything up to now has been read; what comes meanwhile has not. */
export function ReadAllForm({ through }: { through: number }) {
  const { t } = useTranslation()
  return (
    <Form method="post">
      <input type="hidden" name="through" value={through} />
      <Button icon="check" name="intent" value="read-all">
        {t('notices.readAll')}
      </Button>
    </Form>
  )
}

/** One notice has been read, or not yet. */
export function ReadForm({ notice: { about, newest, isUnread, record } }: { notice: ShownNotice }) {
  const { t } = useTranslation()
  const label = t(isUnread ? 'notices.read' : 'notices.unread')
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="through" value={newest} />
      <Button
        look="quiet"
        dense
        name="intent"
        value={isUnread ? 'read' : 'unread'}
        aria-label={t('notices.lessOf', { less: label, name: record.name })}
      >
        {label}
      </Button>
    </Form>
  )
}

/** One click to hear less of a record: only what decides, then nothing. */
export function LessForm({ notice: { about, record }, less }: { notice: ShownNotice; less: 'key' | 'none' }) {
  const { t } = useTranslation()
  const label = t(`notices.less.${less}`)
  return (
    <Form method="post" preventScrollReset>
      <OnceField />
      <input type="hidden" name="intent" value="level" />
      <input type="hidden" name="about" value={about} />
      <Button
        look="quiet"
        dense
        name="wish"
        value={less}
        aria-label={t('notices.lessOf', { less: label, name: record.name })}
      >
        {label}
      </Button>
    </Form>
  )
}

interface LessOfTopicProps {
  about: string
  name: string
  wish: 'key' | 'none'
}

/** One click to hear less of a filter, sector or category. */
export function LessOfTopic({ about, name, wish }: LessOfTopicProps) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="notice-less" preventScrollReset>
      <OnceField />
      <input type="hidden" name="intent" value="level" />
      <input type="hidden" name="about" value={about} />
      <button
        type="submit"
        className="button-link"
        name="wish"
        value={wish}
        aria-label={t('notices.lessOf', { less: t('notices.lessTopic'), name })}
      >
        {t('notices.lessTopic')}
      </button>
    </Form>
  )
}
