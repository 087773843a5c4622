import { useTranslation } from 'react-i18next'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { BottleneckPage } from '#app/services/bottleneck-page.server.ts'

/** Why the coordination decided as it did: for the clusters it concerns and the coordination. */
export function DecisionsSection({ decisions }: Pick<BottleneckPage, 'decisions'>) {
  const { t } = useTranslation()
  const format = useFormat()
  if (decisions.length === 0) return null
  return (
    <Section id="decisiones" title={t('bottlenecks.decisions.title')} lead={t('bottlenecks.decisions.lead')}>
      <ul className="news">
        {[...decisions].reverse().map(({ id, fromStatus, toStatus, reason, sameAsCode, sameAsTitle, movedAt }) => (
          <li key={id}>
            <p className="news-head">
              <b>
                {fromStatus === toStatus
                  ? t('bottlenecks.decisions.said')
                  : t('bottlenecks.decisions.moved', {
                      from: t(`vocab.bottleneckStatus.${fromStatus}`),
                      to: t(`vocab.bottleneckStatus.${toStatus}`),
                    })}
              </b>
              <time dateTime={movedAt}>{format.date(movedAt)}</time>
            </p>
            <p className="typed">{reason}</p>
            {sameAsCode ? (
              <p>
                {t('bottlenecks.decisions.sameAs')}{' '}
                <a href={`/cuellos-de-botella/${sameAsCode}`}>
                  {sameAsCode} <span lang="es">{sameAsTitle}</span>
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
