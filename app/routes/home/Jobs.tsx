import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BottleneckStatus } from '#app/components/records/BottleneckStatus.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { TieMark } from '#app/components/records/TieMark.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import type { MaturityDimension, Provenance } from '#app/domain/vocabularies.ts'
import type { OpenBottleneck } from './OpenBottlenecks.tsx'

interface JobsProps {
  alliance: { source: string; target: string; provenance: Provenance; title: string; slug: string } | null
  bottleneck: OpenBottleneck | null
  /** The dimensions in which mentors have most free places. */
  places: readonly { dimension: MaturityDimension; free: number }[]
}

/** What a cluster comes to do, each with a fragment of what is really there. */
export function Jobs({ alliance, bottleneck, places }: JobsProps) {
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
        <Job job="mentorship" href="/mentorias/pedir" moreHref="/mentorias">
          {places.length > 0 ? (
            <ul className="job-places">
              {places.map(({ dimension, free }) => (
                <li key={dimension}>
                  <b>{t(`vocab.maturityDimension.${dimension}`)}</b>
                  <span className="faint">{t('home.jobs.mentorship.places', { count: free })}</span>
                </li>
              ))}
            </ul>
          ) : (
            <p>{t('home.jobs.mentorship.none')}</p>
          )}
        </Job>
      </ul>
    </section>
  )
}

interface JobProps {
  job: 'alliance' | 'bottleneck' | 'mentorship'
  href: string
  moreHref: string
  children: ReactNode
}

function Job({ job, href, moreHref, children }: JobProps) {
  const { t } = useTranslation()
  return (
    <li className="job">
      <h3>{t(`home.jobs.${job}.title`)}</h3>
      <p className="muted">{t(`home.jobs.${job}.text`)}</p>
      <div className="job-fragment">{children}</div>
      <div className="actions">
        <ButtonLink href={href}>{t(`home.jobs.${job}.action`)}</ButtonLink>
        <ButtonLink href={moreHref} look="quiet">
          {t(`home.jobs.${job}.more`)}
        </ButtonLink>
      </div>
    </li>
  )
}
