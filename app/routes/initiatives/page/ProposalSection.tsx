import { useTranslation } from 'react-i18next'
import { BottleneckStatus } from '#app/components/records/BottleneckStatus.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { typedDecimal } from '#app/domain/decimals.ts'
import type { InitiativePage } from '#app/services/initiative-page.server.ts'

/** What is proposed, what it should achieve, what is asked of partners, and which bottlenecks it is about. */
export function ProposalSection({ page }: { page: InitiativePage }) {
  const { t } = useTranslation()
  const { purpose, indicator, unit, target, direction, ask } = page.initiative
  return (
    <>
      <Section id="propuesta" title={t('initiatives.page.proposal')}>
        <p className="typed description" dir="auto">
          {purpose}
        </p>
        <div className="proposal-facts">
          <div>
            <h3>{t('initiatives.page.expected')}</h3>
            <p>
              <bdi>{t('initiatives.page.expectedValue', { indicator, unit, target: typedDecimal(target) ?? '' })}</bdi>
              <span className="cell-note">{t(`initiatives.page.directionNote.${direction}`)}</span>
            </p>
          </div>
          {ask ? (
            <div>
              <h3>{t('initiatives.page.ask')}</h3>
              <p className="typed" dir="auto">
                {ask}
              </p>
            </div>
          ) : null}
        </div>
      </Section>
      <Section id="cuellos" title={t('initiatives.page.bottlenecks')}>
        <Bottlenecks bottlenecks={page.bottlenecks} />
      </Section>
    </>
  )
}

function Bottlenecks({ bottlenecks }: Pick<InitiativePage, 'bottlenecks'>) {
  const { t, i18n } = useTranslation()
  if (bottlenecks.length === 0) return <p className="muted">{t('initiatives.page.noBottlenecks')}</p>
  return (
    <ul className="addressed">
      {bottlenecks.map(({ code, titleEs, titleEn, status, provenance }) => (
        <li key={code}>
          <span className="code">{code}</span>
          <div>
            <a href={`/cuellos-de-botella/${code}`} lang={i18n.language === 'en' && !titleEn ? 'es' : undefined}>
              {i18n.language === 'en' ? (titleEn ?? titleEs) : titleEs}
            </a>
            <span className="cell-note">
              <BottleneckStatus status={status} /> <ProvenanceBadge provenance={provenance} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
