import '#app/i18n/sections/coordination.ts'
import '#app/i18n/sections/network-advice.ts'
import '#app/i18n/sections/partners.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CoordinationHead } from '#app/components/coordination/CoordinationHead.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readWaiting } from '#app/services/coordination.server.ts'
import { readNetworkAdvice } from '#app/services/network-advice.server.ts'
import { hrefOf } from './address.ts'
import { LeavingSection } from './LeavingSection.tsx'
import { NowSection } from './NowSection.tsx'
import { TieTable } from './TieTable.tsx'

export const loader = pageLoader(async ({ context, url }) => {
  const { db, actor, now, t } = context
  const asked = {
    isConfirmed: url.searchParams.get('confirmados') === 'si',
    leaving: (url.searchParams.get('sale') ?? '').trim().slice(0, 200),
  }
  return {
    waiting: await readWaiting(db, actor),
    ...(await readNetworkAdvice(db, actor, asked, now)),
    meta: { title: t('networkAdvice.title') },
  }
})

export const meta = pageMeta

export default function NetworkAdvicePage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { waiting, advice, isConfirmed, leaving } = useLoaderData<typeof loader>()
  const { joins, moreJoins, without, moreWithout, secondWays } = advice
  const leavingSlug = leaving?.end.node?.slug
  return (
    <div className="page">
      <CoordinationHead
        waiting={waiting}
        title={t('networkAdvice.title')}
        lead={t('networkAdvice.lead')}
        actions={
          <ButtonLink href={isConfirmed ? '/mapa?confirmados=si' : '/mapa'} icon="waypoints">
            {t('networkAdvice.map')}
          </ButtonLink>
        }
      />
      <nav className="segments network-provenance" aria-label={t('networkAdvice.provenance')}>
        {([false, true] as const).map(confirmed => (
          <a
            key={String(confirmed)}
            href={hrefOf(confirmed, leavingSlug)}
            aria-current={confirmed === isConfirmed ? 'page' : undefined}
          >
            {confirmed ? t('networkAdvice.confirmed') : t('networkAdvice.all')}
          </a>
        ))}
      </nav>
      <NowSection advice={advice} isConfirmed={isConfirmed} />
      <LeavingSection hinges={advice.hinges} isConfirmed={isConfirmed} leaving={leaving} />
      <Section id="unir" title={t('networkAdvice.joins.title')} lead={t('networkAdvice.joins.lead')}>
        {joins.length > 0 ? (
          <TieTable
            caption={t('networkAdvice.joins.title')}
            ties={joins}
            effectOf={({ gain }) => t('networkAdvice.joins.gain', { count: gain })}
          />
        ) : null}
        {joins.length === 0 && without.length === 0 ? <p className="muted">{t('networkAdvice.joins.none')}</p> : null}
        {moreJoins > 0 ? <p className="muted">{t('networkAdvice.joins.more', { count: moreJoins })}</p> : null}
        {without.length > 0 ? (
          <>
            <h3>{t('networkAdvice.joins.without')}</h3>
            <p>{t('networkAdvice.joins.withoutText', { names: namesOf(without, moreWithout) })}</p>
          </>
        ) : null}
      </Section>
      <Section id="sostener" title={t('networkAdvice.ways.title')} lead={t('networkAdvice.ways.lead')}>
        {secondWays.length > 0 ? (
          <TieTable
            caption={t('networkAdvice.ways.title')}
            ties={secondWays}
            effectOf={({ hangsFrom, before, after }) =>
              t('networkAdvice.ways.effect', { name: hangsFrom.name, before, after })
            }
          />
        ) : (
          <p className="muted">{t('networkAdvice.ways.none')}</p>
        )}
      </Section>
    </div>
  )

  function namesOf(nodes: readonly { name: string }[], more: number): string {
    const names = nodes.map(({ name }) => name)
    return more > 0 ? t('networkAdvice.leaving.more', { names: names.join(', '), count: more }) : format.list(names)
  }
}
