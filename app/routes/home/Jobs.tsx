import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BottleneckStatus } from '#app/components/records/BottleneckStatus.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { TieMark } from '#app/components/records/TieMark.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import type { Provenance, TopicCode } from '#app/domain/vocabularies.ts'
import type { OpenBottleneck } from './OpenBottlenecks.tsx'

interface JobsProps {
  alliance: { source: string; target: string; provenance: Provenance; title: string; slug: string } | null
  bottleneck: OpenBottleneck | null
  topics: readonly { topic: TopicCode; needed: number; offered: number }[]
  /** The cluster of whoever reads. */
  yours: { slug: string } | null
}

/** What a cluster comes to do, each with a fragment of what is really there. */
export function Jobs({ alliance, bottleneck, topics, yours }: JobsProps) {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby="tareas">
      <div className="section-head">
        <h2 id="tareas">{t('home.jobs.title')}</h2>
      </div>
      <ul className="jobs">
        <Job job="alliance" href="/alianzas/nueva" moreHref="/alianzas">
          {alliance ? (
            <>
              <p className="job-line">
                <b>{alliance.source}</b>
                <TieMark kind="alliance" provenance={alliance.provenance} />
                <b>{alliance.target}</b>
              </p>
              <p>
                <a href={`/alianzas/${alliance.slug}`}>{alliance.title}</a>
              </p>
              <ProvenanceBadge provenance={alliance.provenance} />
            </>
          ) : (
            <p>{t('home.jobs.alliance.none')}</p>
          )}
        </Job>
        <Job job="bottleneck" href="/cuellos-de-botella" moreHref="/cuellos-de-botella/nuevo">
          {bottleneck ? (
            <>
              <p className="job-line">
                <span className="code">{bottleneck.code}</span>
                <BottleneckStatus status={bottleneck.status} />
              </p>
              <p>
                <a href={`/cuellos-de-botella/${bottleneck.code}`}>{bottleneck.title}</a>
              </p>
              <ProvenanceBadge provenance={bottleneck.provenance} />
            </>
          ) : (
            <p>{t('home.jobs.bottleneck.none')}</p>
          )}
        </Job>
        <Job
          job="profile"
          href="/clusteres"
          moreHref={yours ? `/clusteres/${yours.slug}/editar` : '/pedir-acceso'}
          more={yours ? t('profile.edit') : undefined}
        >
          {topics.length > 0 ? (
            <ul className="job-topics">
              {topics.map(({ topic, needed, offered }) => (
                <li key={topic}>
                  <b>{t(`vocab.topic.${topic}`)}</b>
                  <span className="faint">
                    {t('home.jobs.profile.needed', { count: needed })},{' '}
                    {t('home.jobs.profile.offered', { count: offered })}
                  </span>
                </li>
              ))}
            </ul>
          ) : (
            <p>{t('home.jobs.profile.none')}</p>
          )}
        </Job>
      </ul>
    </section>
  )
}

interface JobProps {
  job: 'alliance' | 'bottleneck' | 'profile'
  href: string
  moreHref: string
  /** Other words for the second link. */
  more?: string
  children: ReactNode
}

function Job({ job, href, moreHref, more, children }: JobProps) {
  const { t } = useTranslation()
  return (
    <li className="job">
      <h3>{t(`home.jobs.${job}.title`)}</h3>
      <p className="muted">{t(`home.jobs.${job}.text`)}</p>
      <div className="job-fragment">{children}</div>
      <div className="actions">
        <ButtonLink href={href}>{t(`home.jobs.${job}.action`)}</ButtonLink>
        <ButtonLink href={moreHref} look="quiet">
          {more ?? t(`home.jobs.${job}.more`)}
        </ButtonLink>
      </div>
    </li>
  )
}
