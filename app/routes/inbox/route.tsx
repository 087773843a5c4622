import '#app/i18n/sections/inbox.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '#app/components/ui/Banner.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { WaitingList } from '#app/components/waiting/WaitingList.tsx'
import { dayInBogota } from '#app/domain/dates.ts'
import { groupByUrgency } from '#app/domain/waiting.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readWaiting } from '#app/services/waiting.server.ts'

export const meta = pageMeta

export const loader = pageLoader(async ({ context }) => {
  const { db, actor, language, now, t } = context
  const { party, canAnswer, items } = await readWaiting(db, actor, language, now)
  return {
    party,
    canAnswer,
    count: items.length,
    groups: groupByUrgency(items, dayInBogota(now)),
    meta: { title: t('inbox.title'), description: t('inbox.meta') },
  }
})

export default function Inbox() {
  const { t } = useTranslation()
  const { count, party, canAnswer, groups } = useLoaderData<typeof loader>()
  const name = party?.name ?? t('inbox.coordinationParty')
  return (
    <div className="page">
      <PageHead title={t('inbox.title')} lead={t('inbox.lead', { count, party: name })} />
      <div className="inbox">
        {party && !canAnswer && count > 0 ? (
          <Banner tone="info" role="note">
            <p>{t('inbox.editorNote', { party: name })}</p>
          </Banner>
        ) : null}
        {groups.map(({ urgency, items }) => (
          <Section key={urgency} id={urgency} title={t(`inbox.groups.${urgency}`)}>
            <WaitingList items={items} />
          </Section>
        ))}
        {count === 0 ? (
          <EmptyState
            level={2}
            glyph={<Icon name="check" size={28} />}
            title={t('inbox.none')}
            action={<ButtonLink href="/alianzas">{t('inbox.noneAction')}</ButtonLink>}
          >
            {t('inbox.noneHelp')}
          </EmptyState>
        ) : null}
      </div>
    </div>
  )
}
