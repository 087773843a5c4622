import '#app/i18n/sections/coordination.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CoordinationHead } from '#app/components/coordination/CoordinationHead.tsx'
import { DigestRunLine } from '#app/components/coordination/DigestRunLine.tsx'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readOverview } from '#app/services/coordination.server.ts'

export const meta = pageMeta

export const loader = pageLoader(async ({ context }) => ({
  meta: { title: context.t('coordination.title') },
  ...(await readOverview(context.db, context.actor, context.now)),
}))

export default function Coordination() {
  const { t } = useTranslation()
  const format = useFormat()
  const { waiting, clusters, people, invitations, failedJobs, digests, leftMentors } = useLoaderData<typeof loader>()
  const links = (
    [
      ['access', '/coordinacion/accesos'],
      ['errors', '/coordinacion/errores'],
      ['bottlenecks', '/coordinacion/cuellos'],
      ['mentors', '/coordinacion/mentores'],
    ] as const
  ).filter(([key]) => waiting[key] > 0)
  return (
    <div className="page">
      <CoordinationHead waiting={waiting} title={t('coordination.title')} lead={t('coordination.lead')} />
      {failedJobs > 0 ? (
        <Banner tone="warning">
          <p>{t('coordination.overview.failedJobs', { count: failedJobs })}</p>
        </Banner>
      ) : null}
      <div className="two-columns">
        <Section id="por-atender" title={t('coordination.overview.waiting')}>
          {links.length + leftMentors.length > 0 ? (
            <ul className="lined">
              {links.map(([key, href]) => (
                <li key={key}>
                  <a className="row-name" href={href}>
                    {t(`coordination.overview.${key}`, { count: waiting[key] })}
                  </a>
                </li>
              ))}
              {leftMentors.length > 0 ? (
                <li>
                  <a className="row-name" href="/coordinacion/invitaciones">
                    {t('coordination.overview.leftMentors', {
                      count: leftMentors.length,
                      names: format.list(leftMentors),
                    })}
                  </a>
                </li>
              ) : null}
            </ul>
          ) : (
            <p>{t('coordination.overview.nothing')}</p>
          )}
        </Section>
        <Section id="quienes" title={t('coordination.overview.network')}>
          <ul className="lined">
            <li>
              <a className="row-name" href="/coordinacion/personas">
                {t('coordination.overview.people', { count: people })}
              </a>
            </li>
            <li>{t('coordination.overview.managed', clusters)}</li>
            <li>
              <a className="row-name" href="/coordinacion/invitaciones">
                {t('coordination.overview.invitations', { count: invitations })}
              </a>
            </li>
          </ul>
        </Section>
        {digests.length > 0 ? (
          <Section id="resumenes" title={t('coordination.digests.title')}>
            <ul className="lined">
              {digests.map(run => (
                <li key={run.frequency}>
                  <DigestRunLine run={run} />
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
    </div>
  )
}
