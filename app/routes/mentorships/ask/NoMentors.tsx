import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { hrefOf, withParams } from '#app/components/ui/hrefs.ts'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import type { AskPage, AskResult } from '#app/services/mentor-ask.server.ts'
import { addressOf } from './address.ts'

interface NoMentorsProps {
  page: AskPage
  result: AskResult
  dimension: MaturityDimension
}

/** Why nobody is listed, and what can be done about it. */
export function NoMentors({ page, result, dimension: code }: NoMentorsProps) {
  const { t, i18n } = useTranslation()
  const { pathname } = useLocation()
  const { query, canOffer } = page
  const dimension = t(`vocab.maturityDimension.${code}`).toLocaleLowerCase(i18n.language)
  const linkWith = (changes: Parameters<typeof withParams>[1]) =>
    hrefOf(pathname, withParams(addressOf(query), changes))
  const glyph = <ObjectGlyph kind="mentorship" size={28} />
  if (query.topics.length > 0 && result.all > 0 && result.full === 0) {
    return (
      <EmptyState
        glyph={glyph}
        title={t('mentorshipAsk.none.filtered', { dimension })}
        action={<ButtonLink href={linkWith({ topic: null })}>{t('mentorshipAsk.none.clear')}</ButtonLink>}
      >
        {t('mentorshipAsk.none.filteredText', { count: result.all, dimension })}
      </EmptyState>
    )
  }
  if (result.full > 0) {
    return (
      <EmptyState
        glyph={glyph}
        title={t('mentorshipAsk.none.full', { dimension })}
        action={<ButtonLink href={linkWith({ lleno: '1' })}>{t('mentorshipAsk.fullShow')}</ButtonLink>}
      >
        {t('mentorshipAsk.none.fullText')}
      </EmptyState>
    )
  }
  const offer = canOffer ? <ButtonLink href="/mentorias/ofrecer">{t('mentorshipAsk.none.offer')}</ButtonLink> : null
  const others = result.others.map(other => (
    <ButtonLink key={other} dense href={linkWith({ dimension: other })}>
      {t(`vocab.maturityDimension.${other}`)}
    </ButtonLink>
  ))
  return (
    <EmptyState
      glyph={glyph}
      title={t('mentorshipAsk.none.title', { dimension })}
      action={others.length > 0 ? others : offer}
    >
      {others.length > 0 ? t('mentorshipAsk.none.text') : t('mentorshipAsk.none.noneAtAll')}
    </EmptyState>
  )
}
