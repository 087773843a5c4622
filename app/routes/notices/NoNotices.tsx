import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import type { ListView } from '#app/domain/list-view.ts'

/** Nothing to read: because of the filters, because all of it is read, or because nothing is followed yet. */
export function NoNotices({ list }: { list: ListView }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const glyph = <Icon name="bell" size={28} />
  if (list.all === 0) {
    const action = <ButtonLink href="/cuellos-de-botella">{t('notices.noneAction')}</ButtonLink>
    return (
      <EmptyState level={2} glyph={glyph} title={t('notices.none')} action={action}>
        {t('notices.noneHelp')}
      </EmptyState>
    )
  }
  const onlyUnread = Object.keys(list.filters).join() === 'estado'
  return (
    <EmptyState
      level={2}
      glyph={glyph}
      title={t(onlyUnread ? 'notices.allRead' : 'notices.noMatch')}
      action={<a href={pathname}>{t('notices.clear')}</a>}
    />
  )
}
